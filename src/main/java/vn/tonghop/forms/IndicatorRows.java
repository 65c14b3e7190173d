package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

import vn.tonghop.forms.FormDraft.Line;
import vn.tonghop.text.Labels;

/** The rows of a table that stand for indicators, each with a code of its own. */
final class IndicatorRows {

	private static final int LONGEST_CODE = 28;

	private static final Pattern CELL = Pattern
		.compile("\\$?([A-Z]{1,3})\\$?([0-9]+)(?::\\$?([A-Z]{1,3})\\$?([0-9]+))?");

	private static final Pattern NUMBERED = Pattern.compile("\\(?([0-9]+(?:\\.[0-9]+)*)\\)?\\.?");

	private static final Pattern CHAPTER = Pattern.compile("\\(?[IVXL]+\\)?\\.?");

	private static final Set<String> STOCK_UNITS = Set.of("%", "con", "ho", "nguoi", "xa", "thon", "truong", "tieu chi",
			"chiec");

	private final Predicate<String> codes;

	private final Predicate<String> formulas;

	/**
	 * @param codes tells which texts may be an indicator's code
	 * @param formulas tells which texts are formulas that the catalogue takes
	 */
	IndicatorRows(Predicate<String> codes, Predicate<String> formulas) {
		this.codes = codes;
		this.formulas = formulas;
	}

	/**
	 * The rows of a table.
	 * @param taken the codes that are given; those of the rows come to them
	 */
	List<Line> of(Headings headings, Set<String> taken) {
		Sheet sheet = headings.sheet();
		List<Line> lines = new ArrayList<>();
		String sector = "";
		int chapters = 0;
		int numbered = 0;
		UnitsOfMeasure units = new UnitsOfMeasure(headings);
		for (int row = headings.last() + 1; row <= sheet.getLastRowNum(); row++) {
			String label = Headings.text(sheet, row, headings.column("LABEL"));
			String ordinal = Headings.text(sheet, row, headings.column("ORDINAL")).strip();
			String unit = units.of(row);
			boolean unitKnown = headings.column("UNIT") >= 0;
			boolean own = !unitKnown || units.typed(row) || NUMBERED.matcher(ordinal).matches();
			if (label.isBlank() || OwnContent.NUMBERING.matcher(label.strip()).matches()) {
				continue;
			}
			if (unitKnown ? (unit.isEmpty() || !own) : ordinal.isEmpty()) {
				sector = label.strip();
				continue;
			}
			Matcher digits = NUMBERED.matcher(ordinal);
			int level = numbered + 1;
			if (digits.matches()) {
				level = chapters + digits.group(1).split("\\.").length;
				numbered = level;
			}
			else if (CHAPTER.matcher(ordinal).matches()) {
				chapters = 1;
				level = 1;
				numbered = 1;
			}
			String code = code(Headings.text(sheet, row, headings.column("CODE")).strip(), label, taken);
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

}
