package vn.tonghop.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import vn.tonghop.text.Labels;

/**
 * Drafts a catalogue of a form that the office already has: its rows become indicators
 * with proposed codes, its figures' cells markers. What it guesses the office looks at
 * afterwards.
 */
public final class FormDraft {

	/** Headings stand in the first rows. */
	private static final int HEADING_ROWS = 40;

	private static final int LONGEST_CODE = 28;

	private static final Pattern CELL = Pattern
		.compile("\\$?([A-Z]{1,3})\\$?([0-9]+)(?::\\$?([A-Z]{1,3})\\$?([0-9]+))?");

	/** Titles that name who reports, in the words that offices use. */
	private static final Pattern UNIT = Pattern.compile(
			"^(\\s*(?:UBND\\s+|Ủy ban nhân dân\\s+|Đơn vị(?: báo cáo)?\\s*:\\s*(?:UBND\\s+)?)?)"
					+ "(?:(?<=:\\s)\\S.*|(?:xã|phường|thị trấn|đặc khu)\\s.*)$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern PERIOD = Pattern.compile("(\\s*Kỳ báo cáo\\s*:\\s*).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern MONTH = Pattern.compile("(tháng\\s*)(?:1[0-2]|0?[1-9])(?![0-9])",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern MONTHS = Pattern.compile("(?<![0-9])(?:1[0-2]|0?[1-9])(\\s+tháng)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern YEAR = Pattern.compile("(năm\\s*|/)20[0-9]{2}(?![0-9])",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern NUMBERED = Pattern.compile("\\(?([0-9]+(?:\\.[0-9]+)*)\\)?\\.?");

	private static final Set<String> STOCK_UNITS = Set.of("%", "con", "ho", "nguoi", "xa", "thon", "truong", "tieu chi",
			"chiec");

	private final Predicate<String> codes;

	private final Predicate<String> formulas;

	/**
	 * @param codes tells which texts may be an indicator's code
	 * @param formulas tells which texts are formulas that the catalogue takes
	 */
	public FormDraft(Predicate<String> codes, Predicate<String> formulas) {
		this.codes = codes;
		this.formulas = formulas;
	}

	/**
	 * Drafts.
	 * @param form the bytes of an {@code .xlsx}
	 * @param formCode the form's code to be
	 * @throws TemplateUnusable where no table of indicators is found in it
	 */
	public Drafted draft(byte[] form, String formCode, String formName) throws TemplateUnusable {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
			Headings headings = null;
			for (Sheet sheet : workbook) {
				Headings found = headings(sheet);
				headings = (found != null && (headings == null || found.columns().size() > headings.columns().size()))
						? found : headings;
			}
			if (headings == null) {
				throw new TemplateUnusable("No table of indicators", new IOException());
			}
			List<Line> lines = lines(headings);
			if (lines.isEmpty()) {
				throw new TemplateUnusable("No indicator", new IOException());
			}
			mark(headings, lines);
			markTitles(headings);
			ByteArrayOutputStream template = new ByteArrayOutputStream();
			template.writeBytes(StablePackage.write(workbook, Set.of()));
			return new Drafted(CatalogueDraft.of(lines, formCode, formName), template.toByteArray(), lines.size());
		}
		catch (IOException | RuntimeException ex) {
			throw new TemplateUnusable("Not to be read", ex);
		}
	}

	/** The row with the most words of headings, with those below that go on. */
	private static @Nullable Headings headings(Sheet sheet) {
		int best = -1;
		int most = 2;
		for (int row = 0; row <= Math.min(HEADING_ROWS, sheet.getLastRowNum()); row++) {
			int understood = columns(sheet, row, row).size();
			if (understood > most) {
				most = understood;
				best = row;
			}
		}
		if (best < 0) {
			return null;
		}
		int first = best;
		int last = best;
		for (CellRangeAddress merged : sheet.getMergedRegions()) {
			if (merged.containsRow(best)) {
				first = Math.min(first, merged.getFirstRow());
				last = Math.max(last, merged.getLastRow());
			}
		}
		Map<Integer, String> columns = columns(sheet, first, last);
		return columns.containsValue("LABEL") ? new Headings(sheet, first, last, columns) : null;
	}

	/** Column → what it holds; each thing once. */
	private static Map<Integer, String> columns(Sheet sheet, int first, int last) {
		Map<Integer, String> columns = new TreeMap<>();
		int width = 0;
		for (int row = first; row <= last; row++) {
			width = Math.max(width, (sheet.getRow(row) != null) ? sheet.getRow(row).getLastCellNum() : 0);
		}
		for (int column = 0; column < width; column++) {
			StringBuilder words = new StringBuilder();
			for (int row = first; row <= last; row++) {
				words.append(' ').append(shown(sheet, row, column));
			}
			String role = role(" " + Labels.unaccented(words.toString()) + " ", words.toString());
			if (!role.isEmpty() && !columns.containsValue(role)) {
				columns.put(column, role);
			}
		}
		return columns;
	}

	private static String role(String key, String text) {
		String words = key.strip();
		if (text.contains("%") || says(key, "so voi", "so sanh", "ky truoc", "thang truoc")) {
			return "";
		}
		if (Set.of("tt", "stt", "so tt").contains(words)) {
			return "ORDINAL";
		}
		if (Set.of("ma", "ma so", "ma chi tieu").contains(words)) {
			return "CODE";
		}
		if (Set.of("dvt", "don vi tinh", "don vi").contains(words)) {
			return "UNIT";
		}
		if (says(key, "ghi chu")) {
			return "GC";
		}
		if (says(key, "cung ky", "nam truoc")) {
			return "CK";
		}
		if (says(key, "luy ke")) {
			return "LK";
		}
		if (says(key, "ke hoach")) {
			return says(key, "nam sau") ? "KS" : "KH";
		}
		if (says(key, "uoc") && says(key, "nam") && !says(key, "thang")) {
			return "UN";
		}
		if (says(key, "chi tieu", "noi dung")) {
			return "LABEL";
		}
		return says(key, "thang", "trong ky", "thuc hien") ? "TH" : "";
	}

	private static boolean says(String key, String... words) {
		for (String word : words) {
			if (key.contains(" " + Labels.unaccented(word) + " ")) {
				return true;
			}
		}
		return false;
	}

	private static String shown(Sheet sheet, int row, int column) {
		for (CellRangeAddress merged : sheet.getMergedRegions()) {
			if (merged.isInRange(row, column)) {
				return (merged.getFirstRow() == row) ? text(sheet, row, merged.getFirstColumn()) : "";
			}
		}
		return text(sheet, row, column);
	}

	private static String text(Sheet sheet, int number, int column) {
		Row row = sheet.getRow(number);
		Cell cell = (row != null && column >= 0) ? row.getCell(column) : null;
		if (cell == null) {
			return "";
		}
		if (cell.getCellType() == CellType.NUMERIC) {
			return java.math.BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
		}
		return (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

	private List<Line> lines(Headings headings) {
		Sheet sheet = headings.sheet();
		List<Line> lines = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		String sector = "";
		int numbered = 0;
		for (int row = headings.last() + 1; row <= sheet.getLastRowNum(); row++) {
			String label = text(sheet, row, headings.column("LABEL"));
			String ordinal = text(sheet, row, headings.column("ORDINAL")).strip();
			String unit = text(sheet, row, headings.column("UNIT")).strip();
			boolean unitKnown = headings.column("UNIT") >= 0;
			if (label.isBlank() || label.strip().matches("\\(?[A-Z0-9]{1,2}\\)?")) {
				continue;
			}
			if (unitKnown ? unit.isEmpty() : ordinal.isEmpty()) {
				sector = label.strip();
				continue;
			}
			Matcher digits = NUMBERED.matcher(ordinal);
			int level = numbered + 1;
			if (digits.matches()) {
				level = digits.group(1).split("\\.").length;
				numbered = level;
			}
			String code = code(text(sheet, row, headings.column("CODE")).strip(), label, taken);
			lines.add(new Line(row, code, ordinal, label.strip(), unit, sector, Math.max(1, level), stock(label, unit),
					null));
		}
		return derived(headings, lines);
	}

	private static boolean stock(String label, String unit) {
		String name = Labels.unaccented(label);
		return STOCK_UNITS.contains(Labels.unaccented(unit)) || unit.equals("%") || name.startsWith("tong so")
				|| name.startsWith("dan ") || name.startsWith("ty le");
	}

	/** A code of the label's words, without accents, told apart by a number. */
	private String code(String own, String label, Set<String> taken) {
		String words = own.isEmpty() ? Labels.unaccented(label).toUpperCase(Locale.ROOT) : own.toUpperCase(Locale.ROOT);
		String plain = words.replaceAll("[^A-Z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
		while (plain.length() > LONGEST_CODE) {
			int cut = plain.lastIndexOf('_', LONGEST_CODE);
			plain = plain.substring(0, (cut > 0) ? cut : LONGEST_CODE);
		}
		String base = (!plain.isEmpty() && this.codes.test(plain)) ? plain : "CT_" + plain;
		String code = base;
		for (int number = 2; !taken.add(code) || !this.codes.test(code); number++) {
			code = base + "_" + number;
		}
		return code;
	}

	/** Rows whose own formulas name other rows of the same column. */
	private List<Line> derived(Headings headings, List<Line> lines) {
		Map<Integer, String> byRow = new LinkedHashMap<>();
		lines.forEach((line) -> byRow.put(line.row(), line.code()));
		List<Line> all = new ArrayList<>();
		for (Line line : lines) {
			String found = null;
			for (int column : headings.measures().keySet()) {
				Row row = headings.sheet().getRow(line.row());
				Cell cell = (row != null) ? row.getCell(column) : null;
				if (found == null && cell != null && cell.getCellType() == CellType.FORMULA) {
					found = overCodes(cell.getCellFormula(), column, byRow);
				}
			}
			all.add(line.with(
					(found != null && !found.contains(line.code() + "+") && this.formulas.test(found)) ? found : null));
		}
		return all;
	}

	private static @Nullable String overCodes(String formula, int column, Map<Integer, String> byRow) {
		Matcher matcher = CELL.matcher(formula);
		StringBuilder text = new StringBuilder();
		while (matcher.find()) {
			int first = Integer.parseInt(matcher.group(2)) - 1;
			int last = (matcher.group(4) != null) ? Integer.parseInt(matcher.group(4)) - 1 : first;
			boolean other = CellReference.convertColStringToIndex(matcher.group(1)) != column
					|| (matcher.group(3) != null && CellReference.convertColStringToIndex(matcher.group(3)) != column);
			List<String> codes = new ArrayList<>();
			for (int row = first; row <= last && row - first < 100; row++) {
				String code = byRow.get(row);
				if (code != null) {
					codes.add(code);
				}
			}
			if (other || codes.isEmpty() || (matcher.group(4) != null && !formula.startsWith("SUM("))) {
				return null;
			}
			matcher.appendReplacement(text, Matcher.quoteReplacement(String.join(",", codes)));
		}
		return matcher.appendTail(text).toString();
	}

	/**
	 * Writes the markers over the figures; rows that the form computes keep their
	 * formulas.
	 */
	private static void mark(Headings headings, List<Line> lines) {
		for (Line line : lines) {
			if (line.formula() != null) {
				continue;
			}
			headings.measures().forEach((column, measure) -> {
				XSSFCell cell = (XSSFCell) headings.sheet()
					.getRow(line.row())
					.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
				write(cell, "{{" + line.code() + "." + measure + "}}");
			});
		}
	}

	/**
	 * Another unit's name and another period's would contradict the form that is issued:
	 * in titles and headings they become markers.
	 */
	private static void markTitles(Headings headings) {
		for (int number = 0; number <= headings.last(); number++) {
			Row row = headings.sheet().getRow(number);
			for (Cell cell : (row != null) ? row : List.<Cell>of()) {
				if (cell.getCellType() == CellType.STRING) {
					String text = cell.getStringCellValue();
					String marked = (number < headings.first()) ? title(text) : heading(text);
					if (!marked.equals(text)) {
						write((XSSFCell) cell, marked);
					}
				}
			}
		}
	}

	private static String title(String text) {
		String unit = UNIT.matcher(text).replaceFirst("$1{{DON_VI}}");
		Matcher period = PERIOD.matcher(unit);
		return period.matches() ? period.group(1) + "{{KY}}" : heading(unit);
	}

	/** The year before is left as it is written. */
	private static String heading(String text) {
		String month = MONTH.matcher(text).replaceAll("$1{{THANG}}");
		String months = MONTHS.matcher(month).replaceAll("{{THANG}}$1");
		String key = Labels.unaccented(text);
		return key.contains("nam truoc") || key.contains("cung ky") ? months
				: YEAR.matcher(months).replaceAll("$1{{NAM}}");
	}

	private static void write(XSSFCell cell, String text) {
		// Over an inline text the library writes beside it, not in its place.
		cell.setBlank();
		if (cell.getCTCell().isSetIs()) {
			cell.getCTCell().unsetIs();
		}
		cell.setCellValue(text);
	}

	/**
	 * What was drafted.
	 *
	 * @param catalogue the bytes of {@code danh-muc.xlsx}
	 * @param template the bytes of the form with markers
	 * @param indicators how many rows became indicators
	 */
	public record Drafted(byte[] catalogue, byte[] template, int indicators) {
	}

	/**
	 * The headings of a table.
	 *
	 * @param columns column → ORDINAL, LABEL, CODE, UNIT, or what a marker ends with
	 */
	private record Headings(Sheet sheet, int first, int last, Map<Integer, String> columns) {

		int column(String role) {
			return this.columns.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().equals(role))
				.map(Map.Entry::getKey)
				.findFirst()
				.orElse(-1);
		}

		Map<Integer, String> measures() {
			Map<Integer, String> measures = new TreeMap<>(this.columns);
			measures.values().removeAll(Set.of("ORDINAL", "LABEL", "CODE", "UNIT"));
			return measures;
		}

	}

	/**
	 * A row of the form that stands for an indicator.
	 *
	 * @param formula over codes, where the form computes it; null: it is typed
	 */
	record Line(int row, String code, String ordinal, String name, String unit, String sector, int level, boolean stock,
			@Nullable String formula) {

		Line with(@Nullable String derived) {
			return new Line(this.row, this.code, this.ordinal, this.name, this.unit, this.sector, this.level,
					this.stock, derived);
		}

	}

}
