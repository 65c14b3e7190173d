package vn.tonghop.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.model.Verdict;

/**
 * An invented district's year, consolidated by hand from {@code nam-2023.csv}: 17
 * communes, 53 indicators, revenue with targets of two levels.
 */
public final class SampleYear {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final Pattern RATIO = Pattern.compile("IF\\(\\w+=0,0,(\\w+)/(\\w+)\\*100\\)");

	private final Map<String, Indicator> indicators = new LinkedHashMap<>();

	private final Map<String, Map<Measure, BigDecimal>> figures = new LinkedHashMap<>();

	private final Map<String, List<Consolidation.Assessment>> assessments = new LinkedHashMap<>();

	private final Map<String, String> settings = new LinkedHashMap<>();

	private final List<Target> nextTargets = new ArrayList<>();

	private ReportingPeriod period = ReportingPeriod.year(2023);

	private int communesMissing;

	private Nature nature = Nature.ACTUAL;

	public SampleYear() {
		rows().forEach(this::add);
		level("THU_NS", "Tỉnh giao", "350.56");
		level("THU_NS", "HĐND huyện", "385.75");
		this.settings.put("tên cơ quan", "UBND huyện Đông Trạch");
		this.settings.put("cơ quan chủ quản", "Tỉnh Trường Sơn");
		this.settings.put("địa danh", "Đông Trạch");
		this.settings.put("quyền hạn ký", "TM. Ủy ban nhân dân");
		this.settings.put("chức vụ người ký", "Chủ tịch");
		this.settings.put("nơi nhận", "- Thường vụ Huyện ủy;\n- UBND các xã;\n- Lưu: VT.");
	}

	/** Whether a percentage is a share, as the catalogue's formulas have it. */
	public static Optional<Share.Codes> share(Indicator indicator) {
		Matcher matcher = RATIO.matcher(String.valueOf(indicator.formula()));
		return matcher.matches() ? Optional.of(new Share.Codes(matcher.group(1), matcher.group(2))) : Optional.empty();
	}

	public SampleYear period(ReportingPeriod period) {
		this.period = period;
		return this;
	}

	public SampleYear communesMissing(int count) {
		this.communesMissing = count;
		return this;
	}

	public SampleYear estimated() {
		this.nature = Nature.ESTIMATE;
		return this;
	}

	public SampleYear setting(String item, String text) {
		this.settings.put(item, text);
		return this;
	}

	/** Sets a figure; null takes it away. */
	public SampleYear with(String code, Measure measure, String value) {
		Map<Measure, BigDecimal> figures = Objects.requireNonNull(this.figures.get(code));
		if (value == null) {
			figures.remove(measure);
		}
		else {
			figures.put(measure, new BigDecimal(value));
		}
		return this;
	}

	/** Sets a target of any kind, judged as told. */
	public SampleYear target(String code, String level, String text, TargetGoal goal, Verdict verdict) {
		Objects.requireNonNull(this.figures.get(code)).remove(Measure.KH);
		Target target = new Target(code, 2023, level, text, goal, null, null, null);
		this.assessments.put(code, List.of(new Consolidation.Assessment(target, null, verdict, null)));
		return this;
	}

	/** Takes away the targets of several levels. */
	public SampleYear noTargets(String code) {
		this.assessments.remove(code);
		return this;
	}

	/** Sets what is asked for the year after. */
	public SampleYear nextTarget(String code, String text, TargetGoal goal) {
		this.nextTargets.add(new Target(code, 2024, "", text, goal, null, null, null));
		return this;
	}

	private void level(String code, String level, String plan) {
		BigDecimal planned = new BigDecimal(plan);
		Target target = new Target(code, 2023, level, plan.replace('.', ','), new TargetGoal.Exactly(planned), null,
				null, null);
		BigDecimal figure = Objects.requireNonNull(Objects.requireNonNull(this.figures.get(code)).get(Measure.LK));
		this.assessments.computeIfAbsent(code, (key) -> new ArrayList<>())
			.add(new Consolidation.Assessment(target, percent(figure, planned), judge(figure, planned), null));
	}

	public Indicator indicator(String code) {
		return Objects.requireNonNull(this.indicators.get(code));
	}

	public Catalogue catalogue() {
		return new Catalogue(new OfficeSettings(this.settings), units(), List.of(), List.of(form()),
				List.copyOf(this.indicators.values()), this.nextTargets, List.of(), List.of(), List.of(definition()),
				List.of());
	}

	public ReportDefinition definition() {
		return new ReportDefinition("bc-nam", "Báo cáo kết quả thực hiện kế hoạch phát triển kinh tế - xã hội", null,
				Set.of(PeriodKind.YEAR, PeriodKind.MONTH), "Vượt", "Đạt", "Không đạt", null, null, null, null, null,
				null, true);
	}

