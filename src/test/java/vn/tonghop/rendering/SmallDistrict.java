package vn.tonghop.rendering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Indicator.DataType;
import vn.tonghop.model.Indicator.Direction;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.model.UnitTransition;
import vn.tonghop.model.ValidationRule;
import vn.tonghop.model.Verdict;

/**
 * An invented district of three communes and an office, consolidated by hand: what every
 * output's test prints. Fields may be changed before {@link #catalogue()} and
 * {@link #consolidation()} are asked for.
 */
public final class SmallDistrict {

	public static final ReportingPeriod PERIOD = ReportingPeriod.month(2023, 12);

	public static final ReportDefinition REPORT = new ReportDefinition("bc-nam", "Báo cáo năm", null,
			Set.of(PeriodKind.MONTH, PeriodKind.YEAR), "Vượt", "Đạt", "Không đạt", "Tỉnh", null, null, null, null, null,
			true);

	public String office = "UBND HUYỆN AN BÌNH";

	public final Map<String, String> unitNames = new LinkedHashMap<>(
			Map.of("XA_A", "An Hòa", "XA_B", "Bình Minh", "XA_C", "Cẩm Thủy", "TK", "Chi cục Thống kê"));

	public final Map<String, String> indicatorNames = new LinkedHashMap<>();

	/** Formulas in place of the usual ones, by indicator. */
	public final Map<String, String> formulas = new LinkedHashMap<>();

	public String file = "An Hòa T12.xlsx";

	public String sheet = "Biểu 01";

	public @Nullable String note = "Số của phòng, theo QĐ 12";

	public List<Catalogue.Due> missing = List.of();

	public List<Finding> findings = List.of();

	private final List<Indicator> indicators = new ArrayList<>();

	private final Map<String, Map<String, EnumMap<Measure, Figure>>> units = new LinkedHashMap<>();

	private List<Explanation> said = List.of();

	private final Map<String, EnumMap<Measure, Figure>> whole = new LinkedHashMap<>();

