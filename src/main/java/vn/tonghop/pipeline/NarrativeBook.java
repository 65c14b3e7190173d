package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.staging.Staging;
import vn.tonghop.text.Labels;

/**
 * What units wrote for the reports: of a period, and for sections of which nobody wrote
 * then, what was written last.
 */
final class NarrativeBook {

	/** An older text says nothing of today. */
	private static final int MONTHS_BACK = 12;

	private final PeriodBook book;

	private final Catalogue catalogue;

	private final Staging staging;

	private final Map<ReportingPeriod, List<NarrativeOfUnit>> known = new HashMap<>();

	/** Null until it is asked for. */
	private @Nullable Map<Long, List<ReadWorkbook.Narrative>> staged;

	NarrativeBook(PeriodBook book, Catalogue catalogue, Staging staging) {
		this.book = book;
		this.catalogue = catalogue;
		this.staging = staging;
	}

	/**
	 * The texts for a period's reports: those in workbooks, then those of documents, then
	 * those of earlier periods for sections that have no other.
	 */
	List<NarrativeOfUnit> of(ReportingPeriod period) {
		List<NarrativeOfUnit> known = this.known.get(period);
		if (known == null) {
			known = made(period);
			this.known.put(period, known);
		}
		return known;
	}

	private List<NarrativeOfUnit> made(ReportingPeriod period) {
		if (staged().isEmpty()) {
			return List.of();
		}
		List<NarrativeOfUnit> texts = new ArrayList<>(written(period));
		Set<String> told = new HashSet<>();
		texts.forEach((unit) -> unit.narrative().forEach((text) -> told.add(section(text))));
		ReportingPeriod earlier = period.previous();
		while (!earlier.end().isBefore(period.end().minusMonths(MONTHS_BACK))) {
			List<NarrativeOfUnit> then = since(earlier, told);
			then.forEach((unit) -> unit.narrative().forEach((text) -> told.add(section(text))));
			texts.addAll(then);
			earlier = earlier.previous();
		}
		return List.copyOf(texts);
	}

	/** An indicator's result in words is of its period alone. */
	private List<NarrativeOfUnit> since(ReportingPeriod earlier, Set<String> told) {
		return written(earlier).stream()
			.map((unit) -> new NarrativeOfUnit(unit.unit(), unit.file(), earlier,
					unit.narrative()
						.stream()
						.filter((text) -> !told.contains(section(text))
								&& this.catalogue.indicator(text.item().strip()).isEmpty())
						.toList()))
			.filter((unit) -> !unit.narrative().isEmpty())
			.toList();
	}

	private static String section(ReadWorkbook.Narrative text) {
		return Labels.exact(text.item());
	}

	private List<NarrativeOfUnit> written(ReportingPeriod period) {
		Stream<NarrativeOfUnit> typed = this.book.shown(period)
			.stream()
			.filter((submission) -> submission.state().counts())
			.map((submission) -> texts(String.valueOf(submission.unit()), submission.file()));
		return Stream.concat(typed, documents(period)).filter((texts) -> !texts.narrative().isEmpty()).toList();
	}

	/**
	 * Of several documents of a unit for the period the later counts, as of its
	 * workbooks.
	 */
	private Stream<NarrativeOfUnit> documents(ReportingPeriod period) {
		Map<String, Attachment> newest = new TreeMap<>();
		Comparator<Attachment> order = Comparator.comparingLong((Attachment attachment) -> attachment.file().drop())
			.thenComparing((attachment) -> attachment.file().sha256());
		this.book.attachments(period)
			.stream()
			.filter((attachment) -> attachment.kind() == Attachment.Kind.NARRATIVE)
			.sorted(order)
			.forEach((attachment) -> newest.put(attachment.unit(), attachment));
		return newest.values().stream().map((attachment) -> texts(attachment.unit(), attachment.file()));
	}

	private NarrativeOfUnit texts(String unit, ReceivedFile file) {
		return new NarrativeOfUnit(unit, file.name(), null, staged().getOrDefault(file.sequence(), List.of()));
	}

	private Map<Long, List<ReadWorkbook.Narrative>> staged() {
		Map<Long, List<ReadWorkbook.Narrative>> staged = this.staged;
		if (staged == null) {
			staged = this.staging.narratives();
			this.staged = staged;
		}
		return staged;
	}

}
