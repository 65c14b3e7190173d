package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.tonghop.archive.DecisionTaken;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.HistoryFigure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.PublishedFigure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.staging.StagedWorkbook;
import vn.tonghop.staging.Staging;
import vn.tonghop.text.PeriodText;
import vn.tonghop.validation.ReturnUnderTest;
import vn.tonghop.validation.Validation;
import vn.tonghop.validation.Validator;

/**
 * Concludes what becomes of each submission, the oldest period first, for a figure is
 * judged beside the period before. A conclusion follows from the facts alone: the order
 * in which units' files came in does not show, only the order of one unit's own.
 */
final class Judge {

	/**
	 * Of one unit's files the later counts: a later drop, in one drop the later change,
	 * then the hash.
	 */
	private static final Comparator<StagedWorkbook> ORDER = Comparator
		.comparingLong((StagedWorkbook workbook) -> workbook.file().drop())
		.thenComparing((workbook) -> (workbook.modified() != null) ? workbook.modified() : Instant.EPOCH)
		.thenComparing((workbook) -> workbook.file().sha256());

	private final Catalogue catalogue;

	private final Staging staging;

	private final Validator validator;

	/** What each unit reported by the end of a month, from the submissions that count. */
	private final Map<Reporter, Map<String, Map<Measure, Observation>>> reported = new HashMap<>();

	private final List<DecisionTaken> decisions;

	private final List<LockedPeriod> locked;

	/**
	 * A judge.
	 * @param decisions those that stand, in the order in which they were taken
	 * @param locked the periods that are locked, whose published figures later ones are
	 * judged beside
	 */
	Judge(Catalogue catalogue, Staging staging, List<DecisionTaken> decisions, Collection<LockedPeriod> locked) {
		this.locked = List.copyOf(locked);
		this.catalogue = catalogue;
		this.decisions = List.copyOf(decisions);
		this.staging = staging;
		this.validator = new Validator(catalogue);
	}

	void judge(Progress progress) {
		List<StagedWorkbook> workbooks = this.staging.workbooks();
		progress.stage(Progress.Stage.VALIDATION, workbooks.size());
		Map<ReportingPeriod, List<StagedWorkbook>> periods = new TreeMap<>();
		for (StagedWorkbook workbook : workbooks) {
			ReportingPeriod period = workbook.period();
			if (workbook.identified() && period != null) {
				periods.computeIfAbsent(period, (key) -> new ArrayList<>()).add(workbook);
			}
			else {
				this.staging.judge(workbook.file().sequence(), SubmissionState.REFUSED, 0, List.of());
				progress.step();
			}
		}
		periods.forEach((period, submissions) -> judge(period, submissions, progress));
	}

	private void judge(ReportingPeriod period, List<StagedWorkbook> submissions, Progress progress) {
		Map<Key, List<StagedWorkbook>> groups = new TreeMap<>();
		submissions.stream()
			.sorted(ORDER)
			.forEach((workbook) -> groups
				.computeIfAbsent(new Key(String.valueOf(workbook.form()), String.valueOf(workbook.unit())),
						(key) -> new ArrayList<>())
				.add(workbook));
		Map<Long, Trial> trials = new HashMap<>();
		Map<String, Map<Map<String, BigDecimal>, List<String>>> flows = new HashMap<>();
		groups.forEach((key, workbooks) -> {
			for (StagedWorkbook workbook : workbooks) {
				trials.put(workbook.file().sequence(), trial(key, period, workbook));
			}
			Set<Long> withdrawn = withdrawn(key, period, workbooks, trials);
			workbooks.stream()
				.map((workbook) -> workbook.file().sequence())
				.filter((sequence) -> !withdrawn.contains(sequence))
				.reduce((earlier, later) -> later)
				.map(trials::get)
				.ifPresent((last) -> flows.computeIfAbsent(key.form(), (form) -> new HashMap<>())
					.computeIfAbsent(this.validator.flows(last.subject()), (same) -> new ArrayList<>())
					.add(key.unit()));
		});
		// What a unit reported is what it said most officially: that comes last.
		groups.entrySet()
			.stream()
			.sorted(Comparator.comparing((group) -> this.catalogue.form(group.getKey().form()).orElseThrow().nature()))
			.forEach((group) -> conclude(group.getKey(), period, group.getValue(), trials, flows, progress));
		this.locked.stream().filter((one) -> one.edition().period().equals(period)).forEach(this::report);
	}

