package vn.tonghop.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Visibility;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitTransition;
import vn.tonghop.text.Labels;
import vn.tonghop.text.PeriodText;

/**
 * Tells which form, unit and period a submission is: by its hidden identity, else by its
 * content, else by the file's name. Safe for use by several threads at once.
 */
final class IdentityFinder {

	/** A line that names whom the report is for, never who sends it. */
	private static final String ADDRESSEE = Labels.unaccented("Kính gửi");

	private final Catalogue catalogue;

	private final List<FormIndex> forms;

	private final UnitFinder units;

	IdentityFinder(Catalogue catalogue, List<FormIndex> forms, UnitFinder units) {
		this.catalogue = catalogue;
		this.forms = forms;
		this.units = units;
	}

	/**
	 * Whose form of which period the sheets are.
	 * @param candidates the sheets that look like a form, not empty
	 * @param fileName it counts where the content is silent
	 * @param findings takes in what is doubtful
	 * @return null where it cannot be told, or contradicts itself
	 */
	@Nullable Identity find(List<Candidate> candidates, @Nullable HiddenIdentity hidden, String fileName,
			List<Finding> findings) {
		Candidate first = latest(candidates);
		Form form = first.match().index().form();
		ReportingPeriod period = period(first, hidden, fileName, form, findings);
		if (period == null) {
			return null;
		}
		ReportingUnit unit = unit(first, hidden, fileName, period, findings);
		if (unit == null) {
			return null;
		}
		Form due = formFor(candidates, form, unit, period);
		if (!due.reportedBy(unit)) {
			findings.add(Finding.of("BIEU_KHONG_CUA_DON_VI", Severity.ERROR, due.name(), unit.name()));
			return null;
		}
		if (!due.periodKinds().contains(period.kind())) {
			findings.add(Finding.of("KY_KHONG_CO_BIEU", Severity.ERROR, PeriodText.name(period), due.name(),
					due.periodKinds().stream().sorted().map((kind) -> kind.word()).collect(Collectors.joining(", "))));
			return null;
		}
		return new Identity(due, unit, period);
	}

	/**
	 * The sheet of the latest period; of several the one that has the most of its form,
	 * then the first.
	 */
	static Candidate latest(List<Candidate> candidates) {
		return candidates.stream()
			.max(Comparator
				.comparing(Candidate::told, Comparator.nullsFirst(Comparator.<ReportingPeriod>naturalOrder()))
				.thenComparing((candidate) -> candidate.match().view().sheet().visibility() == Visibility.VISIBLE)
				.thenComparing((candidate) -> candidate.match().score())
				.thenComparing((candidate) -> -candidates.indexOf(candidate)))
			.orElseThrow();
	}

	/**
	 * Two forms may ask for the same figures: that one counts which the unit sends for
	 * such a period.
	 */
	private Form formFor(List<Candidate> candidates, Form found, ReportingUnit unit, ReportingPeriod period) {
		if (found.reportedBy(unit) && found.periodKinds().contains(period.kind())) {
			return found;
		}
		Candidate first = latest(candidates);
		return this.forms.stream()
			.filter((index) -> index.form().reportedBy(unit) && index.form().periodKinds().contains(period.kind()))
			.filter((index) -> new FormMatcher(index).match(first.match().view(), List.of()).score() >= first.match()
				.score())
			.map(FormIndex::form)
			.findFirst()
			.orElse(found);
	}

	private @Nullable ReportingPeriod period(Candidate candidate, @Nullable HiddenIdentity hidden, String fileName,
			Form form, List<Finding> findings) {
		SheetMatch match = candidate.match();
		PeriodFinder.Told told = PeriodFinder.find(candidate.titles(), match.headings(), form);
		if (!told.contradiction().isEmpty()) {
			findings.add(Finding.of("KY_MAU_THUAN", Severity.ERROR, String.join("; ", told.contradiction()))
				.at(match.view().name(), null));
			return null;
		}
		List<ReportingPeriod> byName = PeriodText.find(fileName);
		ReportingPeriod own = (hidden != null) ? hidden.period() : null;
		if (own != null && told.period().isPresent() && !told.period().get().equals(own)) {
			findings.add(Finding
				.of("KY_MAU_THUAN", Severity.ERROR, PeriodText.name(own) + "; " + PeriodText.name(told.period().get()))
				.at(match.view().name(), null));
			return null;
		}
		ReportingPeriod period = (own != null) ? own : told.period().orElse(null);
		if (period == null) {
			List<ReportingPeriod> due = byName.stream()
				.filter((named) -> form.periodKinds().contains(named.kind()))
				.distinct()
				.toList();
			if (due.size() == 1) {
				return due.get(0);
			}
			findings.add(Finding.of("KHONG_RO_KY", Severity.ERROR).at(match.view().name(), null));
			return null;
		}
		boolean otherName = !byName.isEmpty() && byName.stream().noneMatch((named) -> within(named, period));
		if (otherName) {
			findings.add(Finding.of("TEN_TEP_KHAC_KY", Severity.WARNING, PeriodText.name(byName.get(0)),
					PeriodText.name(period)));
		}
		return period;
	}