	public SmallDistrict() {
		indicator("SL_TONG", "1", "Sản lượng lương thực", "tấn", 0, "Nông nghiệp", Aggregation.FORMULA, "SL_LUA+SL_NGO",
				1);
		indicator("DT_LUA", "1.1", "Diện tích lúa", "ha", 0, "Nông nghiệp", Aggregation.SUM, null, 2);
		indicator("NS_LUA", "-", "Năng suất lúa", "tạ/ha", 1, "Nông nghiệp", Aggregation.FORMULA,
				"IF(DT_LUA=0,0,SL_LUA/DT_LUA*10)", 3);
		indicator("SL_LUA", "-", "Sản lượng lúa", "tấn", 1, "Nông nghiệp", Aggregation.SUM, null, 3);
		indicator("SL_NGO", "1.2", "Sản lượng ngô", "tấn", 2, "Nông nghiệp", Aggregation.SUM, null, 2);
		indicator("TIEU_CHI", "2", "Số tiêu chí đạt", "tiêu chí", 0, "Nông thôn mới", Aggregation.SUM, null, 1);
		indicator("XA_CHUAN", "3", "Số xã đạt chuẩn", "xã", 0, "Nông thôn mới", Aggregation.COUNT, "TIEU_CHI>=19", 1);
		indicator("BQ_TIEU_CHI", "-", "Bình quân tiêu chí", "tiêu chí/xã", 2, "Nông thôn mới", Aggregation.FORMULA,
				"TIEU_CHI/SO_DON_VI", 2);
		indicator("DAN_SO", "4", "Dân số", "người", 0, "Xã hội", Aggregation.SUM, null, 1);
		indicator("THU_NHAP", "5", "Thu nhập bình quân", "triệu đồng", 2, "Xã hội", Aggregation.WEIGHTED_AVERAGE,
				"DAN_SO", 1);
		indicator("TL_NGHEO", "6", "Tỷ lệ hộ nghèo", "%", 2, "Xã hội", Aggregation.SUM, null, 1);
		indicator("THU_NS", "7", "Thu ngân sách", "tỷ đồng", 1, "Tài chính", Aggregation.SUM, null, 1);

		lk("XA_A", "DT_LUA", "100.5", "G7");
		lk("XA_B", "DT_LUA", "200", "G7");
		lk("XA_C", "DT_LUA", "0", "G7");
		lk("XA_A", "SL_LUA", "603.25", "G8");
		lk("XA_B", "SL_LUA", "1199.5", "G8");
		lk("XA_C", "SL_LUA", "0", "G8");
		derived("XA_A", "NS_LUA", "60.02487562189054726368159203980100");
		derived("XA_B", "NS_LUA", "59.975");
		derived("XA_C", "NS_LUA", "0");
		lk("XA_A", "SL_NGO", "12.34", "G9");
		lk("XA_B", "SL_NGO", "7.5", "G9");
		derived("XA_A", "SL_TONG", "615.59");
		derived("XA_B", "SL_TONG", "1207");
		lk("XA_A", "TIEU_CHI", "19", "G10");
		lk("XA_B", "TIEU_CHI", "19", "G10");
		lk("XA_C", "TIEU_CHI", "15", "G10");
		lk("XA_A", "DAN_SO", "5000", "G11");
		lk("XA_B", "DAN_SO", "7000", "G11");
		lk("XA_C", "DAN_SO", "3000", "G11");
		lk("XA_A", "THU_NHAP", "50.5", "G12");
		lk("XA_B", "THU_NHAP", "61.2", "G12");
		unit("TK", "THU_NS", Measure.LK,
				Figure.reported(new BigDecimal("311.3"), new CellPlace("CCTK.xls", "Sheet1", "E5")));
		unit("TK", "TL_NGHEO", Measure.LK,
				Figure.reported(new BigDecimal("4.31"), new CellPlace("CCTK.xls", "Sheet1", "E6")));
		unit("XA_A", "SL_LUA", Measure.CK,
				Figure.reported(new BigDecimal("600"), new CellPlace(this.file, this.sheet, "H8")));
		unit("XA_B", "SL_LUA", Measure.CK,
				Figure.reported(new BigDecimal("1100"), new CellPlace("Binh Minh.xlsx", this.sheet, "H8")));

		whole("SL_TONG", Measure.KH, "1700", FigureStatus.PLANNED, "QĐ 01/QĐ-UBND");
		whole("SL_TONG", Measure.LK, "1822.59", FigureStatus.COMPUTED, null);
		whole("SL_TONG", Measure.PKH, "107.2111764705882352941176470588235", FigureStatus.COMPUTED, null);
		whole("DT_LUA", Measure.LK, "300.5", FigureStatus.COMPUTED, null);
		whole("NS_LUA", Measure.LK, "59.99168053244592346089850249584026", FigureStatus.COMPUTED, null);
		whole("SL_LUA", Measure.TH, "180.5", FigureStatus.COMPUTED, null);
		whole("SL_LUA", Measure.LK, "1802.75", FigureStatus.COMPUTED, null);
		whole("SL_LUA", Measure.CK, "1710", FigureStatus.HISTORICAL, "Niên giám 2022");
		whole("SL_LUA", Measure.TG, "5.423976608187134502923976608187135", FigureStatus.COMPUTED, null);
		whole("SL_NGO", Measure.LK, "19.84", FigureStatus.COMPUTED, null);
		whole("TIEU_CHI", Measure.LK, "53", FigureStatus.COMPUTED, null);
		whole("XA_CHUAN", Measure.LK, "2", FigureStatus.COMPUTED, null);
		whole("BQ_TIEU_CHI", Measure.LK, "17.66666666666666666666666666666667", FigureStatus.COMPUTED, null);
		whole("DAN_SO", Measure.LK, "15100", FigureStatus.ADJUSTED, "Số điều chỉnh: theo công an");
		whole("THU_NHAP", Measure.LK, "56.74166666666666666666666666666667", FigureStatus.COMPUTED, null);
		whole("TL_NGHEO", Measure.LK, "4.31", FigureStatus.COMPUTED, null);
		whole("TL_NGHEO", Measure.CK, "5.19", FigureStatus.COMPUTED, null);
		whole("TL_NGHEO", Measure.TG, "-0.88", FigureStatus.COMPUTED, null);
		whole("THU_NS", Measure.KH, "350.5", FigureStatus.PLANNED, null);
		whole("THU_NS", Measure.LK, "311.3", FigureStatus.COMPUTED, null);
		whole("THU_NS", Measure.PKH, "88.81597717546362339514978601997147", FigureStatus.COMPUTED, null);
	}