	/**
	 * What units reported for a locked period is what was published of it, whatever came
	 * later.
	 */
	private void report(LockedPeriod published) {
		ReportingPeriod period = published.edition().period();
		for (PublishedFigure figure : published.publication().figures()) {
			boolean typed = figure.status() == FigureStatus.REPORTED || figure.status() == FigureStatus.MENDED;
			if (typed && (figure.measure() != Measure.TH || period.kind() == PeriodKind.MONTH)) {
				this.reported.computeIfAbsent(new Reporter(figure.unit(), period.end()), (key) -> new HashMap<>())
					.computeIfAbsent(figure.indicator(), (key) -> new HashMap<>())
					.put(figure.measure(), Observation.of(figure.figure().value()));
			}
		}
	}

	private static boolean feeds(ReportingPeriod period, ReportingPeriod whole) {
		return period.end().equals(whole.end()) && period.kind().compareTo(whole.kind()) <= 0;
	}

	/** What is to be told of a submission that came after its period was released. */
	private Optional<Finding> late(StagedWorkbook workbook, ReportingPeriod period) {
		return this.locked.stream()
			.filter((one) -> one.late(workbook.file()) && feeds(period, one.edition().period()))
			.findFirst()
			.map((one) -> Finding.of("DEN_SAU_KHI_KHOA", Severity.WARNING, PeriodText.name(one.edition().period()),
					OutputWords.edition(one.edition())));
	}

	/**
	 * The submissions that were withdrawn: nobody repeats their flows. What other units
	 * sent has no part in it.
	 */
	private Set<Long> withdrawn(Key key, ReportingPeriod period, List<StagedWorkbook> workbooks,
			Map<Long, Trial> trials) {
		UnitDecisions decided = decided(key, period);
		return decided.withdraws() ? withdrawn(decided, conclusions(key, decided, workbooks, trials, Map.of()))
				: Set.of();
	}

	private Trial trial(Key key, ReportingPeriod period, StagedWorkbook workbook) {
		Form form = this.catalogue.form(key.form()).orElseThrow();
		ReportingUnit unit = this.catalogue.unit(key.unit()).orElseThrow();
		List<ReadFigure> typed = this.staging.figures(workbook.file().sequence());
		UnitDecisions decided = decided(key, period);
		return new Trial(workbook, typed,
				new ReturnUnderTest(form, unit, period, decided.mended(typed), before(unit.code(), period), List.of()));
	}

	private UnitDecisions decided(Key key, ReportingPeriod period) {
		return new UnitDecisions(this.catalogue, this.decisions, key.unit(), key.form(), period);
	}

	private ReturnUnderTest.Before before(String unit, ReportingPeriod period) {
		YearMonth end = period.previous().end();
		Map<String, Map<Measure, Observation>> known = this.reported.getOrDefault(new Reporter(unit, end), Map.of());
		return (indicator, measure) -> {
			Observation observation = known.getOrDefault(indicator, Map.of()).get(measure);
			return (observation != null) ? observation : history(unit, indicator, measure, end);
		};
	}

	private Observation history(String unit, String indicator, Measure measure, YearMonth end) {
		return this.catalogue.history()
			.stream()
			.filter((figure) -> unit.equals(figure.unit()) && figure.indicator().equals(indicator)
					&& figure.measure() == measure && figure.period().end().equals(end))
			.findFirst()
			.map(HistoryFigure::value)
			.map(Observation::of)
			.orElse(Observation.MISSING);
	}

