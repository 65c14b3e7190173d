package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Value;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.NumberText;

/**
 * A row of a sheet of the catalogue. Each way of reading a cell tells what is wrong with
 * it and gives nothing then, so that the rest can still be looked at.
 */
final class Row {

	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final Pattern TYPED_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

	private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final int FIRST_YEAR = 1950;

	private static final int LAST_YEAR = 2100;

	private final Table table;

	private final int row;

	Row(Table table, int row) {
		this.table = table;
		this.row = row;
	}

	/** The cell's address; null where the column is not there. */
	@Nullable String address(String column) {
		return this.table.address(this.row, column);
	}

	/** Where the cell is, for a message about another one. */
	String place(String column) {
		String address = address(column);
		return this.table.name() + "!" + ((address != null) ? address : "A" + (this.row + 1));
	}

	void error(String column, String code, String... arguments) {
		this.table.problems().error(this.table.file(), this.table.name(), anchor(column), code, arguments);
	}

	void warning(String column, String code, String... arguments) {
		this.table.problems().warning(this.table.file(), this.table.name(), anchor(column), code, arguments);
	}

	private String anchor(String column) {
		String address = address(column);
		return (address != null) ? address : "A" + (this.row + 1);
	}

	Optional<Cell> cell(String column) {
		return this.table.cell(this.row, column);
	}

	/** The day of a cell that Excel holds as a date. */
	Optional<LocalDate> excelDay(String column) {
		return cell(column).flatMap(this.table.workbook()::day);
	}

	/** The text; empty where the cell is blank, or holds what cannot be a text. */
	String text(String column) {
		Optional<LocalDate> day = excelDay(column);
		if (day.isPresent()) {
			error(column, "DM_THANH_NGAY", DAY.format(day.get()), column);
			return "";
		}
		return cell(column).map((cell) -> plainText(column, cell)).orElse("");
	}

	private String plainText(String column, Cell cell) {
		Value value = cell.value();
		if (value instanceof Value.Text text) {
			return Key.clean(text.text());
		}
		if (value instanceof Value.Number number) {
			return number.value().toPlainString();
		}
		if (value instanceof Value.Bool bool) {
			return bool.value() ? "TRUE" : "FALSE";
		}
		error(column, "DM_O_LOI", (value instanceof Value.Error broken) ? broken.code() : "=", column);
		return "";
	}

	/** The text of a cell that must not be blank. */
	String required(String column) {
		String text = text(column);
		if (text.isEmpty() && blank(column)) {
			missing(column);
		}
		return text;
	}

	/**
	 * Tells that a cell must not be blank; a column that is not there was told before.
	 */
	void missing(String column) {
		if (this.table.has(column)) {
			error(column, "DM_O_TRONG", column);
		}
	}

	boolean blank(String column) {
		return cell(column).map((cell) -> cell.value() instanceof Value.Text text && text.text().isBlank())
			.orElse(true);
	}

	/** The text, or null where the cell is blank. */
	@Nullable String optional(String column) {
		String text = text(column);
		return text.isEmpty() ? null : text;
	}

	/**
	 * A formula's text. Typed with an equals sign it became a formula of Excel's own,
	 * whose value means nothing: its text counts.
	 */
	String formula(String column) {
		Optional<String> ofExcel = cell(column).map(Cell::formula).filter((formula) -> !formula.isEmpty());
		return ofExcel.map((formula) -> "=" + formula).orElseGet(() -> text(column));
	}

	/** Texts parted by semicolons. */
	List<String> list(String column) {
		return Arrays.stream(text(column).split("[;\\n]"))
			.map(String::strip)
			.filter((item) -> !item.isEmpty())
			.toList();
	}