	/**
	 * Whether a name's period can stand for the content's: the same, or the year that it
	 * lies in.
	 */
	private static boolean within(ReportingPeriod named, ReportingPeriod period) {
		return !named.end().isBefore(period.end()) && !named.first().isAfter(period.first());
	}

	private @Nullable ReportingUnit unit(Candidate candidate, @Nullable HiddenIdentity hidden, String fileName,
			ReportingPeriod period, List<Finding> findings) {
		LocalDate day = period.lastDay();
		List<String> lines = candidate.titles()
			.stream()
			.filter((title) -> !Labels.unaccented(title).startsWith(ADDRESSEE))
			.toList();
		Set<String> told = told(lines, day);
		// A unit that ended within the period may still tell what it did until then.
		LocalDate firstDay = period.first().atDay(1);
		if (told.isEmpty()) {
			told.addAll(told(lines, firstDay));
		}
		Set<String> byName = this.units.mentioned(fileName.replace('_', ' '), told.isEmpty() ? day : firstDay);
		if (byName.stream().noneMatch(told::contains)) {
			Set<String> onLastDay = this.units.mentioned(fileName.replace('_', ' '), day);
			byName = onLastDay.isEmpty() ? byName : onLastDay;
		}
		String own = (hidden != null) ? hidden.unit() : null;
		Set<String> sure = new LinkedHashSet<>(told);
		if (own != null) {
			sure.add(own);
		}
		if (sure.size() > 1) {
			findings.add(Finding.of("DON_VI_MAU_THUAN", Severity.ERROR, names(sure))
				.at(candidate.match().view().name(), null));
			return null;
		}
		String code = sure.stream().findFirst().orElse(null);
		if (code == null) {
			if (byName.size() == 1) {
				code = byName.iterator().next();
			}
			else {
				findings.add(Finding.of("KHONG_RO_DON_VI", Severity.ERROR, shownTitles(lines))
					.at(candidate.match().view().name(), null));
				return null;
			}
		}
		else if (!byName.isEmpty() && !byName.contains(code)) {
			findings.add(Finding.of("TEN_TEP_KHAC_DON_VI", Severity.WARNING, names(byName), names(Set.of(code))));
		}
		Optional<ReportingUnit> unit = this.catalogue.unit(code)
			.filter((known) -> known.inForceOn(day) || handsOver(known, period));
		if (unit.isPresent() && !unit.get().inForceOn(day)) {
			findings.add(Finding.of("DON_VI_CU_TRONG_KY", Severity.WARNING, unit.get().name(),
					names(successors(code, period)), PeriodText.name(period)));
		}
		else if (unit.isEmpty()) {
			findings
				.add(Finding.of("DON_VI_HET_HIEU_LUC", Severity.ERROR, names(Set.of(code)), PeriodText.name(period)));
		}
		return unit.orElse(null);
	}

	private Set<String> told(List<String> lines, LocalDate day) {
		Set<String> told = new LinkedHashSet<>();
		lines.forEach((line) -> told.addAll(this.units.named(afterColon(line), day)));
		if (told.isEmpty()) {
			lines.forEach((line) -> told.addAll(this.units.mentioned(line, day)));
		}
		return told;
	}

	/** Whether a unit ended within a period, its territory passing to others. */
	private boolean handsOver(ReportingUnit unit, ReportingPeriod period) {
		return unit.inForceOn(period.first().atDay(1)) && !successors(unit.code(), period).isEmpty();
	}

	private Set<String> successors(String unit, ReportingPeriod period) {
		return this.catalogue.transitions()
			.stream()
			.filter((transition) -> transition.oldUnit().equals(unit)
					&& !transition.from().isBefore(period.first().atDay(1))
					&& !transition.from().isAfter(period.lastDay()))
			.map(UnitTransition::newUnit)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** {@code Đơn vị báo cáo: UBND xã A} names the unit behind the colon. */
	private static String afterColon(String line) {
		int colon = line.indexOf(':');
		return (colon >= 0) ? line.substring(colon + 1) : line;
	}

	private static String shownTitles(List<String> lines) {
		return lines.stream().limit(4).map(String::strip).collect(Collectors.joining(" / "));
	}

	private String names(Set<String> codes) {
		return codes.stream()
			.map((code) -> this.catalogue.unit(code).map(ReportingUnit::name).orElse(code))
			.sorted()
			.collect(Collectors.joining("; "));
	}

	/** Whose submission it is. */
	record Identity(Form form, ReportingUnit unit, ReportingPeriod period) {
	}

}
