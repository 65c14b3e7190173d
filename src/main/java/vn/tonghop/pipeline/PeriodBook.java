package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
import vn.tonghop.staging.StagedPeriod;
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

	private final ReportTemplates templates;

	private final NarrativeBook narratives;

	/**
	 * The submissions that say anything of the period before their own; null until asked.
	 */
	private @Nullable Set<Long> sayingOfBefore;

	/** A month and the longer periods that end with it. */
	private static final int KEPT = 5;

	/**
	 * Indicators of units, each with some four figures: a third of the memory that a run
	 * has.
	 */
	private static final long FIGURES_KEPT = 300_000;

	/** What was made last, the oldest first. */
	private final Map<ReportingPeriod, Consolidation> made = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<ReportingPeriod, Consolidation> eldest) {
			return size() > KEPT || (size() > 1 && figures(values()) > FIGURES_KEPT);
		}

	};

	/**
	 * A book.
	 * @param templates which sections the reports print
	 * @param decisions those that stand, with what the office had when they were taken
	 */
	PeriodBook(Catalogue catalogue, ReportTemplates templates, Staging staging, List<DecisionTaken> decisions) {
		this(catalogue, templates, staging, decisions, staging.submissions(), staging.attachments());
	}

	private PeriodBook(Catalogue catalogue, ReportTemplates templates, Staging staging, List<DecisionTaken> decisions,
			List<Submission> submissions, List<Attachment> attachments) {
		this.catalogue = catalogue;
		this.templates = templates;
		this.staging = staging;
		this.decisions = decisions;
		this.consolidator = new Consolidator(catalogue);
		this.submissions = submissions;
		this.attachments = attachments;
		this.narratives = new NarrativeBook(this, catalogue, staging);
	}

	private static long figures(Collection<Consolidation> consolidations) {
		return consolidations.stream()
			.flatMap((consolidation) -> consolidation.units().values().stream())
			.mapToLong(Map::size)
			.sum();
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
	 * The submissions of later periods that count and say what had been done by the end
	 * of this one.
	 */
	List<Submission> later(ReportingPeriod period) {
		Set<Long> saying = this.sayingOfBefore;
		if (saying == null) {
			saying = this.staging.sayingOfBefore();
			this.sayingOfBefore = saying;
		}
		Set<Long> known = saying;
		return this.submissions.stream()
			.filter((submission) -> submission.period() != null && submission.state().counts()
					&& known.contains(submission.file().sequence())
					&& submission.period().first().minusMonths(1).equals(period.end()))
			.toList();
	}

	/** All submissions that a period's figures may rest on. */
	List<Submission> restedOn(ReportingPeriod period) {
		return Stream.concat(submissions(period).stream(), later(period).stream()).toList();
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
			// Of many units there is no room for a period that is done beside one that is
			// being made.
			if (figures(this.made.values()) > FIGURES_KEPT / 3) {
				this.made.keySet().removeIf((other) -> !other.end().equals(period.end()));
			}
			known = new DecisionsOnWhole(this.catalogue).applied(undecided(period), submissions(period),
					(decision) -> accepted(decision, period));
			this.made.put(period, known);
		}
		return known;
	}

	/** Lets go of what was made of a period. */
	void forget(ReportingPeriod period) {
		this.made.remove(period);
	}

	/** The period before persons' word on the findings of the whole. */
	private Consolidation undecided(ReportingPeriod period) {
		Contradictions contradictions = new Contradictions();
		Returns returns = returns(period, contradictions);
		Consolidation made = contradictions.toldIn(this.consolidator.consolidate(period, returns, new Earlier()),
				returns, this.catalogue);
		return new NarrativeFindings(this.catalogue, this.templates).beside(made, narrative(period));
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
		return new PeriodBook(this.catalogue.deciding(decided), this.templates, this.staging, this.decisions,
				new SubmissionsThen(lastFile, since).of(this.submissions), this.attachments);
	}

	/** What is known of a period's figures before any unit reports: plans, the past. */
	Consolidation expected(ReportingPeriod period) {
		return this.consolidator.consolidate(period, Returns.NONE, new Earlier());
	}

	private Returns returns(ReportingPeriod period, Contradictions contradictions) {
		Map<String, Map<String, Map<Measure, TypedFigure>>> figures = new LinkedHashMap<>();
		Set<ReturnKey> received = new HashSet<>();
		submissions(period).stream()
			.filter((submission) -> submission.state().counts())
			.sorted(Comparator.comparing((Submission submission) -> submission.file().sha256()))
			.forEach((submission) -> {
				received.add(new ReturnKey(String.valueOf(submission.unit()), String.valueOf(submission.form())));
				add(submission, period, figures, contradictions);
			});
		later(period).stream()
			.sorted(Comparator.comparing((Submission submission) -> submission.file().sha256()))
			.forEach((submission) -> addDoneBefore(submission, figures, contradictions));
		mend(period, figures, contradictions);
		return new Returns(figures, received);
	}

	/** What a later form says of this period's end is no estimate any more. */
	private void addDoneBefore(Submission submission, Map<String, Map<String, Map<Measure, TypedFigure>>> figures,
			Contradictions contradictions) {
		Nature own = this.catalogue.form(String.valueOf(submission.form())).orElseThrow().nature();
		Nature nature = (own == Nature.ESTIMATE) ? Nature.ACTUAL : own;
		Map<String, Map<Measure, TypedFigure>> unit = figures.computeIfAbsent(String.valueOf(submission.unit()),
				(code) -> new LinkedHashMap<>());
		for (ReadFigure figure : this.staging.doneBefore(submission.file().sequence())) {
			CellPlace place = new CellPlace(submission.file().name(), figure.sheet(), figure.cell());
			TypedFigure typed = new TypedFigure(figure.observation(), place, nature, FigureStatus.REPORTED, null, null,
					null);
			put(unit, figure.indicator(), Measure.LK, typed, contradictions);
		}
	}

	private void add(Submission submission, ReportingPeriod period,
			Map<String, Map<String, Map<Measure, TypedFigure>>> figures, Contradictions contradictions) {
		Form form = this.catalogue.form(String.valueOf(submission.form())).orElseThrow();
		boolean own = period.equals(submission.period());
		Map<String, Map<Measure, TypedFigure>> unit = figures.computeIfAbsent(String.valueOf(submission.unit()),
				(code) -> new LinkedHashMap<>());
		DaysOfFigures days = new DaysOfFigures(this.catalogue.office(), period,
				this.staging.asOf(submission.file().sequence()));
		for (StagedFigure figure : this.staging.counted(submission.file().sequence())) {
			if (figure.measure() == Measure.TH && !own) {
				continue;
			}
			CellPlace place = new CellPlace(submission.file().name(), figure.sheet(), figure.cell());
			TypedFigure typed = new TypedFigure(figure.observation(), place, form.nature(), FigureStatus.REPORTED, null,
					days.of(figure.indicator(), figure.measure()), null);
			put(unit, figure.indicator(), figure.measure(), typed, contradictions);
		}
	}

	private static void put(Map<String, Map<Measure, TypedFigure>> unit, String indicator, Measure measure,
			TypedFigure typed, Contradictions contradictions) {
		Map<Measure, TypedFigure> measures = unit.computeIfAbsent(indicator, (code) -> new EnumMap<>(Measure.class));
		TypedFigure known = measures.get(measure);
		if (known != null) {
			contradictions.compare(unit, indicator, measure, known, typed);
		}
		measures.merge(measure, typed, TypedFigure::moreOfficial);
	}

	/**
	 * Figures that the office mended on a unit's behalf stand in place of what was typed,
	 * in all periods that end together, for they share all measures but TH. Where the
	 * unit types the same by now, its own figure stands.
	 */
	private void mend(ReportingPeriod period, Map<String, Map<String, Map<Measure, TypedFigure>>> figures,
			Contradictions contradictions) {
		for (Decision decision : this.catalogue.decisions()) {
			String unit = decision.unit();
			String indicator = decision.indicator();
			boolean meant = decision.kind() == Decision.Kind.MEND && decision.period().end().equals(period.end())
					&& (decision.measure() != Measure.TH || decision.period().equals(period));
			if (!meant || unit == null || indicator == null) {
				continue;
			}
			Map<String, Map<Measure, TypedFigure>> ofUnit = figures.computeIfAbsent(unit,
					(code) -> new LinkedHashMap<>());
			Map<Measure, TypedFigure> measures = ofUnit.computeIfAbsent(indicator,
					(code) -> new EnumMap<>(Measure.class));
			TypedFigure typed = measures.get(decision.measure());
			Optional<BigDecimal> said = (typed != null) ? typed.observation().number() : Optional.empty();
			if (said.isEmpty() || said.get().compareTo(decision.number()) != 0
					|| contradictions.about(ofUnit, indicator, decision.measure())) {
				measures.put(decision.measure(),
						new TypedFigure(Observation.of(decision.number()),
								(typed != null) ? typed.place() : cell(period, unit, indicator, decision.measure()),
								(typed != null) ? typed.nature() : nature(indicator), FigureStatus.MENDED,
								DecisionWords.mended(decision, said.orElse(null)), null,
								(typed != null) ? typed.replaced() : null));
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

	/** The texts for the report. */
	List<NarrativeOfUnit> narrative(ReportingPeriod period) {
		return this.narratives.of(period);
	}

	/** Figures of earlier periods, made from staging when first asked for. */
	private final class Earlier implements EarlierFigures {

		private final Map<ReportingPeriod, StagedPeriod> staged = new HashMap<>();

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
			return figures(period).unit(unit).getOrDefault(indicator, UnitFigures.NONE).get(measure);
		}

		@Override
		public boolean consolidated(ReportingPeriod period) {
			return !figures(period).isEmpty() || !figures(period.lastMonth()).isEmpty();
		}

		private StagedPeriod figures(ReportingPeriod period) {
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