	/** A whole number within bounds; empty where the cell is blank or told as wrong. */
	Optional<Integer> whole(String column, int lowest, int highest) {
		Optional<BigDecimal> number = number(column);
		if (number.isEmpty()) {
			return Optional.empty();
		}
		BigDecimal value = number.get();
		boolean fits = value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(lowest)) >= 0
				&& value.compareTo(BigDecimal.valueOf(highest)) <= 0;
		if (!fits) {
			error(column, "DM_SO_NGOAI", value.toPlainString(), column, String.valueOf(lowest),
					String.valueOf(highest));
			return Optional.empty();
		}
		return Optional.of(value.intValueExact());
	}

	/** A number; empty where the cell is blank or told as wrong. */
	Optional<BigDecimal> number(String column) {
		Optional<Cell> cell = cell(column);
		if (cell.isPresent() && !cell.get().date() && cell.get().number().isPresent()) {
			return cell.get().number();
		}
		String text = text(column);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		boolean percent = text.endsWith("%");
		Optional<BigDecimal> number = NumberText.plain(percent ? text.substring(0, text.length() - 1).strip() : text);
		if (number.isEmpty()) {
			error(column, "DM_SO", text, column);
		}
		return number.map((value) -> percent ? value.movePointLeft(2) : value);
	}

	/** A day; empty where the cell is blank or told as wrong. */
	Optional<LocalDate> day(String column) {
		Optional<LocalDate> ofExcel = excelDay(column);
		if (ofExcel.isPresent() && fits(ofExcel.get())) {
			return ofExcel;
		}
		String text = ofExcel.map(DAY::format).orElseGet(() -> text(column));
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Optional<LocalDate> typed = parseDay(text).filter(Row::fits);
		if (typed.isEmpty()) {
			error(column, "DM_NGAY", text, column);
		}
		return typed;
	}

	private static boolean fits(LocalDate day) {
		return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
	}

	private static Optional<LocalDate> parseDay(String text) {
		try {
			if (ISO_DAY.matcher(text).matches()) {
				return Optional.of(LocalDate.parse(text));
			}
			Matcher typed = TYPED_DAY.matcher(text);
			return typed.matches() ? Optional.of(LocalDate.of(Integer.parseInt(typed.group(3)),
					Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(1)))) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A period; empty where the cell is blank or told as wrong. Excel turns a typed
	 * {@code 2023-06} into the first of June: that is taken for the month.
	 */
	Optional<ReportingPeriod> period(String column) {
		Optional<LocalDate> day = excelDay(column);
		if (day.isPresent() && day.get().getDayOfMonth() == 1 && fits(day.get())) {
			return Optional.of(ReportingPeriod.month(day.get().getYear(), day.get().getMonthValue()));
		}
		String text = day.map(DAY::format).orElseGet(() -> text(column));
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Optional<ReportingPeriod> period = ReportingPeriod.parse(text.toUpperCase(Locale.ROOT));
		if (period.isEmpty()) {
			error(column, "DM_KY", text, column);
		}
		return period;
	}

	/** A word of a closed list; empty where the cell is blank or told as wrong. */
	<T> Optional<T> word(String column, T[] values, Function<T, String> wordOf) {
		String text = text(column);
		return text.isEmpty() ? Optional.empty() : word(column, text, values, wordOf);
	}

	/** Words of a closed list, parted by semicolons or commas. */
	<T> List<T> words(String column, T[] values, Function<T, String> wordOf) {
		List<T> found = new ArrayList<>();
		for (String item : text(column).split("[;,\\n]")) {
			if (!item.isBlank()) {
				word(column, item.strip(), values, wordOf).ifPresent(found::add);
			}
		}
		return found;
	}

	private <T> Optional<T> word(String column, String text, T[] values, Function<T, String> wordOf) {
		Map<String, T> known = new LinkedHashMap<>();
		for (T value : values) {
			known.put(Key.of(wordOf.apply(value)), value);
		}
		T value = known.get(Key.of(text));
		if (value == null) {
			String[] words = known.keySet().stream().filter((word) -> !word.isEmpty()).toArray(String[]::new);
			error(column, "DM_TU_LA", text, column, Key.list(words));
		}
		return Optional.ofNullable(value);
	}

	/** Yes or no, as people mark it; no where the cell is blank. */
	boolean yes(String column) {
		String text = Key.of(text(column));
		if (text.isEmpty() || List.of("không", "khong", "no", "false", "0").contains(text)) {
			return false;
		}
		if (!List.of("có", "co", "x", "yes", "true", "1", "đúng", Key.of(column)).contains(text)) {
			error(column, "DM_TU_LA", text(column), column, Key.list("có", "không"));
		}
		return true;
	}

}
