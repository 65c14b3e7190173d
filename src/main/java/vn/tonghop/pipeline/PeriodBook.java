package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tonghop.archive.DecisionTaken;
import vn.tonghop.consolidation.Consolidator;
import vn.tonghop.consolidation.EarlierFigures;
import vn.tonghop.consolidation.ReturnKey;
import vn.tonghop.consolidation.Returns;
import vn.tonghop.consolidation.TypedFigure;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Form;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.staging.StagedFigure;
import vn.tonghop.staging.Staging;

/**
 * Makes the consolidation of any period from what is staged. The same staging makes the
 * same book.
 */
final class PeriodBook {

	private final Catalogue catalogue;

	private final Staging staging;

	private final List<DecisionTaken> decisions;

	private final Consolidator consolidator;

	private final List<Submission> submissions;

	private final List<Attachment> attachments;

	/** A month and the longer periods that end with it: more would fill the memory. */
	private static final int KEPT = 5;

	/** What was made last, the oldest first. */
	private final Map<ReportingPeriod, Consolidation> made = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<ReportingPeriod, Consolidation> eldest) {
			return size() > KEPT;
		}

	};

	/**
	 * A book.
	 * @param decisions those that stand, with what the office had when they were taken
	 */
	PeriodBook(Catalogue catalogue, Staging staging, List<DecisionTaken> decisions) {
		this(catalogue, staging, decisions, staging.submissions(), staging.attachments());
	}

	private PeriodBook(Catalogue catalogue, Staging staging, List<DecisionTaken> decisions,
			List<Submission> submissions, List<Attachment> attachments) {
		this.catalogue = catalogue;
		this.staging = staging;
		this.decisions = decisions;
		this.consolidator = new Consolidator(catalogue);
		this.submissions = submissions;
		this.attachments = attachments;
	}

	List<Submission> submissions() {
		return this.submissions;
	}

	/** The files kept beside submissions, in the order of receipt. */
	List<Attachment> attachments() {
		return this.attachments;
	}

	/** The submissions of a period and of those that end with it. */
	List<Submission> submissions(ReportingPeriod period) {
		return this.submissions.stream()
			.filter((submission) -> submission.period() != null && submission.period().end().equals(period.end())
					&& submission.period().kind().compareTo(period.kind()) <= 0)
			.toList();
	}

	/**
	 * The periods to make, the oldest first, of those that end together the shortest:
	 * each that a submission is for, and the longer ones that end with it for which a
	 * report is due.
	 */
	Set<ReportingPeriod> periods() {
		Set<ReportingPeriod> periods = new TreeSet<>();
		for (Submission submission : this.submissions) {
			ReportingPeriod period = submission.period();
			if (period != null && submission.state().counts()) {
				periods.add(period);
				period.endingTogether()
					.stream()
					.filter((longer) -> longer.kind().compareTo(period.kind()) > 0)
					.filter((longer) -> !this.catalogue.reportsFor(longer.kind()).isEmpty())
					.forEach(periods::add);
			}
			else if (period != null) {
				// A period of which only refused workbooks are there still shows who has
				// sent what.
				periods.add(period);
			}
		}
		this.attachments.forEach((attachment) -> periods.add(attachment.period()));
		return periods;
	}

	Consolidation consolidate(ReportingPeriod period) {
		Consolidation known = this.made.get(period);
		if (known == null) {
			known = new DecisionsOnWhole(this.catalogue).applied(undecided(period), submissions(period),
					(decision) -> accepted(decision, period));
			this.made.put(period, known);
		}
		return known;
	}

	/** The period before persons' word on the findings of the whole. */
	private Consolidation undecided(ReportingPeriod period) {
		return this.consolidator.consolidate(period, returns(period), new Earlier());
	}

	/**
	 * What a person accepted of the whole's findings: as they were when it was decided;
	 * where there was none of the kind yet, as they first were. It is made of what had
	 * been received and decided by then, beside the catalogue and the earlier periods of
	 * today.
	 * @param decision an acceptance; one that the journal does not know yet is about
	 * today's figures
	 */
	private Set<WholeMatter> accepted(Decision decision, ReportingPeriod period) {
		DecisionTaken taken = this.decisions.stream()
			.filter((one) -> one.decision().equals(decision))
			.reduce((earlier, later) -> later)
			.orElse(null);
		if (taken == null) {
			return matters(this, decision, period);
		}
		Set<WholeMatter> matters = matters(asOf(taken.filesBefore(), taken.known()), decision, period);
		NavigableMap<Long, Long> drops = new TreeMap<>();
		submissions(period).stream()
			.map(Submission::file)
			.filter((file) -> file.sequence() > taken.filesBefore())
			.forEach((file) -> drops.merge(file.drop(), file.sequence(), Math::max));
		for (long last : drops.values()) {
			if (!matters.isEmpty()) {
				break;
			}
			matters = matters(asOf(last, this.catalogue.decisions()), decision, period);
		}
		return matters;
	}

	private static Set<WholeMatter> matters(PeriodBook book, Decision decision, ReportingPeriod period) {
		Consolidation consolidation = book.undecided(period);
		return consolidation.findings()
			.stream()
			.filter((finding) -> DecisionsOnWhole.accepts(decision, finding))
			.map((finding) -> WholeMatter.of(finding, consolidation))
			.collect(Collectors.toSet());
	}

	/** The book as it was when so much had been received and decided. */
	private PeriodBook asOf(long lastFile, List<Decision> decided) {
		List<Decision> since = this.catalogue.decisions()
			.stream()
			.filter((decision) -> !decided.contains(decision))
			.toList();
		return new PeriodBook(this.catalogue.deciding(decided), this.staging, this.decisions,
				new SubmissionsThen(lastFile, since).of(this.submissions), this.attachments);
	}

	/** What is known of a period's figures before any unit reports: plans, the past. */
	Consolidation expected(ReportingPeriod period) {
		return this.consolidator.consolidate(period, Returns.NONE, new Earlier());
	}

	private Returns returns(ReportingPeriod period) {
		Map<String, Map<String, Map<Measure, TypedFigure>>> figures = new LinkedHashMap<>();
		Set<ReturnKey> received = new HashSet<>();
		submissions(period).stream()
			.filter((submission) -> submission.state().counts())
			.sorted(Comparator.comparing((Submission submission) -> submission.file().sha256()))
			.forEach((submission) -> {
				received.add(new ReturnKey(String.valueOf(submission.unit()), String.valueOf(submission.form())));
				add(submission, period, figures);
			});
		mend(period, figures);
		return new Returns(figures, received);
	}

	private void add(Submission submission, ReportingPeriod period,
			Map<String, Map<String, Map<Measure, TypedFigure>>> figures) {
		Form form = this.catalogue.form(String.valueOf(submission.form())).orElseThrow();
		boolean own = period.equals(submission.period());
		Map<String, Map<Measure, TypedFigure>> unit = figures.computeIfAbsent(String.valueOf(submission.unit()),
				(code) -> new LinkedHashMap<>());
		for (StagedFigure figure : this.staging.counted(submission.file().sequence())) {
			if (figure.measure() == Measure.TH && !own) {
				continue;
			}
			CellPlace place = new CellPlace(submission.file().name(), figure.sheet(), figure.cell());
			TypedFigure typed = new TypedFigure(figure.observation(), place, form.nature(), FigureStatus.REPORTED, null,
					null);
			unit.computeIfAbsent(figure.indicator(), (code) -> new EnumMap<>(Measure.class))
				.merge(figure.measure(), typed, TypedFigure::moreOfficial);
		}
	}

	/**
	 * Figures that the office mended on a unit's behalf stand in place of what was typed,
	 * in all periods that end together, for they share all measures but TH. Where the
	 * unit types the same by now, its own figure stands.
	 */
	private void mend(ReportingPeriod period, Map<String, Map<String, Map<Measure, TypedFigure>>> figures) {
		for (Decision decision : this.catalogue.decisions()) {
			String unit = decision.unit();
			String indicator = decision.indicator();
			boolean meant = decision.kind() == Decision.Kind.MEND && decision.period().end().equals(period.end())
					&& (decision.measure() != Measure.TH || decision.period().equals(period));
			if (!meant || unit == null || indicator == null) {
				continue;
			}
			Map<Measure, TypedFigure> measures = figures.computeIfAbsent(unit, (code) -> new LinkedHashMap<>())
				.computeIfAbsent(indicator, (code) -> new EnumMap<>(Measure.class));
			TypedFigure typed = measures.get(decision.measure());
			Optional<BigDecimal> said = (typed != null) ? typed.observation().number() : Optional.empty();
			if (said.isEmpty() || said.get().compareTo(decision.number()) != 0) {
				measures.put(decision.measure(), new TypedFigure(Observation.of(decision.number()),
						(typed != null) ? typed.place() : cell(period, unit, indicator, decision.measure()),
						(typed != null) ? typed.nature() : nature(indicator), FigureStatus.MENDED,
						DecisionWords.mended(decision, said.orElse(null)), (typed != null) ? typed.replaced() : null));
			}
		}
	}

	/** How firm figures of an indicator's own form are. */
	private Nature nature(String indicator) {
		return this.catalogue.indicator(indicator)
			.flatMap((known) -> this.catalogue.form(known.form()))
			.map(Form::nature)
			.orElse(Nature.ACTUAL);
	}

	/** The cell in which a unit wrote something that is no number. */
	private @Nullable CellPlace cell(ReportingPeriod period, String unit, String indicator, Measure measure) {
		for (Submission submission : submissions(period)) {
			if (submission.state().counts() && unit.equals(submission.unit())) {
				for (ReadFigure figure : this.staging.figures(submission.file().sequence())) {
					if (figure.indicator().equals(indicator) && figure.measure() == measure) {
						return new CellPlace(submission.file().name(), figure.sheet(), figure.cell());
					}
				}
			}
		}
		return null;
	}

	/**
	 * The files kept beside the submissions of a period and of those that end with it.
	 */
	List<Attachment> attachments(ReportingPeriod period) {
		return this.attachments.stream()
			.filter((attachment) -> attachment.period().end().equals(period.end())
					&& attachment.period().kind().compareTo(period.kind()) <= 0)
			.sorted(Comparator.comparing((Attachment attachment) -> attachment.file().name())
				.thenComparing((attachment) -> attachment.file().sha256()))
			.toList();
	}

	/**
	 * The texts of the units' documents. Of several documents of a unit for the period
	 * the later counts, as of its workbooks.
	 */
	List<NarrativeOfUnit> documents(ReportingPeriod period) {
		Map<String, Attachment> newest = new TreeMap<>();
		Comparator<Attachment> order = Comparator.comparingLong((Attachment attachment) -> attachment.file().drop())
			.thenComparing((attachment) -> attachment.file().sha256());
		attachments(period).stream()
			.filter((attachment) -> attachment.kind() == Attachment.Kind.NARRATIVE)
			.sorted(order)
			.forEach((attachment) -> newest.put(attachment.unit(), attachment));
		return newest.values()
			.stream()
			.map((attachment) -> new NarrativeOfUnit(attachment.unit(),
					this.staging.narrative(attachment.file().sequence())))
			.toList();
	}

	/** The texts for the report: those in workbooks, then those of documents. */
	List<NarrativeOfUnit> narrative(ReportingPeriod period) {
		Stream<NarrativeOfUnit> typed = shown(period).stream()
			.filter((submission) -> submission.state().counts())
			.map((submission) -> new NarrativeOfUnit(String.valueOf(submission.unit()),
					this.staging.narrative(submission.file().sequence())))
			.filter((texts) -> !texts.narrative().isEmpty());
		return Stream.concat(typed, documents(period).stream()).toList();
	}

	/** Figures of earlier periods, made from staging when first asked for. */
	private final class Earlier implements EarlierFigures {

		private final Map<ReportingPeriod, Map<String, Map<String, UnitFigures>>> staged = new HashMap<>();

		@Override
		public Optional<Figure> whole(String indicator, ReportingPeriod period, Measure measure) {
			return unit(PeriodBook.this.catalogue.office().wholeCode(), indicator, period, measure);
		}

		@Override
		public Optional<Figure> unit(String unit, String indicator, ReportingPeriod period, Measure measure) {
			Optional<Figure> own = figure(period, unit, indicator, measure);
			boolean shared = measure != Measure.TH && period.kind() != PeriodKind.MONTH;
			return (own.isEmpty() && shared) ? figure(period.lastMonth(), unit, indicator, measure) : own;
		}

		private Optional<Figure> figure(ReportingPeriod period, String unit, String indicator, Measure measure) {
			return figures(period).getOrDefault(unit, Map.of()).getOrDefault(indicator, UnitFigures.NONE).get(measure);
		}

		@Override
		public boolean consolidated(ReportingPeriod period) {
			return !figures(period).isEmpty() || !figures(period.lastMonth()).isEmpty();
		}

		private Map<String, Map<String, UnitFigures>> figures(ReportingPeriod period) {
			return this.staged.computeIfAbsent(period, PeriodBook.this.staging::consolidated);
		}

	}

	/**
	 * All submissions of which a person should know in a period's outputs: in the order
	 * of their names.
	 */
	List<Submission> shown(ReportingPeriod period) {
		List<Submission> shown = new ArrayList<>(submissions(period));
		shown.sort(Comparator.comparing((Submission submission) -> submission.file().name())
			.thenComparing((submission) -> submission.file().sha256()));
		return shown;
	}

}
