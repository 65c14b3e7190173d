package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Consolidation.Assessment;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Target;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.report.GapBounds;
import vn.tonghop.report.PrintedFigure;
import vn.tonghop.report.RoundingGaps;
import vn.tonghop.text.NumberText;

/**
 * The sheet {@code Phụ lục}: a row an indicator, with its plan, comparisons and verdict.
 */
final class AppendixSheet {

	static final String NAME = "Phụ lục";

	private static final List<String> HEADINGS = List.of("TT", "Mã", "Chỉ tiêu", "ĐVT", "KH", "TH", "LK", "CK", "% KH",
			"% CK", "Đánh giá");

	private static final List<Measure> FIGURES = List.of(Measure.KH, Measure.TH, Measure.LK, Measure.CK);

	/** Of the year as a whole and the next: columns of their own where there are any. */
	private static final List<Measure> YEARS = List.of(Measure.UN, Measure.KS);

	private static final Look FIELD = Look.TEXT.inBold().filled("F2F2F2");

	private static final String PERCENT = "#,##0.00";

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final @Nullable ReportDefinition report;

	private final TitleLines titles;

	private final List<Indicator> indicators;

	private final RoundingGaps roundings;

	private final GapBounds gaps;

	private final List<Measure> years;

	/** Target levels beyond the one that counts, in order of appearance. */
	private final List<String> levels;

