package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An office of a few communes and forms of a few columns, as a test describes it: what is
 * not told is that of Nam Hải, with the communes Đông Hải and Tây Sơn.
 */
final class LittleOffice {

	private static final List<String> INDICATOR = List.of("Mã", "TT", "Tên", "ĐVT", "Số thập phân", "Lĩnh vực", "Biểu",
			"Loại số liệu", "Cách tính", "Công thức", "Chiều tốt", "Cấp", "Thuộc");

	private final TestOffice office;

	private final Map<String, List<String>> headings = new LinkedHashMap<>();

	private final Map<String, List<List<?>>> rows = new LinkedHashMap<>();

	/** Form's code → the headings of its columns → the measures. */
	private final Map<String, Map<String, String>> forms = new LinkedHashMap<>();

	private final Map<String, List<String>> indicators = new LinkedHashMap<>();

	LittleOffice(Path home) throws IOException {
		this.office = new TestOffice(home).at("2025-09-16T08:00:00Z");
		sheet("Cơ quan", "Mục", "Nội dung", "Từ ngày").row("Cơ quan", "Tên cơ quan", "UBND HUYỆN NAM HẢI")
			.row("Cơ quan", "Địa danh", "Nam Hải");
		sheet("Đơn vị", "Mã", "Tên", "Loại", "Từ ngày", "Đến ngày");
		sheet("Chuyển tiếp", "Đơn vị cũ", "Đơn vị mới", "Từ ngày", "Tỷ lệ");
		sheet("Biểu mẫu", "Mã", "Tên", "Tệp mẫu", "Kỳ", "Đơn vị báo cáo", "Hạn nộp", "Tình trạng");
		sheet("Chỉ tiêu", INDICATOR.toArray(String[]::new));
		sheet("Kế hoạch", "Mã chỉ tiêu", "Năm", "Cơ quan giao", "Chỉ tiêu giao", "Đơn vị", "Từ ngày", "Văn bản");
		sheet("Quy tắc", "Mã", "Điều kiện", "Mức", "Thông báo", "Biểu");
		sheet("Lịch sử", "Mã chỉ tiêu", "Kỳ", "Đơn vị", "Giá trị", "Nguồn", "Số đo");
		sheet("Báo cáo", "Mã", "Tên", "Mẫu", "Kỳ", "Nhãn vượt", "Nhãn đạt", "Nhãn không đạt", "Cơ quan giao");
		sheet("Xử lý", "Việc", "Kỳ", "Đơn vị", "Chỉ tiêu", "Mã lỗi", "Giá trị", "Lý do", "Người quyết định", "Số đo",
				"Văn bản");
	}

	private LittleOffice sheet(String name, String... columns) {
		this.headings.put(name, List.of(columns));
		this.rows.put(name, new ArrayList<>());
		return this;
	}

	/** A row of a sheet, its first columns. */
	LittleOffice row(String sheet, Object... values) {
		List<List<?>> known = this.rows.get(sheet);
		assertThat(known).as(sheet).isNotNull();
		known.add(List.of(values));
		return this;
	}

	LittleOffice unit(String code, String name, String... dates) {
		return row("Đơn vị", code, name, "xã", (dates.length > 0) ? dates[0] : "", (dates.length > 1) ? dates[1] : "");
	}

	/** A form of the communes: the headings of its columns, each with its marker. */
	LittleOffice form(String code, String nature, String kinds, String... headingsAndMeasures) {
		row("Biểu mẫu", code, "Biểu " + code, "bieu-mau/" + code + ".xlsx", kinds, "xã", "16", nature);
		Map<String, String> columns = new LinkedHashMap<>();
		for (int i = 0; i < headingsAndMeasures.length; i += 2) {
			columns.put(headingsAndMeasures[i], headingsAndMeasures[i + 1]);
		}
		this.forms.put(code, columns);
		this.indicators.put(code, new ArrayList<>());
		return this;
	}

	/** An indicator that is typed into a form. */
	LittleOffice typed(String form, String code, String name, String kind, String way, Object... formula) {
		this.indicators.getOrDefault(form, new ArrayList<>()).add(code);
		return indicator(form, code, name, "tấn", kind, way, (formula.length > 0) ? formula[0] : "");
	}

	LittleOffice indicator(String form, String code, String name, String unit, String kind, String way,
			Object formula) {
		return row("Chỉ tiêu", code, "1", name, unit, 2, "Kinh tế", form, kind, way, formula, "cao", 1, "");
	}

