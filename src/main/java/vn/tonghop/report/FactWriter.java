package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Form;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.text.NumberText;

/** An indicator of the whole as a fact. */
final class FactWriter {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final PlanWriter plans;

	private final Share.Source shares;

	private final MemberWriter members;

	private final RoundingGaps rounding;

	private final boolean twoDigits;

	private final GapBounds gaps;

	private final List<ReportingUnit> territories;

	FactWriter(Catalogue catalogue, Consolidation consolidation, PlanWriter plans, Share.Source shares,
			MemberWriter members, RoundingGaps rounding, boolean twoDigits) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.plans = plans;
		this.shares = shares;
		this.members = members;
		this.rounding = rounding;
		this.twoDigits = twoDigits;
		this.gaps = new GapBounds(catalogue, consolidation);
		this.territories = catalogue.territoriesInForce(consolidation.period().lastDay());
	}

	Fact write(Indicator indicator, List<Fact> children) {
		FigurePrinter printer = new FigurePrinter(indicator, this.twoDigits);
		UnitFigures figures = this.consolidation.whole().getOrDefault(indicator.code(), UnitFigures.NONE);
		Comparison comparison = new ComparisonWriter(indicator, printer, figures).write();
		List<PlanComparison> plans = this.plans.write(indicator, printer);
		return new Fact(indicator.code(), indicator.ordinal().strip(), name(indicator),
				indicator.unitOfMeasure().strip(), indicator.level(), indicator.numbered(), indicator.percentage(),
				!indicator.flow(), verb(indicator, figures, comparison), estimated(indicator, figures),
				printed(printer, figures, plans), comparison, plans, this.plans.nextYear(indicator),
				this.members.of(indicator), this.rounding.of(indicator), share(indicator, figures),
				remark(indicator, figures), units(indicator, printer), children);
	}

	/**
	 * What was done to the figure, and how far it may be off by a gap that was closed.
	 */
	private @Nullable String remark(Indicator indicator, UnitFigures figures) {
		String remark = Stream
			.concat(figures.get(Measure.LK).map(Figure::note).stream(), this.gaps.told(indicator, true).stream())
			.collect(Collectors.joining("; "));
		return remark.isEmpty() ? null : remark;
	}

	private List<UnitFigure> units(Indicator indicator, FigurePrinter printer) {
		List<UnitFigure> units = new ArrayList<>();
		for (ReportingUnit unit : this.territories) {
			this.consolidation.unit(unit.code(), indicator.code(), Measure.LK)
				.map((figure) -> new UnitFigure(unit.name().strip(), unit.type(), figure, printer))
				.ifPresent(units::add);
		}
		return units;
	}

	/**
	 * Within a sentence no mark may follow the name, nor may a line break stand in it.
	 */
	private static String name(Indicator indicator) {
		return indicator.name().strip().replaceAll("(?U)\\s+", " ").replaceFirst("[\\s:;,.]+$", "");
	}

	private static Map<Measure, PrintedFigure> printed(FigurePrinter printer, UnitFigures figures,
			List<PlanComparison> plans) {
		Map<Measure, PrintedFigure> printed = new EnumMap<>(Measure.class);
		figures.forEach((measure, figure) -> printed.put(measure, printer.print(measure, figure)));
		// The level that this report judges by may be another than the first listed.
		plans.stream().findFirst().ifPresent((plan) -> {
			if (plan.percentOfPlan() != null) {
				printed.put(Measure.PKH, plan.percentOfPlan());
			}
		});
		return printed;
	}

	private static Fact.Verb verb(Indicator indicator, UnitFigures figures, Comparison comparison) {
		boolean something = figures.get(Measure.LK).filter((figure) -> figure.value().signum() > 0).isPresent();
		if (!something) {
			return Fact.Verb.IS;
		}
		return switch (indicator.direction()) {
			case HIGHER_IS_BETTER -> Fact.Verb.REACHES;
			case LOWER_IS_BETTER ->
				(!indicator.flow() && comparison.trend() == Trend.FALLS) ? Fact.Verb.REMAINS : Fact.Verb.IS;
			case NEITHER -> indicator.flow() ? Fact.Verb.DONE : Fact.Verb.IS;
		};
	}

	/**
	 * Only what still accumulates is estimated; a state was counted. A figure of which it
	 * is not known how firm it is is as firm as its form.
	 */
	private boolean estimated(Indicator indicator, UnitFigures figures) {
		return indicator.flow() && figures.get(Measure.LK)
			.map(Figure::nature)
			.or(() -> this.catalogue.form(indicator.form()).map(Form::nature))
			.filter((nature) -> nature == Nature.ESTIMATE)
			.isPresent();
	}

	/**
	 * Part and whole, where the percentage is the one in the other, both are in the same
	 * unit, and the division gives the percentage that is printed.
	 */
	private @Nullable Share share(Indicator indicator, UnitFigures figures) {
		if (!indicator.percentage()) {
			return null;
		}
		return this.shares.of(indicator).flatMap((codes) -> share(indicator, figures, codes)).orElse(null);
	}

	private Optional<Share> share(Indicator indicator, UnitFigures figures, Share.Codes codes) {
		Optional<Indicator> part = this.catalogue.indicator(codes.part());
		Optional<Indicator> whole = this.catalogue.indicator(codes.whole());
		Optional<Figure> share = figures.get(Measure.LK);
		Optional<Figure> partFigure = this.consolidation.whole(codes.part(), Measure.LK);
		Optional<Figure> wholeFigure = this.consolidation.whole(codes.whole(), Measure.LK);
		if (part.isEmpty() || whole.isEmpty() || share.isEmpty() || partFigure.isEmpty() || wholeFigure.isEmpty()
				|| wholeFigure.get().value().signum() == 0) {
			return Optional.empty();
		}
		String unit = part.get().unitOfMeasure().strip();
		BigDecimal divided = partFigure.get()
			.value()
			.multiply(HUNDRED)
			.divide(wholeFigure.get().value(), java.math.MathContext.DECIMAL128);
		boolean agrees = NumberText.format(divided, indicator.decimals())
			.equals(NumberText.format(share.get().value(), indicator.decimals()));
		if (!agrees || !unit.equals(whole.get().unitOfMeasure().strip())) {
			return Optional.empty();
		}
		return Optional.of(new Share(new FigurePrinter(part.get(), this.twoDigits).print(Measure.LK, partFigure.get()),
				new FigurePrinter(whole.get(), this.twoDigits).print(Measure.LK, wholeFigure.get()), unit));
	}

}