	public Catalogue catalogue() {
		List<Indicator> named = this.indicators.stream()
			.map((indicator) -> new Indicator(indicator.code(), indicator.ordinal(),
					this.indicatorNames.getOrDefault(indicator.code(), indicator.name()), indicator.unitOfMeasure(),
					indicator.decimals(), indicator.sector(), indicator.form(), indicator.dataType(),
					indicator.aggregation(), formula(indicator), indicator.direction(), indicator.level(), List.of(),
					null, false, null, null, null))
			.toList();
		Form commune = new Form("XA", "Báo cáo cấp xã", "bieu-mau/xa.xlsx", Set.of(PeriodKind.MONTH), List.of("xã"), 16,
				Nature.ESTIMATE, FormLayout.NONE);
		Form office = new Form("TK", "Báo cáo ngành thống kê", "bieu-mau/tk.xlsx", Set.of(PeriodKind.MONTH),
				List.of("TK"), 17, Nature.ESTIMATE, FormLayout.NONE);
		List<ReportingUnit> reporters = List.of(reporter("TK", ReportingUnit.DEPARTMENT), reporter("XA_A", "xã"),
				reporter("XA_B", "xã"), reporter("XA_C", "xã"));
		List<Target> targets = List.of(
				target("SL_TONG", "Tỉnh", "1.700", new TargetGoal.Exactly(new BigDecimal("1700"))),
				target("THU_NS", "Tỉnh", "350,5", new TargetGoal.Exactly(new BigDecimal("350.5"))),
				target("THU_NS", "HĐND huyện", "385,7", new TargetGoal.Exactly(new BigDecimal("385.7"))),
				target("XA_CHUAN", "Tỉnh", "2-3", new TargetGoal.Range(new BigDecimal(2), new BigDecimal(3))));
		return new Catalogue(new OfficeSettings(Map.of("tên cơ quan", this.office)), reporters,
				List.<UnitTransition>of(), List.of(commune, office), named, targets, List.<ValidationRule>of(),
				List.of(), List.of(REPORT), List.of());
	}

	public Consolidation consolidation() {
		Catalogue catalogue = catalogue();
		Completeness completeness = new Completeness(catalogue.dueFor(PERIOD), this.missing, List.of(), 3,
				3 - (int) this.missing.stream().filter((due) -> due.unit().territorial()).count());
		Map<String, Map<String, UnitFigures>> byUnit = new LinkedHashMap<>();
		this.units.forEach((unit, figures) -> byUnit.put(unit, frozen(figures)));
		List<Target> targets = catalogue.targets();
		Map<String, List<Consolidation.Assessment>> assessments = Map.of("SL_TONG",
				List.of(new Consolidation.Assessment(
						targets.get(0), new BigDecimal("107.2111764705882352941176470588235"), Verdict.EXCEEDED, null)),
				"THU_NS",
				List.of(new Consolidation.Assessment(targets.get(1),
						new BigDecimal("88.81597717546362339514978601997147"), Verdict.NOT_MET, null),
						new Consolidation.Assessment(targets.get(2),
								new BigDecimal("80.71039668135856883588281047446202"), Verdict.NOT_MET, null)),
				"XA_CHUAN", List.of(new Consolidation.Assessment(targets.get(3), null, Verdict.MET,
						"Bà Lan: xã thứ ba đã được thẩm định")));
		return new Consolidation(PERIOD, completeness, byUnit, frozen(this.whole), assessments, this.findings);
	}

	public List<Submission> submissions() {
		return List.of(submission(1, "TK", "TK", "CCTK.xls", 1, SubmissionState.ACCEPTED, List.of()),
				submission(2, "XA_B", "XA", "Binh Minh.xlsx", 1, SubmissionState.ACCEPTED, List.of()),
				submission(3, "XA_A", "XA", "An Hòa cũ.xlsx", 1, SubmissionState.SUPERSEDED,
						List.of(new Finding("R09", true, vn.tonghop.model.Severity.ERROR, "Biểu 01", "G8", null, null,
								List.of("Lời cũ")))),
				explained(
						submission(4, "XA_A", "XA", this.file, 2, SubmissionState.ACCEPTED_WITH_WARNINGS,
								List.of(new Finding("R02", true, vn.tonghop.model.Severity.WARNING, this.sheet, "G8",
										"SL_LUA", Measure.LK, List.of("Năng suất lúa ngoài khoảng 20 - 90 tạ/ha")))),
						this.said),
				submission(5, "XA_C", "XA", "Cam Thuy.xlsx", 1, SubmissionState.REFUSED,
						List.of(new Finding("R03", true, vn.tonghop.model.Severity.ERROR, "Biểu 01", "G20", "DAN_SO",
								Measure.LK, List.of("Số hộ nghèo lớn hơn tổng số hộ")))));
	}

