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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tonghop.archive.DecisionTaken;
import vn.tonghop.files.Sha256;
import vn.tonghop.consolidation.Origins;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.HistoryFigure;
import vn.tonghop.model.Indicator;
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
import vn.tonghop.staging.Judged;
import vn.tonghop.staging.Settled;
import vn.tonghop.staging.StagedFigure;
import vn.tonghop.staging.StagedWorkbook;
import vn.tonghop.staging.Staging;
import vn.tonghop.text.PeriodText;
import vn.tonghop.validation.OtherUnits;
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

	private final String key;

	private final Staging staging;

	private final Validator validator;

	private final Origins origins;

	/** What each unit reported by the end of a month, from the submissions that count. */
	private final Map<Reporter, Map<String, Map<Measure, Observation>>> reported = new HashMap<>();

	private final List<DecisionTaken> decisions;

	private final List<LockedPeriod> locked;

	private final Set<Long> sayingOfBefore;

	/**
	 * A judge.
	 * @param key hash of catalogue, templates and program
	 * @param decisions those that stand, in the order in which they were taken
	 * @param locked the periods that are locked, whose published figures later ones are
	 * judged beside
	 */
	Judge(Catalogue catalogue, String key, Staging staging, List<DecisionTaken> decisions,
			Collection<LockedPeriod> locked) {
		this.key = key;
		this.locked = List.copyOf(locked);
		this.catalogue = catalogue;
		this.origins = new Origins(catalogue);
		this.decisions = List.copyOf(decisions);
		this.staging = staging;
		this.validator = new Validator(catalogue);
		this.sayingOfBefore = staging.sayingOfBefore();
	}

	void judge(Progress progress) {
		List<StagedWorkbook> workbooks = this.staging.workbooks();
		progress.stage(Progress.Stage.VALIDATION, workbooks.size());
		NavigableMap<ReportingPeriod, List<StagedWorkbook>> periods = new TreeMap<>();
		List<Judged> nowhere = new ArrayList<>();
		for (StagedWorkbook workbook : workbooks) {
			ReportingPeriod period = workbook.period();
			if (workbook.identified() && period != null) {
				periods.computeIfAbsent(period, (key) -> new ArrayList<>()).add(workbook);
			}
			else {
				nowhere.add(new Judged(workbook.file().sequence(), SubmissionState.REFUSED, 0, List.of(), Map.of()));
				progress.step();
			}
		}
		this.staging.judge(nowhere);
		Map<ReportingPeriod, String> fingerprints = fingerprints(periods);
		Map<ReportingPeriod, List<StagedWorkbook>> standing = new TreeMap<>();
		periods.forEach((period, submissions) -> {
			// What no period from here on is set beside would only fill the memory.
			Set<YearMonth> needed = periods.tailMap(period)
				.keySet()
				.stream()
				.flatMap((later) -> Stream.of(later.end(), later.previous().end()))
				.collect(Collectors.toSet());
			this.reported.keySet().removeIf((reporter) -> !needed.contains(reporter.end()));
			String fingerprint = fingerprints.getOrDefault(period, "");
			if (this.staging.judged(period, fingerprint)) {
				submissions.forEach((workbook) -> progress.step());
				standing.put(period, submissions);
				return;
			}
			YearMonth before = period.previous().end();
			standing.forEach((earlier, known) -> {
				if (earlier.end().equals(before)) {
					recall(earlier, known);
				}
			});
			standing.keySet().removeIf((earlier) -> earlier.end().equals(before));
			judge(period, submissions, fingerprint, progress);
		});
	}

	/**
	 * What each period's submissions are judged by: what was read of them, the decisions
	 * and locks about them, and the periods before, whose figures stand beside theirs.
	 */
	private Map<ReportingPeriod, String> fingerprints(Map<ReportingPeriod, List<StagedWorkbook>> periods) {
		Map<ReportingPeriod, String> fingerprints = new TreeMap<>();
		periods.forEach((period, submissions) -> {
			StringBuilder of = new StringBuilder(this.key).append('\n').append(period.code()).append('\n');
			submissions.forEach((workbook) -> of.append(workbook).append('\n'));
			this.decisions.stream()
				.filter((taken) -> taken.decision().period().end().equals(period.end()))
				.forEach((taken) -> of.append(taken.decision()).append(taken.filesBefore()).append('\n'));
			YearMonth before = period.previous().end();
			this.locked.stream()
				.map(LockedPeriod::edition)
				.filter((edition) -> edition.period().end().equals(period.end())
						|| edition.period().end().equals(before))
				.forEach((edition) -> of.append(edition).append('\n'));
			fingerprints.forEach((earlier, fingerprint) -> {
				if (earlier.end().equals(before)) {
					of.append(fingerprint).append('\n');
				}
			});
			fingerprints.put(period, Sha256.of(of.toString()));
		});
		return fingerprints;
	}

	/** What was reported by submissions that are not judged again, from staging. */
	private void recall(ReportingPeriod period, List<StagedWorkbook> submissions) {
		Set<Long> counting = this.staging.counting(period);
		submissions.stream()
			.filter((workbook) -> counting.contains(workbook.file().sequence()))
			.filter((workbook) -> this.locked.stream().noneMatch((one) -> one.edition().period().equals(period)))
			.sorted(Comparator.comparing((StagedWorkbook workbook) -> form(workbook).nature())
				.thenComparing((workbook) -> key(workbook)))
			.forEach((workbook) -> report(new Reporter(key(workbook).unit(), period.end()), period,
					observations(workbook, period)));
		this.locked.stream().filter((one) -> one.edition().period().equals(period)).forEach(this::report);
	}

	/** As the validator saw them. */
	private Map<String, Map<Measure, Observation>> observations(StagedWorkbook workbook, ReportingPeriod period) {
		Map<String, Map<Measure, Observation>> all = new HashMap<>();
		for (StagedFigure figure : this.staging.counted(workbook.file().sequence())) {
			all.computeIfAbsent(figure.indicator(), (code) -> new HashMap<>())
				.put(figure.measure(), figure.observation());
		}
		for (ReadFigure mended : decided(key(workbook), period).mended(List.of())) {
			if (mended.content() instanceof ReadFigure.Content.Certain certain) {
				all.computeIfAbsent(mended.indicator(), (code) -> new HashMap<>())
					.put(mended.measure(), Observation.of(certain.value()));
			}
		}
		all.keySet()
			.retainAll(this.catalogue.indicatorsOf(form(workbook).code(), period)
				.stream()
				.map(Indicator::code)
				.collect(Collectors.toSet()));
		return all;
	}

	private Form form(StagedWorkbook workbook) {
		return this.catalogue.form(String.valueOf(workbook.form())).orElseThrow();
	}

	private static Key key(StagedWorkbook workbook) {
		return new Key(String.valueOf(workbook.form()), String.valueOf(workbook.unit()));
	}

	private void judge(ReportingPeriod period, List<StagedWorkbook> submissions, String fingerprint,
			Progress progress) {
		Map<Key, List<StagedWorkbook>> groups = new TreeMap<>();
		submissions.stream()
			.sorted(ORDER)
			.forEach((workbook) -> groups.computeIfAbsent(key(workbook), (key) -> new ArrayList<>()).add(workbook));
		Map<Long, Trial> trials = new HashMap<>();
		Neighbours neighbours = new Neighbours(this.catalogue, this.validator);
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
				.ifPresent((last) -> neighbours.add(last.subject()));
		});
		List<Judged> judged = new ArrayList<>();
		// What a unit reported is what it said most officially: that comes last.
		groups.entrySet()
			.stream()
			.sorted(Comparator.comparing((group) -> this.catalogue.form(group.getKey().form()).orElseThrow().nature()))
			.forEach((group) -> judged
				.addAll(conclude(group.getKey(), period, group.getValue(), trials, neighbours, progress)));
		this.staging.judge(period, judged, fingerprint);
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
		return decided.withdraws()
				? withdrawn(decided,
						conclusions(decided, workbooks, trials, new Neighbours(this.catalogue, this.validator)))
				: Set.of();
	}

	private Trial trial(Key key, ReportingPeriod period, StagedWorkbook workbook) {
		Form form = this.catalogue.form(key.form()).orElseThrow();
		ReportingUnit unit = this.catalogue.unit(key.unit()).orElseThrow();
		List<ReadFigure> typed = this.staging.figures(workbook.file().sequence());
		UnitDecisions decided = decided(key, period);
		return new Trial(workbook, typed, new ReturnUnderTest(form, unit, period, decided.mended(typed),
				before(unit.code(), period, workbook), OtherUnits.NONE));
	}

	private UnitDecisions decided(Key key, ReportingPeriod period) {
		return new UnitDecisions(this.catalogue, this.decisions, key.unit(), key.form(), period);
	}

	/**
	 * What a unit had done by the end of the period before: as its workbook says it, else
	 * as it had reported it.
	 */
	private ReturnUnderTest.Before before(String unit, ReportingPeriod period, StagedWorkbook workbook) {
		ReturnUnderTest.Before known = before(unit, period);
		Map<String, Observation> said = new HashMap<>();
		if (period.previous().end().equals(period.first().minusMonths(1))) {
			doneBefore(workbook).forEach((figure) -> said.put(figure.indicator(), figure.observation()));
		}
		return (indicator, measure) -> {
			Observation own = (measure == Measure.LK) ? said.get(indicator) : null;
			return (own != null) ? own : known.get(indicator, measure);
		};
	}

	private List<ReadFigure> doneBefore(StagedWorkbook workbook) {
		long sequence = workbook.file().sequence();
		return this.sayingOfBefore.contains(sequence) ? this.staging.doneBefore(sequence) : List.of();
	}

	private ReturnUnderTest.Before before(String unit, ReportingPeriod period) {
		YearMonth end = period.previous().end();
		Map<String, Map<Measure, Observation>> known = this.reported.getOrDefault(new Reporter(unit, end), Map.of());
		return (indicator, measure) -> {
			Observation observation = known.getOrDefault(indicator, Map.of()).get(measure);
			return (observation != null) ? observation : history(unit, indicator, measure, end);
		};
	}

	/** What the units of which a new one was made had reported of the period before. */
	private ReturnUnderTest.Before ofFormer(ReturnUnderTest subject) {
		ReportingPeriod period = subject.period().previous();
		return (indicator, measure) -> this.catalogue.indicator(indicator)
			.filter((known) -> before(subject.unit().code(), subject.period()).number(indicator, measure).isEmpty())
			.flatMap((known) -> this.origins.sum(subject.unit().code(), known, period.lastDay(),
					(old) -> before(old, subject.period()).number(indicator, measure)))
			.map(Observation::of)
			.orElse(Observation.MISSING);
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

	private List<Judged> conclude(Key key, ReportingPeriod period, List<StagedWorkbook> workbooks,
			Map<Long, Trial> trials, Neighbours neighbours, Progress progress) {
		UnitDecisions decided = decided(key, period);
		List<Conclusion> conclusions = conclusions(decided, workbooks, trials, neighbours);
		workbooks.forEach((workbook) -> progress.step());
		Set<Long> withdrawn = withdrawn(decided, conclusions);
		Conclusion counting = null;
		for (Conclusion conclusion : conclusions) {
			boolean counts = conclusion.state().counts() && !withdrawn.contains(conclusion.sequence());
			counting = counts ? conclusion : counting;
		}
		List<Judged> judged = new ArrayList<>();
		for (Conclusion conclusion : conclusions) {
			SubmissionState state = conclusion.state();
			if (withdrawn.contains(conclusion.sequence())) {
				state = SubmissionState.WITHDRAWN;
			}
			else if (state.counts() && conclusion != counting) {
				state = SubmissionState.SUPERSEDED;
			}
			judged.add(new Judged(conclusion.sequence(), state, conclusion.version(), conclusion.findings(),
					settled(conclusion, decided)));
		}
		if (counting != null && this.locked.stream().noneMatch((one) -> one.edition().period().equals(period))) {
			report(new Reporter(key.unit(), period.end()), period, counting.review().validation().observations());
		}
		return judged;
	}

	private List<Conclusion> conclusions(UnitDecisions decided, List<StagedWorkbook> workbooks, Map<Long, Trial> trials,
			Neighbours neighbours) {
		List<Review> reviews = new ArrayList<>();
		for (StagedWorkbook workbook : workbooks) {
			Trial trial = Optional.ofNullable(trials.get(workbook.file().sequence())).orElseThrow();
			reviews.add(review(trial, workbooks, neighbours));
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

	private Review review(Trial trial, List<StagedWorkbook> workbooks, Neighbours neighbours) {
		StagedWorkbook workbook = trial.workbook();
		ReturnUnderTest subject = trial.subject();
		Validation validation = this.validator.validate(new ReturnUnderTest(subject.form(), subject.unit(),
				subject.period(), subject.figures(), subject.before(), neighbours.of(subject)));
		List<Finding> findings = new ArrayList<>();
		validation.findings().forEach((finding) -> findings.add(somewhere(finding)));
		findings
			.addAll(this.validator.doneBefore(doneBefore(workbook), before(subject.unit().code(), subject.period())));
		findings.addAll(this.validator.doneBeforeByFormer(doneBefore(workbook), ofFormer(subject)));
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
		standing.removeIf((finding) -> saidByItsUnit(finding, ofReading));
		boolean refused = standing.stream().anyMatch(Judge::error) || ofReading.stream().anyMatch(Judge::error);
		boolean clean = workbook.findings().isEmpty() && standing.isEmpty();
		SubmissionState state = refused ? SubmissionState.REFUSED
				: clean ? SubmissionState.ACCEPTED : SubmissionState.ACCEPTED_WITH_WARNINGS;
		return new Conclusion(review, version, state, standing);
	}

	/**
	 * Whether a finding only follows from the row's unit of measure, which is told as
	 * another than the indicator's.
	 */
	private static boolean saidByItsUnit(Finding finding, List<Finding> ofReading) {
		return Validator.ofMagnitude(finding) && ofReading.stream()
			.anyMatch((read) -> read.code().equals("DON_VI_TINH_KHAC")
					&& Objects.equals(read.indicator(), finding.indicator()));
	}

	private static StagedWorkbook latest(StagedWorkbook workbook, List<StagedWorkbook> together) {
		List<StagedWorkbook> all = new ArrayList<>(together);
		all.add(workbook);
		return all.stream().max(ORDER).orElseThrow();
	}

	private static boolean error(Finding finding) {
		return finding.severity() == Severity.ERROR;
	}

	private static Map<Settled, BigDecimal> settled(Conclusion conclusion, UnitDecisions decided) {
		Validation validation = conclusion.review().validation();
		Map<Settled, BigDecimal> settled = new HashMap<>();
		for (ReadFigure figure : conclusion.review().trial().typed()) {
			if (figure.content() instanceof ReadFigure.Content.Doubtful && !decided.replaced(figure)) {
				observation(validation, figure).number()
					.ifPresent((value) -> settled.put(new Settled(figure.indicator(), figure.measure()), value));
			}
		}
		return settled;
	}

	private static Observation observation(Validation validation, ReadFigure figure) {
		return validation.observations()
			.getOrDefault(figure.indicator(), Map.of())
			.getOrDefault(figure.measure(), Observation.MISSING);
	}

	private void report(Reporter reporter, ReportingPeriod period,
			Map<String, Map<Measure, Observation>> observations) {
		Map<String, Map<Measure, Observation>> figures = this.reported.computeIfAbsent(reporter,
				(key) -> new HashMap<>());
		observations.forEach((indicator, measures) -> {
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