	AppendixSheet(Catalogue catalogue, Consolidation consolidation, @Nullable ReportDefinition report,
			TitleLines titles) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.report = report;
		this.titles = titles;
		this.indicators = catalogue.indicators()
			.stream()
			.filter((indicator) -> indicator.asked(consolidation.period()))
			.toList();
		this.years = YEARS.stream()
			.filter((measure) -> this.indicators.stream()
				.anyMatch((indicator) -> consolidation.whole(indicator.code(), measure).isPresent()))
			.toList();
		this.roundings = new RoundingGaps(this.indicators, consolidation);
		this.gaps = new GapBounds(catalogue, consolidation);
		Set<String> found = new LinkedHashSet<>();
		this.indicators.forEach((indicator) -> further(indicator).forEach((further) -> found.add(level(further))));
		this.levels = List.copyOf(found);
	}

	SheetPlan plan() {
		int year = this.consolidation.period().year();
		List<String> remarks = new ArrayList<>();
		remarks.add("KH: kế hoạch năm " + year + " - TH: thực hiện trong kỳ - LK: lũy kế từ đầu năm (hoặc số cuối kỳ)"
				+ " - CK: cùng kỳ năm " + (year - 1) + " - % CK: LK tăng, giảm so với CK (điểm: điểm phần trăm)");
		if (this.titles.provisional()) {
			remarks.add("(tt): tạm tính, còn thiếu đơn vị; % CK chỉ tính các đơn vị có số liệu của cả hai kỳ");
		}
		TitleLines.Block block = this.titles.block("PHỤ LỤC", remarks.toArray(String[]::new));
		int head = block.height() + 1;
		int columns = HEADINGS.size() + 2 * this.levels.size() + this.years.size() + 1;
		return new SheetPlan(NAME, widths(), columns, head, head, 3, 0, false, block.merges(columns),
				Chart.Drawing.NONE, (rows) -> {
					block.writeCentred(rows);
					headings(rows);
					body(rows, columns);
				});
	}

	private List<Double> widths() {
		Widths figures = new Widths(10);
		for (Indicator indicator : this.indicators) {
			for (Measure measure : FIGURES) {
				this.consolidation.whole(indicator.code(), measure)
					.ifPresent((figure) -> figures.fit(figure.value(), indicator.decimals()));
			}
			mainTarget(indicator).ifPresent((target) -> figures.fit(Math.min(16, target.text().length())));
		}
		Widths codes = new Widths(14);
		Widths units = new Widths(11);
		for (Indicator indicator : this.indicators) {
			// Capitals are broad; a word that does not fit would be torn.
			codes.fit(indicator.code().length() + 1);
			Stream.of(indicator.unitOfMeasure().split(" ")).forEach((word) -> units.fit(word.length()));
		}
		List<Double> widths = new ArrayList<>(List.of(5.0, codes.width(), 38.0, units.width()));
		FIGURES.forEach((measure) -> widths.add(figures.width()));
		widths.addAll(List.of(10.0, 12.0, 13.0));
		this.levels.forEach((level) -> widths.addAll(List.of(11.0, 13.0)));
		this.years.forEach((measure) -> widths.add(figures.width()));
		boolean noted = this.indicators.stream().anyMatch((indicator) -> !notes(indicator).isEmpty());
		widths.add(noted ? 28.0 : 10.0);
		return widths;
	}

	private void headings(Rows rows) throws IOException {
		rows.next(this.levels.isEmpty() ? 24 : 48);
		HEADINGS.forEach((heading) -> rows.text(heading, Look.HEADING));
		for (String level : this.levels) {
			rows.text("% KH (" + level + ")", Look.HEADING);
			rows.text("Đánh giá (" + level + ")", Look.HEADING);
		}
		int year = this.consolidation.period().year();
		for (Measure measure : this.years) {
			rows.text((measure == Measure.UN) ? "Ước TH năm " + year : "KH " + (year + 1), Look.HEADING);
		}
		rows.text("Ghi chú", Look.HEADING);
	}

	private void body(Rows rows, int columns) throws IOException {
		boolean fields = fieldsStandTogether();
		String field = "";
		for (Indicator indicator : this.indicators) {
			if (fields && !indicator.sector().equals(field)) {
				field = indicator.sector();
				rows.next().blank(FIELD).blank(FIELD).text(field, FIELD);
				for (int i = 3; i < columns; i++) {
					rows.blank(FIELD);
				}
			}
			row(rows, indicator);
		}
	}

	private void row(Rows rows, Indicator indicator) throws IOException {
		Look text = (indicator.level() <= 1) ? Look.TEXT.inBold() : Look.TEXT;
		rows.next()
			.text(indicator.ordinal().strip(), text.aligned("center"))
			.text(indicator.code(), Look.TEXT.sized(9))
			.text(indicator.name(), text.indented(Math.max(0, indicator.level() - 1)))
			.text(indicator.unitOfMeasure(), Look.TEXT.aligned("center"));
		Look number = Look.number(indicator.decimals());
		for (Measure measure : FIGURES) {
			Figure figure = this.consolidation.whole(indicator.code(), measure).orElse(null);
			if (figure != null) {
				rows.number(figure.value(), FigureNotes.remarkable(figure) ? number.inItalics() : number);
			}
			else if (measure == Measure.KH) {
				// A range or a bound is no number, yet it is what was asked for.
				rows.text(mainTarget(indicator).map(Target::text).orElse(""), Look.TEXT.aligned("right"));
			}
			else {
				rows.blank(number);
			}
		}
		percent(rows, indicator, value(indicator, Measure.PKH));
		BigDecimal growth = value(indicator, Measure.TG);
		Look change = Look.TEXT.aligned("right").formatted(indicator.percentage() ? PERCENT + "\" điểm\"" : PERCENT);
		if (growth != null) {
			rows.number(growth, change);
		}
		else {
			rows.blank(change);
		}
		List<Assessment> assessments = assessments(indicator);
		rows.text(assessments.isEmpty() ? "" : verdict(assessments.get(0)), Look.TEXT.aligned("center"));
		for (String level : this.levels) {
			Assessment further = further(indicator).stream()
				.filter((assessment) -> level(assessment).equals(level))
				.findFirst()
				.orElse(null);
			percent(rows, indicator, (further != null) ? further.percentOfPlan() : null);
			rows.text((further != null) ? verdict(further) : "", Look.TEXT.aligned("center"));
		}
		for (Measure measure : this.years) {
			Figure figure = this.consolidation.whole(indicator.code(), measure).orElse(null);
			if (figure != null) {
				rows.number(figure.value(), FigureNotes.remarkable(figure) ? number.inItalics() : number);
			}
			else {
				rows.text((measure == Measure.KS) ? nextTarget(indicator) : "", Look.TEXT.aligned("right"));
			}
		}
		rows.text(notes(indicator), Look.TEXT.sized(9));
	}

	/** What a decision asks for in the next year, in its own words. */
	private String nextTarget(Indicator indicator) {
		ReportingPeriod next = ReportingPeriod.year(this.consolidation.period().year() + 1);
		return this.catalogue.targetsFor(indicator.code(), next, null)
			.stream()
			.findFirst()
			.map(Target::text)
			.orElse("");
	}

	private void percent(Rows rows, Indicator indicator, @Nullable BigDecimal share) {
		Integer decimals = indicator.percentDecimals();
		String format = (decimals != null) ? Look.number(decimals).format() : PERCENT;
		Look look = Look.TEXT.aligned("right").formatted(this.titles.provisional() ? format + "\" (tt)\"" : format);
		if (share != null) {
			rows.number(share, look);
		}
		else {
			rows.blank(look);
		}
	}

	private String verdict(Assessment assessment) {
		return OutputWords.verdict(assessment.verdict(), this.report);
	}

	private String notes(Indicator indicator) {
		List<String> notes = new ArrayList<>();
		for (Measure measure : Measure.values()) {
			this.consolidation.whole(indicator.code(), measure)
				.filter(FigureNotes::remarkable)
				.ifPresent((figure) -> notes.add(measure + " " + FigureNotes.text(figure)));
		}
		this.gaps.told(indicator, false).ifPresent((bounds) -> notes.add("LK " + bounds));
		for (Assessment assessment : assessments(indicator)) {
			if (assessment.decidedBy() != null) {
				notes.add("Đánh giá: " + assessment.decidedBy());
			}
		}
		PrintedFigure gap = this.roundings.of(indicator);
		if (gap != null) {
			notes.add("LK: do làm tròn, các thành phần cộng lại chênh " + gap.text() + " so với tổng số");
		}
		return String.join("; ", notes);
	}

	private @Nullable BigDecimal value(Indicator indicator, Measure measure) {
		return this.consolidation.whole(indicator.code(), measure).map(Figure::value).orElse(null);
	}

	private List<Assessment> assessments(Indicator indicator) {
		return this.consolidation.assessments().getOrDefault(indicator.code(), List.of());
	}

	private List<Assessment> further(Indicator indicator) {
		List<Assessment> assessments = assessments(indicator);
		return assessments.subList(Math.min(1, assessments.size()), assessments.size());
	}

	private static String level(Assessment assessment) {
		String level = assessment.target().level().strip();
		return level.isEmpty() ? "mức khác" : level;
	}

	private java.util.Optional<Target> mainTarget(Indicator indicator) {
		List<Assessment> assessments = assessments(indicator);
		if (!assessments.isEmpty()) {
			return java.util.Optional.of(assessments.get(0).target());
		}
		return this.catalogue.targetsFor(indicator.code(), this.consolidation.period(), null).stream().findFirst();
	}

	/** Whether no field comes back after another one: only then do headings help. */
	private boolean fieldsStandTogether() {
		Set<String> seen = new HashSet<>();
		String field = "";
		for (Indicator indicator : this.indicators) {
			if (indicator.sector().isBlank()) {
				return false;
			}
			if (!indicator.sector().equals(field)) {
				field = indicator.sector();
				if (!seen.add(field)) {
					return false;
				}
			}
		}
		return true;
	}

}