	private void conclude(Key key, ReportingPeriod period, List<StagedWorkbook> workbooks, Map<Long, Trial> trials,
			Map<String, Map<Map<String, BigDecimal>, List<String>>> flows, Progress progress) {
		UnitDecisions decided = decided(key, period);
		List<Conclusion> conclusions = conclusions(key, decided, workbooks, trials, flows);
		workbooks.forEach((workbook) -> progress.step());
		Set<Long> withdrawn = withdrawn(decided, conclusions);
		Conclusion counting = null;
		for (Conclusion conclusion : conclusions) {
			boolean counts = conclusion.state().counts() && !withdrawn.contains(conclusion.sequence());
			counting = counts ? conclusion : counting;
		}
		for (Conclusion conclusion : conclusions) {
			SubmissionState state = conclusion.state();
			if (withdrawn.contains(conclusion.sequence())) {
				state = SubmissionState.WITHDRAWN;
			}
			else if (state.counts() && conclusion != counting) {
				state = SubmissionState.SUPERSEDED;
			}
			this.staging.judge(conclusion.sequence(), state, conclusion.version(), conclusion.findings());
			settle(conclusion, decided);
		}
		if (counting != null && this.locked.stream().noneMatch((one) -> one.edition().period().equals(period))) {
			report(new Reporter(key.unit(), period.end()), period, counting.review().validation());
		}
	}

	private List<Conclusion> conclusions(Key key, UnitDecisions decided, List<StagedWorkbook> workbooks,
			Map<Long, Trial> trials, Map<String, Map<Map<String, BigDecimal>, List<String>>> flows) {
		List<Review> reviews = new ArrayList<>();
		for (StagedWorkbook workbook : workbooks) {
			Trial trial = Optional.ofNullable(trials.get(workbook.file().sequence())).orElseThrow();
			reviews.add(review(key, trial, workbooks, flows));
		}
		List<UnitDecisions.Reviewed> reviewed = reviews.stream().map(Review::reviewed).toList();
		List<UnitDecisions.Reviewed> read = reviews.stream().map(Review::read).toList();
		List<Conclusion> conclusions = new ArrayList<>();
		for (Review review : reviews) {
			conclusions.add(conclusion(review, conclusions.size() + 1, decided, reviewed, read));
		}
		return conclusions;
	}

	private static Set<Long> withdrawn(UnitDecisions decided, List<Conclusion> conclusions) {
		return decided.withdrawn(conclusions.stream()
			.filter((conclusion) -> conclusion.state().counts())
			.map((conclusion) -> conclusion.review().reviewed())
			.toList());
	}

	private Review review(Key key, Trial trial, List<StagedWorkbook> workbooks,
			Map<String, Map<Map<String, BigDecimal>, List<String>>> flows) {
		StagedWorkbook workbook = trial.workbook();
		ReturnUnderTest subject = trial.subject();
		List<String> others = flows.getOrDefault(key.form(), Map.of())
			.getOrDefault(this.validator.flows(subject), List.of())
			.stream()
			.filter((unit) -> !unit.equals(key.unit()))
			.map((unit) -> this.catalogue.unit(unit).map(ReportingUnit::name).orElse(unit))
			.toList();
		Validation validation = this.validator.validate(new ReturnUnderTest(subject.form(), subject.unit(),
				subject.period(), subject.figures(), subject.before(), others));
		List<Finding> findings = new ArrayList<>();
		validation.findings().forEach((finding) -> findings.add(somewhere(finding)));
		List<StagedWorkbook> together = workbooks.stream()
			.filter((other) -> other != workbook && other.file().drop() == workbook.file().drop())
			.toList();
		if (!together.isEmpty()) {
			findings.add(Finding.of("HAI_TEP_MOT_LAN", Severity.WARNING,
					together.stream().map((other) -> other.file().name()).collect(Collectors.joining("; ")),
					latest(workbook, together).file().name()));
		}
		List<Finding> told = new ArrayList<>(Silenced.without(this.catalogue, findings));
		late(workbook, subject.period()).ifPresent(told::add);
		return new Review(trial, validation, told);
	}

	/** A mended figure may have no cell in the workbook. */
	private static Finding somewhere(Finding finding) {
		return UnitDecisions.NOWHERE.equals(finding.cell()) ? finding.at(null, null) : finding;
	}