	public static Submission submission(long sequence, @Nullable String unit, @Nullable String form, String file,
			int version, SubmissionState state, List<Finding> findings) {
		return new Submission(
				new ReceivedFile(sequence, 1, "%064x".formatted(sequence), file, 1000,
						Instant.parse("2023-12-20T03:00:00Z").plusSeconds(sequence)),
				form, unit, PERIOD, version, state, findings, ReadWorkbook.Coverage.NONE, List.of());
	}

	/** The same, with what the unit said to findings. */
	public static Submission explained(Submission submission, List<Explanation> explanations) {
		return new Submission(submission.file(), submission.form(), submission.unit(), submission.period(),
				submission.version(), submission.state(), submission.findings(), submission.coverage(), explanations);
	}

	/** Lets the first unit say something to its finding. */
	public SmallDistrict says(String words) {
		this.said = List.of(new Explanation("R02", "Biểu cũ", "G9", "SL_LUA", Measure.LK, words));
		return this;
	}

	/** Puts a reported figure in place of what stands. */
	public SmallDistrict lk(String unit, String indicator, String value, String cell) {
		unit(unit, indicator, Measure.LK, Figure.reported(new BigDecimal(value),
				new CellPlace(
						unit.equals("XA_A") ? this.file : (unit.equals("XA_B") ? "Binh Minh.xlsx" : "Cam Thuy.xlsx"),
						this.sheet, cell)));
		return this;
	}

	public void unit(String unit, String indicator, Measure measure, Figure figure) {
		this.units.computeIfAbsent(unit, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(indicator, (key) -> new EnumMap<>(Measure.class))
			.put(measure, figure);
	}

	/**
	 * Makes every figure that was read from the fields {@code file} and {@code sheet}
	 * read anew from them.
	 */
	public SmallDistrict from(String file, String sheet) {
		this.units.values()
			.forEach(
					(indicators) -> indicators.values()
						.forEach((figures) -> figures.replaceAll((measure, figure) -> (figure.place() != null)
								? new Figure(figure.value(), figure.status(),
										new CellPlace(file, sheet, figure.place().cell()), this.note, null, null)
								: figure)));
		this.file = file;
		this.sheet = sheet;
		return this;
	}

	public void whole(String indicator, Measure measure, String value, FigureStatus status, @Nullable String note) {
		this.whole.computeIfAbsent(indicator, (key) -> new EnumMap<>(Measure.class))
			.put(measure, new Figure(new BigDecimal(value), status, null, note, null, null));
	}

	private void derived(String unit, String indicator, String value) {
		unit(unit, indicator, Measure.LK, Figure.computed(new BigDecimal(value)));
	}

	private void indicator(String code, String ordinal, String name, String unit, int decimals, String sector,
			Aggregation aggregation, @Nullable String formula, int level) {
		this.indicators.add(new Indicator(code, ordinal, name, unit, decimals, sector,
				code.startsWith("TH") ? "TK" : "XA", DataType.STOCK, aggregation, formula,
				code.equals("TL_NGHEO") ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER, level, List.of(),
				null, false, null, null, null));
	}

	private @Nullable String formula(Indicator indicator) {
		String other = this.formulas.get(indicator.code());
		return (other != null) ? other : indicator.formula();
	}

	private ReportingUnit reporter(String code, String type) {
		return new ReportingUnit(code, this.unitNames.getOrDefault(code, code), type, List.of(), null, null, null);
	}

	private static Target target(String indicator, String level, String text, TargetGoal goal) {
		return new Target(indicator, 2023, level, text, goal, null, null, "QĐ 01/QĐ-UBND");
	}

	private static Map<String, UnitFigures> frozen(Map<String, EnumMap<Measure, Figure>> figures) {
		Map<String, UnitFigures> frozen = new LinkedHashMap<>();
		figures.forEach((indicator, byMeasure) -> frozen.put(indicator, UnitFigures.of(byMeasure)));
		return frozen;
	}

}