	/** Asks for an indicator of another form once more. */
	LittleOffice again(String form, String code) {
		this.indicators.getOrDefault(form, new ArrayList<>()).add(code);
		return this;
	}

	LittleOffice report(String kinds) {
		return row("Báo cáo", "bc", "Báo cáo kinh tế - xã hội", "", kinds, "Vượt", "Đạt", "Chưa đạt", "");
	}

	/** Writes catalogue and forms, in place of those that were there. */
	TestOffice office() throws IOException {
		Path templates = this.office.home().resolve("templates");
		SampleMonthTests.delete(templates);
		Files.createDirectories(templates.resolve("bieu-mau"));
		for (Map.Entry<String, Map<String, String>> form : this.forms.entrySet()) {
			List<String> codes = this.indicators.getOrDefault(form.getKey(), List.of());
			try (XSSFWorkbook workbook = new XSSFWorkbook()) {
				Sheet sheet = titles(workbook, form.getKey(), "{{DON_VI}}", "{{KY}}");
				for (int row = 0; row < codes.size(); row++) {
					int column = 2;
					for (String measure : form.getValue().values()) {
						Tables.put(sheet, 5 + row, column++,
								measure.isEmpty() ? "" : "{{" + codes.get(row) + "." + measure + "}}");
					}
				}
				Tables.write(workbook, templates.resolve("bieu-mau/" + form.getKey() + ".xlsx"));
			}
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			this.headings.forEach(
					(name, columns) -> Tables.sheet(workbook, name, columns, this.rows.getOrDefault(name, List.of())));
			Tables.write(workbook, templates.resolve("danh-muc.xlsx"));
		}
		TestOffice.Result check = this.office.type("check");
		assertThat(check.status()).as(check.err() + check.out()).isZero();
		return this.office;
	}

	private Sheet titles(XSSFWorkbook workbook, String form, String unit, String period) {
		Sheet sheet = workbook.createSheet("Biểu");
		Tables.put(sheet, 0, 0, unit);
		Tables.put(sheet, 1, 0, "BIỂU " + form);
		Tables.put(sheet, 2, 0, "Kỳ báo cáo: " + period);
		Tables.put(sheet, 4, 0, "Mã số");
		Tables.put(sheet, 4, 1, "Chỉ tiêu");
		int column = 2;
		for (String heading : this.forms.getOrDefault(form, Map.of()).keySet()) {
			Tables.put(sheet, 4, column++, heading);
		}
		int row = 5;
		for (String code : this.indicators.getOrDefault(form, List.of())) {
			Tables.put(sheet, row, 0, code);
			Tables.put(sheet, row++, 1, name(code));
		}
		return sheet;
	}

	private String name(String code) {
		return this.rows.getOrDefault("Chỉ tiêu", List.of())
			.stream()
			.filter((row) -> row.get(0).equals(code))
			.map((row) -> String.valueOf(row.get(2)))
			.findFirst()
			.orElseThrow();
	}

	/** Drops a commune's workbook: its cells row by row, {@code ""} for a blank one. */
	LittleOffice send(String form, String unit, String period, Object... cells) throws IOException {
		return sendAs(form + " " + unit + " " + period.replace('/', '-') + ".xlsx", form, unit, period, cells);
	}

	LittleOffice sendAs(String file, String form, String unit, String period, Object... cells) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = titles(workbook, form, unit, period);
			int columns = this.forms.getOrDefault(form, Map.of()).size();
			for (int i = 0; i < cells.length; i++) {
				if (!cells[i].equals("")) {
					Tables.put(sheet, 5 + i / columns, 2 + i % columns, cells[i]);
				}
			}
			Tables.write(workbook, this.office.home().resolve("input").resolve(file));
		}
		return this;
	}

	/** Runs, and is done without a finding that must be mended. */
	TestOffice.Result run() {
		TestOffice.Result result = this.office.type("run");
		assertThat(result.status()).as(result.err()).isZero();
		return result;
	}

	String report(String period, String name) throws IOException {
		return WordText.of(this.office.output(period).resolve("bao-cao-" + name + ".docx")).all();
	}

	/** A sheet of the appendix, a text a row, cells parted by a bar. */
	List<String> appendix(String period, String sheet) throws IOException {
		List<String> lines = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				Files.newInputStream(this.office.output(period).resolve("phu-luc.xlsx")))) {
			for (Row row : workbook.getSheet(sheet)) {
				List<String> cells = new ArrayList<>();
				for (Cell cell : row) {
					cells.add(cell.toString());
				}
				lines.add(String.join("|", cells));
			}
		}
		return lines;
	}

}
