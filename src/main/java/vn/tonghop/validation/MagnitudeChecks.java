package vn.tonghop.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Target;
import vn.tonghop.text.NumberText;

/**
 * Compares a row with what others have, where its own figures agree with each other: all
 * of them may be in another unit of measure, or below zero where nobody's can be.
 */
final class MagnitudeChecks {

	/** No unit among others has so many times what is planned for all of them. */
	private static final BigDecimal MORE_THAN_ALL = BigDecimal.TEN;

	private static final List<Measure> ROW = List.of(Measure.KH, Measure.LK, Measure.CK);

	private final Catalogue catalogue;

	private final ReturnUnderTest submission;

	private final Figures figures;

	/** Whether nobody else sends the form: its figures are the whole's. */
	private final boolean onlyUnit;

	MagnitudeChecks(Catalogue catalogue, ReturnUnderTest submission, Figures figures) {
		this.catalogue = catalogue;
		this.submission = submission;
		this.figures = figures;
		this.onlyUnit = catalogue.unitsInForce(submission.period().lastDay())
			.stream()
			.filter(submission.form()::reportedBy)
			.limit(2)
			.count() == 1;
	}

	/**
	 * The doubts about a row.
	 * @param told whether the row's figures were found to contradict each other already
	 */
	Stream<Finding> check(Indicator indicator, boolean told) {
		Stream<Finding> negative = Measure.REPORTED.stream()
			.filter((measure) -> negative(indicator, measure))
			.map((measure) -> this.figures.at(
					Finding.of("SO_AM", Severity.WARNING, indicator.name(),
							Figures.shown(number(indicator, measure).orElseThrow(), indicator)),
					indicator.code(), measure));
		return (told || indicator.percentage()) ? negative : Stream.concat(negative, magnitude(indicator).stream());
	}

	/**
	 * What can be below zero once was so before, or is so elsewhere in the row; a flow
	 * within the period may take back what was reported too much.
	 */
	private boolean negative(Indicator indicator, Measure measure) {
		boolean below = number(indicator, measure).filter((number) -> number.signum() < 0).isPresent();
		if (!below || indicator.percentage()) {
			return false;
		}
		boolean correction = indicator.flow() && measure == Measure.TH && !this.submission.period().startsYear()
				&& number(indicator, Measure.LK).filter((number) -> number.signum() >= 0).isPresent();
		Measure other = (measure == Measure.CK) ? Measure.KH : Measure.CK;
		boolean elsewhere = Stream
			.of(this.submission.before().number(indicator.code(), Measure.LK), number(indicator, other))
			.anyMatch((number) -> number.filter((known) -> known.signum() < 0).isPresent());
		return !correction && !elsewhere;
	}

	private Optional<Finding> magnitude(Indicator indicator) {
		Optional<Measure> first = Stream.of(Measure.LK, Measure.KH)
			.filter((measure) -> number(indicator, measure).filter((number) -> number.signum() != 0).isPresent())
			.findFirst();
		if (first.isEmpty()) {
			return Optional.empty();
		}
		BigDecimal number = number(indicator, first.get()).orElseThrow();
		Optional<BigDecimal> all = planOfAll(indicator);
		if (all.filter((plan) -> muchMore(number, plan) || muchLess(indicator, plan)).isPresent()) {
			return Optional.of(finding(indicator, first.get(), number, "@word.plan-of-all", all.get()));
		}
		Peers peers = this.submission.others().peers().get(indicator.code());
		return (peers != null && first.get() == Measure.LK && peers.contradict(number, decimals(indicator)))
				? Optional.of(finding(indicator, Measure.LK, number, "@word.other-units", peers.median()))
				: Optional.empty();
	}

	/** A unit may outdo its own plan many times over, but not the plan of all units. */
	private boolean muchMore(BigDecimal number, BigDecimal plan) {
		return this.onlyUnit ? SeriesChecks.thousandfold(number, plan)
				: number.compareTo(plan.multiply(MORE_THAN_ALL)) >= 0;
	}

	/**
	 * Whether the only unit's plan is about a thousandth of what is planned. A flow says
	 * nothing by itself: little of it may be done by now.
	 */
	private boolean muchLess(Indicator indicator, BigDecimal plan) {
		Optional<BigDecimal> own = number(indicator, Measure.KH)
			.or(() -> indicator.flow() ? Optional.empty() : number(indicator, Measure.LK));
		return this.onlyUnit && own.filter((number) -> SeriesChecks.thousandfold(plan, number)).isPresent();
	}

	private Finding finding(Indicator indicator, Measure measure, BigDecimal number, String word, BigDecimal other) {
		boolean larger = number.abs().compareTo(other) > 0;
		BigDecimal times = larger ? number.abs().divide(other, MathContext.DECIMAL128)
				: other.divide(number.abs(), MathContext.DECIMAL128);
		return this.figures.at(Finding.of(larger ? "GAP_NGHIN_LAN" : "KEM_NGHIN_LAN", Severity.WARNING,
				indicator.name(), Figures.shown(number, indicator), NumberText.format(times, 0), word,
				Figures.shown(other, indicator), indicator.unitOfMeasure()), indicator.code(), measure);
	}

	/** What is planned for all units together, where it is the sum of theirs. */
	private Optional<BigDecimal> planOfAll(Indicator indicator) {
		if (indicator.aggregation() != Aggregation.SUM) {
			return Optional.empty();
		}
		return this.catalogue.targetsFor(indicator.code(), this.submission.period(), null)
			.stream()
			.map(Target::goal)
			.flatMap((goal) -> goal.plan().stream())
			.filter((plan) -> plan.signum() > 0)
			.findFirst();
	}

	private int decimals(Indicator indicator) {
		return ROW.stream()
			.map((measure) -> this.figures.cell(indicator.code(), measure))
			.filter(Objects::nonNull)
			.filter((cell) -> cell.content() instanceof ReadFigure.Content.Certain)
			.flatMap((cell) -> number(indicator, cell.measure()).stream())
			.filter((number) -> number.signum() != 0)
			.mapToInt(Peers::decimals)
			.max()
			.orElse(0);
	}

	private Optional<BigDecimal> number(Indicator indicator, Measure measure) {
		return this.figures.number(indicator.code(), measure);
	}

}