	public Consolidation consolidation() {
		Map<String, UnitFigures> whole = new LinkedHashMap<>();
		Map<String, List<Consolidation.Assessment>> judged = new LinkedHashMap<>();
		this.figures.forEach((code, figures) -> {
			whole.put(code, whole(indicator(code), figures));
			judged.put(code, judged(code, figures));
		});
		List<Catalogue.Due> due = units().stream().map((unit) -> new Catalogue.Due(unit, form())).toList();
		Completeness completeness = new Completeness(due, due.subList(0, this.communesMissing), List.of(), due.size(),
				due.size() - this.communesMissing);
		return new Consolidation(this.period, completeness, Map.of(), whole, judged, List.of());
	}

	public ReportContent content() {
		return content(List.of());
	}

	public ReportContent content(List<Narrative> narratives) {
		return new ReportWriter(SampleYear::share, Members.Source.NONE).write(catalogue(), definition(),
				consolidation(), narratives);
	}

	private List<Consolidation.Assessment> judged(String code, Map<Measure, BigDecimal> figures) {
		if (this.assessments.containsKey(code)) {
			return this.assessments.get(code);
		}
		BigDecimal plan = figures.get(Measure.KH);
		BigDecimal figure = figures.get(Measure.LK);
		if (plan == null || figure == null) {
			return List.of();
		}
		Target target = new Target(code, 2023, "", plan.toPlainString(), new TargetGoal.Exactly(plan), null, null,
				null);
		Verdict verdict = (indicator(code).direction() == Indicator.Direction.NEITHER) ? Verdict.NONE
				: judge(figure, plan);
		return List.of(new Consolidation.Assessment(target, ofPlan(indicator(code), figure, plan), verdict, null));
	}

	/** Where less is better, the plan in percent of the figure. */
	private static @Nullable BigDecimal ofPlan(Indicator indicator, BigDecimal figure, BigDecimal plan) {
		boolean less = indicator.direction() == Indicator.Direction.LOWER_IS_BETTER;
		if (plan.signum() == 0 || (less && figure.signum() == 0)) {
			return null;
		}
		return less ? percent(plan, figure) : percent(figure, plan);
	}

	private static Verdict judge(BigDecimal figure, BigDecimal plan) {
		int order = figure.compareTo(plan);
		return (order > 0) ? Verdict.EXCEEDED : (order == 0) ? Verdict.MET : Verdict.NOT_MET;
	}

	private static UnitFigures whole(Indicator indicator, Map<Measure, BigDecimal> figures) {
		Map<Measure, Figure> whole = new EnumMap<>(Measure.class);
		figures.forEach((measure, value) -> whole.put(measure, (measure == Measure.KH)
				? new Figure(value, FigureStatus.PLANNED, null, null, null, null) : Figure.computed(value)));
		BigDecimal now = figures.get(Measure.LK);
		BigDecimal before = figures.get(Measure.CK);
		BigDecimal plan = figures.get(Measure.KH);
		if (now != null && before != null && !figures.containsKey(Measure.TG)) {
			if (indicator.percentage()) {
				whole.put(Measure.TG, Figure.computed(now.subtract(before)));
			}
			else if (before.signum() != 0) {
				whole.put(Measure.TG, Figure.computed(percent(now.subtract(before), before)));
			}
		}
		BigDecimal ofPlan = (now == null || plan == null) ? null : ofPlan(indicator, now, plan);
		if (ofPlan != null) {
			whole.put(Measure.PKH, Figure.computed(ofPlan));
		}
		return UnitFigures.of(whole);
	}

	private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
	}

	private static List<ReportingUnit> units() {
		List<ReportingUnit> units = new ArrayList<>();
		for (int number = 1; number <= 17; number++) {
			units.add(new ReportingUnit("XA_" + number, "Đông " + number, "xã", List.of(), null, null, null));
		}
		return units;
	}

	private Form form() {
		return new Form("XA", "Báo cáo cấp xã", "bieu-mau/xa.xlsx", Set.of(PeriodKind.MONTH), List.of("xã"), 16,
				this.nature, FormLayout.NONE);
	}

	private void add(String[] cells) {
		Indicator indicator = new Indicator(cells[0], cells[1], cells[2], cells[3], Integer.parseInt(cells[4]),
				cells[5], "XA", word(Indicator.DataType.values(), Indicator.DataType::word, cells[6]),
				word(Indicator.Aggregation.values(), Indicator.Aggregation::word, cells[7]), cells[8],
				word(Indicator.Direction.values(), Indicator.Direction::word, cells[9]), Integer.parseInt(cells[10]),
				List.of(), null, false, null, null, null);
		this.indicators.put(indicator.code(), indicator);
		Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
		List<Measure> measures = List.of(Measure.KH, Measure.TH, Measure.LK, Measure.CK);
		for (int i = 0; i < measures.size(); i++) {
			if (!cells[11 + i].isEmpty()) {
				figures.put(measures.get(i), new BigDecimal(cells[11 + i]));
			}
		}
		this.figures.put(indicator.code(), figures);
	}

	private static <T> T word(T[] values, java.util.function.Function<T, String> word, String text) {
		for (T value : values) {
			if (word.apply(value).equals(text)) {
				return value;
			}
		}
		throw new IllegalArgumentException(text);
	}

	private static List<String[]> rows() {
		try (InputStream in = SampleYear.class.getResourceAsStream("nam-2023.csv")) {
			String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().skip(1).map((line) -> line.split(";", -1)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
