package vn.tonghop.rendering.overview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Consolidation.Assessment;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.Target;
import vn.tonghop.model.Verdict;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.report.GapBounds;
import vn.tonghop.report.PrintedFigure;
import vn.tonghop.report.RoundingGaps;
import vn.tonghop.text.NumberText;

/** The overview's rows of figures, field by field. */
final class FigureRows {

	private static final int PERCENT_DECIMALS = 2;

	/** The bar of the plan ends at this share; the mark of 100% stands at two thirds. */
	private static final BigDecimal WIDEST_SHARE = BigDecimal.valueOf(150);

	/** The bar of growth ends at this change, either way. */
	private static final BigDecimal WIDEST_GROWTH = BigDecimal.valueOf(50);

	/** So many bars of a field in the picture; the table has all. */
	private static final int BARS_OF_FIELD = 8;

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final @Nullable ReportDefinition report;

	private final GapBounds gaps;

	private final OpenedFigures opened;

	private final RoundingGaps roundings;

	private final Map<String, Overview.Row> rows = new LinkedHashMap<>();

	FigureRows(Catalogue catalogue, Consolidation consolidation, @Nullable ReportDefinition report) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.report = report;
		this.gaps = new GapBounds(catalogue, consolidation);
		this.opened = new OpenedFigures(catalogue, consolidation);
		this.roundings = new RoundingGaps(
				catalogue.indicators().stream().filter((indicator) -> indicator.asked(consolidation.period())).toList(),
				consolidation);
		for (Indicator indicator : catalogue.indicators()) {
			if (indicator.asked(consolidation.period())) {
				this.rows.put(indicator.code(), row(indicator, "ct-" + (this.rows.size() + 1)));
			}
		}
	}

	/** The row of an indicator that the period asks for. */
	Overview.Row of(Indicator indicator) {
		return Objects.requireNonNull(this.rows.get(indicator.code()), indicator.code());
	}

	/** All rows; a field goes on until another one begins. */
	List<Overview.Field> fields() {
		List<Overview.Field> fields = new ArrayList<>();
		List<Indicator> gathered = new ArrayList<>();
		for (Indicator indicator : this.catalogue.indicators()) {
			if (this.rows.containsKey(indicator.code())) {
				if (!gathered.isEmpty() && !gathered.get(0).sector().equals(indicator.sector())) {
					fields.add(field(gathered));
					gathered.clear();
				}
				gathered.add(indicator);
			}
		}
		if (!gathered.isEmpty()) {
			fields.add(field(gathered));
		}
		return fields;
	}

	private Overview.Field field(List<Indicator> indicators) {
		List<Indicator> planned = indicators.stream()
			.filter((indicator) -> figure(indicator, Measure.PKH).isPresent())
			.toList();
		int highest = planned.stream().mapToInt(Indicator::level).min().orElse(0);
		List<Overview.Row> bars = planned.stream()
			.filter((indicator) -> indicator.level() == highest)
			.map(this::of)
			.toList();
		return new Overview.Field(indicators.get(0).sector(), indicators.stream().map(this::of).toList(),
				bars.subList(0, Math.min(BARS_OF_FIELD, bars.size())), Math.max(0, bars.size() - BARS_OF_FIELD));
	}

	/** How many numbered rows were judged how, in the report's words. */
	List<Overview.Judged> verdicts() {
		List<Overview.Judged> counts = new ArrayList<>();
		for (Verdict verdict : List.of(Verdict.EXCEEDED, Verdict.MET, Verdict.NOT_MET, Verdict.IN_PROGRESS)) {
			long count = this.catalogue.indicators()
				.stream()
				.filter((indicator) -> this.rows.containsKey(indicator.code()) && indicator.numbered()
						&& verdict(indicator) == verdict)
				.count();
			if (count > 0) {
				counts.add(new Overview.Judged(OutputWords.verdict(verdict, this.report), String.valueOf(count),
						colour(verdict)));
			}
		}
		return counts;
	}

	private Verdict verdict(Indicator indicator) {
		List<Assessment> assessments = this.consolidation.assessments().getOrDefault(indicator.code(), List.of());
		return assessments.isEmpty() ? Verdict.NONE : assessments.get(0).verdict();
	}

	private static String colour(Verdict verdict) {
		return switch (verdict) {
			case EXCEEDED, MET -> "good";
			case NOT_MET -> "bad";
			default -> "open-verdict";
		};
	}

	private Overview.Row row(Indicator indicator, String anchor) {
		List<Assessment> assessments = this.consolidation.assessments().getOrDefault(indicator.code(), List.of());
		Verdict verdict = verdict(indicator);
		String plan = figure(indicator, Measure.KH).map((figure) -> printed(figure, indicator))
			.or(() -> assessments.stream().map(Assessment::target).map(Target::text).findFirst())
			.orElse("");
		Figure percent = figure(indicator, Measure.PKH).orElse(null);
		Figure growth = figure(indicator, Measure.TG).orElse(null);
		boolean provisional = this.consolidation.completeness().provisional();
		return new Overview.Row(anchor, indicator.numbered(), indicator.ordinal(), indicator.name(),
				indicator.unitOfMeasure(), Math.max(1, Math.min(4, indicator.level())),
				figure(indicator, Measure.LK).map((figure) -> printed(figure, indicator)).orElse(""), plan,
				(percent != null) ? ofPlan(percent.value(), indicator) + "%" + (provisional ? " (tạm tính)" : "") : "",
				(percent != null) ? planBar(percent.value()) : Overview.Bar.NONE,
				(growth != null) ? growth(growth.value(), indicator) : "",
				(growth != null && !indicator.percentage()) ? growthBar(growth.value()) : Overview.Bar.NONE,
				OutputWords.verdict(verdict, this.report), colour(verdict), note(indicator),
				new Overview.Keys(key(indicator, Measure.LK), key(indicator, Measure.KH), key(indicator, Measure.PKH),
						key(indicator, Measure.TG)),
				this.opened.of(indicator));
	}

	private String key(Indicator indicator, Measure measure) {
		return figure(indicator, measure).map((figure) -> figure.value().round(MathContext.DECIMAL64).toPlainString())
			.orElse("");
	}

	/**
	 * What was decided about the figure or its verdict, and on which basis it is
	 * compared.
	 */
	private String note(Indicator indicator) {
		List<String> notes = new ArrayList<>();
		figure(indicator, Measure.LK).filter(FigureRows::decided)
			.map((figure) -> OutputWords.status(figure.status())
					+ ((figure.note() != null) ? ": " + figure.note() : ""))
			.ifPresent(notes::add);
		figure(indicator, Measure.LK).map(Figure::change).filter(Objects::nonNull).ifPresent(notes::add);
		this.gaps.told(indicator, false).ifPresent(notes::add);
		this.consolidation.assessments()
			.getOrDefault(indicator.code(), List.of())
			.stream()
			.map(Assessment::decidedBy)
			.filter(Objects::nonNull)
			.forEach((reason) -> notes.add("đánh giá: " + reason));
		PrintedFigure gap = this.roundings.of(indicator);
		if (gap != null) {
			notes.add("do làm tròn, các thành phần cộng lại chênh " + gap.text() + " so với tổng số");
		}
		boolean provisional = this.consolidation.completeness().provisional();
		figure(indicator, Measure.TG)
			.filter((growth) -> growth.note() != null
					&& (growth.status() == FigureStatus.CONVERTED || !provisional && !decided(growth)))
			.ifPresent((growth) -> notes.add("so cùng kỳ: " + growth.note()));
		return String.join("; ", notes);
	}

	private static boolean decided(Figure figure) {
		return figure.status() != FigureStatus.COMPUTED && figure.status() != FigureStatus.REPORTED;
	}

	private Optional<Figure> figure(Indicator indicator, Measure measure) {
		return this.consolidation.whole(indicator.code(), measure);
	}

	private static String printed(Figure figure, Indicator indicator) {
		return NumberText.format(figure.value(), indicator.decimals());
	}

	private static String ofPlan(BigDecimal value, Indicator indicator) {
		Integer decimals = indicator.percentDecimals();
		return (decimals != null) ? NumberText.format(value, decimals) : percent(value);
	}

	private static String percent(BigDecimal value) {
		return NumberText.trimmed(value, PERCENT_DECIMALS);
	}

	private static String growth(BigDecimal value, Indicator indicator) {
		String sign = (value.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP).signum() > 0) ? "+" : "";
		return sign + percent(value) + (indicator.percentage() ? " điểm %" : "%");
	}

	private static Overview.Bar planBar(BigDecimal share) {
		BigDecimal shown = share.max(BigDecimal.ZERO).min(WIDEST_SHARE);
		return new Overview.Bar(0, scaled(shown, WIDEST_SHARE, 100), share.compareTo(WIDEST_SHARE) > 0);
	}

	private static Overview.Bar growthBar(BigDecimal growth) {
		int width = scaled(growth.abs().min(WIDEST_GROWTH), WIDEST_GROWTH, 50);
		return new Overview.Bar((growth.signum() < 0) ? 50 - width : 50, width,
				growth.abs().compareTo(WIDEST_GROWTH) > 0);
	}

	private static int scaled(BigDecimal value, BigDecimal most, int width) {
		return value.multiply(BigDecimal.valueOf(width)).divide(most, 0, RoundingMode.HALF_UP).intValue();
	}

}
