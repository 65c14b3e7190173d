package vn.tonghop.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A small catalogue of an invented district without any mistake, and what a test changes
 * of it.
 */
public final class CatalogueFixture {

	private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

	/** Path → sheet → address → content. */
	private final Map<String, Map<String, Map<String, Object>>> forms = new LinkedHashMap<>();

	private final Map<String, List<String>> merges = new LinkedHashMap<>();

	public CatalogueFixture() {
		sheet("Cơ quan", "Mục|Nội dung", "Tên cơ quan|UBND HUYỆN SÔNG THỬ", "Ngày chốt số liệu|14");
		sheet("Đơn vị", "Mã|Tên|Loại|Tên khác|Thuộc|Từ ngày|Đến ngày", "SONG_A|Sông A|xã|X. Sông A",
				"SONG_B|Sông B|Thị trấn|TT Sông B; Phố B", "NN|Phòng Nông nghiệp|Phòng ban|");
		sheet("Biểu mẫu", "Mã|Tên|Tệp mẫu|Kỳ|Đơn vị báo cáo|Hạn nộp|Tình trạng",
				"XA|Biểu cấp xã|bieu-mau/xa.xlsx|tháng; Quý|Xã; thị trấn|16|",
				"NN|Biểu ngành|bieu-mau/nn.xlsx|năm|NN||chính thức");
		sheet("Chỉ tiêu",
				"Mã|TT|Tên|ĐVT|Số thập phân|Lĩnh vực|Biểu|Loại số liệu|Cách tính|Công thức|Chiều tốt|Cấp|Tên khác|Thuộc|Bắt buộc|Từ kỳ|Đến kỳ",
				"DT_LUA|1|Diện tích lúa|ha|0|Nông nghiệp|XA|cộng dồn|cộng||cao|1", //
				"SL_LUA|2|Sản lượng lúa|tấn|1|Nông nghiệp|XA|cộng dồn|cộng||cao|1|SL lúa||x",
				"NS_LUA|-|Năng suất lúa|tạ/ha|1|Nông nghiệp|XA|cộng dồn|công thức|=IF(DT_LUA=0,0,SL_LUA/DT_LUA*10)|cao|2",
				"XA_NTM|3|Xã đạt chuẩn|xã|0|Nông thôn|XA|cuối kỳ|đếm|TIEU_CHI>=19|cao|1",
				"TIEU_CHI|-|Số tiêu chí đạt|tiêu chí|0|Nông thôn|XA|cuối kỳ|bình quân|DAN_SO||2||||2023-01|2023",
				"DAN_SO|4|Dân số|người|0|Xã hội|XA|cuối kỳ|cộng|||1",
				"CHE_PHU|5|Tỷ lệ che phủ rừng|%|1|Môi trường|NN|cuối kỳ|cộng||cao|1");
		sheet("Kế hoạch", "Mã chỉ tiêu|Năm|Cơ quan giao|Chỉ tiêu giao|Đơn vị|Từ ngày|Văn bản",
				"SL_LUA|2023|Tỉnh giao|1.234,5", "SL_LUA|2023|HĐND huyện|trên 1.300");
		sheet("Quy tắc", "Mã|Điều kiện|Mức|Thông báo|Biểu", "R01|SL_LUA.LK>=SL_LUA.LK.KT|Phải sửa|Lũy kế giảm|XA");
		sheet("Lịch sử", "Mã chỉ tiêu|Kỳ|Đơn vị|Giá trị|Nguồn|Số đo", "SL_LUA|2022|SONG_A|600,5|Niên giám|");
		sheet("Báo cáo", "Mã|Tên|Mẫu|Kỳ|Nhãn vượt|Nhãn đạt|Nhãn không đạt|Cơ quan giao|Số dưới mười",
				"bc-thang|Báo cáo tháng||tháng|Vượt|Đạt|Không đạt|Tỉnh giao|");
		form("bieu-mau/xa.xlsx", "Biểu 01", "A1|UBND HUYỆN SÔNG THỬ", "A2|{{DON_VI}}", "A3|Kỳ báo cáo: {{KY}}", "A5|TT",
				"B5|Chỉ tiêu", "C5|Mã số", "D5|ĐVT", "E5|Kế hoạch năm {{NAM}}", "F5|Tháng {{THANG}}", "G5|Lũy kế",
				"H5|Ghi chú", "B6|NÔNG NGHIỆP", "A7|1", "B7|  Diện tích lúa", "C7|DT_LUA", "D7|ha", "E7|{{DT_LUA.KH}}",
				"F7|{{DT_LUA.TH}}", "G7|{{DT_LUA.LK}}", "H7|{{DT_LUA.GC}}", "B8|Sản lượng lúa", "C8|SL_LUA",
				"G8|{{SL_LUA.LK}}", "B9|Năng suất lúa", "C9|NS_LUA", "B10|XÃ HỘI", "B11|Số tiêu chí đạt",
				"C11|TIEU_CHI", "G11|{{TIEU_CHI.LK}}", "B12|Dân số", "C12|DAN_SO", "G12|{{ DAN_SO.LK }}",
				"B14|Người lập biểu");
		form("bieu-mau/nn.xlsx", "Số liệu", "A1|Tỷ lệ che phủ rừng", "B1|{{CHE_PHU.LK}}");
	}