	private static Conclusion conclusion(Review review, int version, UnitDecisions decided,
			List<UnitDecisions.Reviewed> all, List<UnitDecisions.Reviewed> allRead) {
		StagedWorkbook workbook = review.trial().workbook();
		List<Finding> standing = new ArrayList<>(decided.standing(review.reviewed(), all));
		standing.addAll(decided.mendsBeside(review.reviewed(), all, review.trial().typed()));
		// What reading found stays as it is stored; where no figure was read, nothing can
		// be let in.
		List<Finding> ofReading = review.trial().typed().isEmpty() ? workbook.findings()
				: decided.standing(review.read(), allRead);
		ofReading.stream().filter((finding) -> finding.code().startsWith("CHAP_NHAN")).forEach(standing::add);
		boolean refused = standing.stream().anyMatch(Judge::error) || ofReading.stream().anyMatch(Judge::error);
		boolean clean = workbook.findings().isEmpty() && standing.isEmpty();
		SubmissionState state = refused ? SubmissionState.REFUSED
				: clean ? SubmissionState.ACCEPTED : SubmissionState.ACCEPTED_WITH_WARNINGS;
		return new Conclusion(review, version, state, standing);
	}

	private static StagedWorkbook latest(StagedWorkbook workbook, List<StagedWorkbook> together) {
		List<StagedWorkbook> all = new ArrayList<>(together);
		all.add(workbook);
		return all.stream().max(ORDER).orElseThrow();
	}

	private static boolean error(Finding finding) {
		return finding.severity() == Severity.ERROR;
	}

	private void settle(Conclusion conclusion, UnitDecisions decided) {
		Validation validation = conclusion.review().validation();
		for (ReadFigure figure : conclusion.review().trial().typed()) {
			if (figure.content() instanceof ReadFigure.Content.Doubtful) {
				BigDecimal settled = decided.replaced(figure) ? null
						: observation(validation, figure).number().orElse(null);
				this.staging.settle(conclusion.sequence(), figure.indicator(), figure.measure(), settled);
			}
		}
	}

	private static Observation observation(Validation validation, ReadFigure figure) {
		return validation.observations()
			.getOrDefault(figure.indicator(), Map.of())
			.getOrDefault(figure.measure(), Observation.MISSING);
	}

	private void report(Reporter reporter, ReportingPeriod period, Validation validation) {
		Map<String, Map<Measure, Observation>> figures = this.reported.computeIfAbsent(reporter,
				(key) -> new HashMap<>());
		validation.observations().forEach((indicator, measures) -> {
			Map<Measure, Observation> known = figures.computeIfAbsent(indicator, (key) -> new HashMap<>());
			measures.forEach((measure, observation) -> {
				if (measure != Measure.TH || period.kind() == PeriodKind.MONTH) {
					known.put(measure, observation);
				}
			});
		});
	}

	private record Key(String form, String unit) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return Comparator.comparing(Key::form).thenComparing(Key::unit).compare(this, other);
		}

	}

	private record Reporter(String unit, YearMonth end) {
	}

	/** A submission with its figures as typed, and as they are to be judged. */
	private record Trial(StagedWorkbook workbook, List<ReadFigure> typed, ReturnUnderTest subject) {
	}

	private record Review(Trial trial, Validation validation, List<Finding> findings) {

		UnitDecisions.Reviewed reviewed() {
			return new UnitDecisions.Reviewed(this.trial.workbook().file().sequence(),
					this.trial.workbook().file().drop(), this.findings, this.trial.subject().figures());
		}

		/** The same, with what reading found. */
		UnitDecisions.Reviewed read() {
			return new UnitDecisions.Reviewed(this.trial.workbook().file().sequence(),
					this.trial.workbook().file().drop(), this.trial.workbook().findings(), this.trial.typed());
		}

	}

	private record Conclusion(Review review, int version, SubmissionState state, List<Finding> findings) {

		long sequence() {
			return this.review.trial().workbook().file().sequence();
		}

	}

}