	private void sheet(String name, String... rows) {
		List<List<Object>> table = new ArrayList<>();
		for (String row : rows) {
			table.add(new ArrayList<>(Arrays.asList((Object[]) row.split("\\|", -1))));
		}
		this.sheets.put(name, table);
	}

	/** A form's sheet made anew of cells such as {@code "B5|Chỉ tiêu"}. */
	CatalogueFixture form(String path, String sheet, String... cells) {
		Map<String, Map<String, Object>> workbook = new LinkedHashMap<>();
		this.forms.put(path, workbook);
		return moreOfForm(path, sheet, cells);
	}

	CatalogueFixture moreOfForm(String path, String sheet, String... cells) {
		Map<String, Object> content = this.forms.get(path).computeIfAbsent(sheet, (any) -> new LinkedHashMap<>());
		for (String cell : cells) {
			int bar = cell.indexOf('|');
			content.put(cell.substring(0, bar), cell.substring(bar + 1));
		}
		return this;
	}

	CatalogueFixture merge(String sheet, String... areas) {
		this.merges.put(sheet, List.of(areas));
		return this;
	}

	CatalogueFixture withoutForm(String path) {
		this.forms.remove(path);
		return this;
	}

	CatalogueFixture without(String sheet) {
		this.sheets.remove(sheet);
		return this;
	}

	CatalogueFixture renamed(String sheet, String name) {
		this.sheets.put(name, this.sheets.remove(sheet));
		return this;
	}

	CatalogueFixture withoutColumn(String sheet, String column) {
		List<List<Object>> table = this.sheets.get(sheet);
		int at = table.get(0).indexOf(column);
		table.forEach((row) -> {
			if (at < row.size()) {
				row.remove(at);
			}
		});
		return this;
	}

	/** Changes the cell of a column in the row whose first cell is so. */
	CatalogueFixture set(String sheet, String key, String column, Object value) {
		List<List<Object>> table = this.sheets.get(sheet);
		List<Object> row = table.stream().filter((any) -> any.get(0).equals(key)).findFirst().orElseThrow();
		int at = table.get(0).indexOf(column);
		while (row.size() <= at) {
			row.add("");
		}
		row.set(at, value);
		return this;
	}

	CatalogueFixture add(String sheet, Object... row) {
		this.sheets.computeIfAbsent(sheet, (any) -> new ArrayList<>()).add(new ArrayList<>(Arrays.asList(row)));
		return this;
	}

	CatalogueResult load(Path folder) {
		write(folder);
		return CatalogueLoader.load(folder);
	}

	public void write(Path folder) {
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			this.sheets.forEach((name, table) -> {
				Sheet sheet = book.createSheet(name);
				for (int i = 0; i < table.size(); i++) {
					Row row = sheet.createRow(i);
					for (int j = 0; j < table.get(i).size(); j++) {
						fill(book, row.createCell(j), table.get(i).get(j));
					}
				}
			});
			save(book, folder.resolve("danh-muc.xlsx"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.forms.forEach((path, workbook) -> writeForm(folder.resolve(path), workbook));
	}

	/** A workbook that a unit sent: a sheet of cells such as {@code "B5|Chỉ tiêu"}. */
	public static void submission(Path file, String sheet, String... cells) {
		CatalogueFixture only = new CatalogueFixture().form("sent", sheet, cells);
		only.writeForm(file, only.forms.get("sent"));
	}

	private void writeForm(Path file, Map<String, Map<String, Object>> workbook) {
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			workbook.forEach((name, cells) -> {
				Sheet sheet = book.createSheet(name);
				cells.forEach((address, content) -> {
					CellReference at = new CellReference(address);
					Row row = (sheet.getRow(at.getRow()) != null) ? sheet.getRow(at.getRow())
							: sheet.createRow(at.getRow());
					fill(book, row.createCell(at.getCol()), content);
				});
				this.merges.getOrDefault(name, List.of())
					.forEach((area) -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
			});
			save(book, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void save(XSSFWorkbook book, Path file) throws IOException {
		Files.createDirectories(file.getParent());
		try (OutputStream out = Files.newOutputStream(file)) {
			book.write(out);
		}
	}

	private static void fill(XSSFWorkbook book, Cell cell, Object value) {
		if (value instanceof LocalDate day) {
			CellStyle style = book.createCellStyle();
			style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
			cell.setCellStyle(style);
			cell.setCellValue(day);
		}
		else if (value instanceof Percent percent) {
			CellStyle style = book.createCellStyle();
			style.setDataFormat(book.createDataFormat().getFormat("0%"));
			cell.setCellStyle(style);
			cell.setCellValue(percent.value());
		}
		else if (value instanceof ExcelFormula formula) {
			name(book, formula.text());
			cell.setCellFormula(formula.text());
		}
		else if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
		}
		else if (!value.toString().isEmpty()) {
			cell.setCellValue(value.toString());
		}
	}

	/** POI takes no formula of unknown names; Excel does. */
	private static void name(XSSFWorkbook book, String formula) {
		for (String word : formula.split("[^A-Z_]+")) {
			if (!word.isEmpty() && book.getName(word) == null) {
				Name name = book.createName();
				name.setNameName(word);
				name.setRefersToFormula("'Cơ quan'!$Z$1");
			}
		}
	}

	/** A number shown as a percentage. */
	record Percent(double value) {
	}

	/** A formula that Excel took for its own, without a result. */
	record ExcelFormula(String text) {
	}

}
