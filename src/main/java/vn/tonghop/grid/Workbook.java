package vn.tonghop.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A workbook as read.
 *
 * @param sheets in the order of their tabs
 * @param names those that stand for a single cell
 * @param modified when the workbook says that it was last changed
 * @param customProperties the document's own properties, name → text
 * @param date1904 whether days count from 1904 rather than 1900
 * @param hasMacros whether it brings program code
 * @param hasExternalLinks whether it points at other workbooks, databases or programs
 */
public record Workbook(List<Sheet> sheets, List<DefinedName> names, @Nullable Instant modified,
		Map<String, String> customProperties, boolean date1904, boolean hasMacros, boolean hasExternalLinks) {

	/** The sheet that {@code so-lieu.csv} of another level is read as. */
	public static final String FIGURES = "so-lieu";

	private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);

	private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	public Workbook {
		sheets = List.copyOf(sheets);
		names = List.copyOf(names);
		customProperties = Map.copyOf(customProperties);
	}

	/** The sheet of that name, letter case aside as in Excel. */
	public Optional<Sheet> sheet(String name) {
		return this.sheets.stream().filter((sheet) -> sheet.name().equalsIgnoreCase(name)).findFirst();
	}

	/**
	 * The day of a cell that is shown as a date; empty where it is none. Days before
	 * March 1900, which Excel itself counts wrongly, are as Excel's serial number says.
	 */
	public Optional<LocalDate> day(Cell cell) {
		if (!cell.date()) {
			return Optional.empty();
		}
		return cell.number()
			.filter((serial) -> serial.signum() >= 0 && serial.compareTo(LAST_DAY) <= 0)
			.map((serial) -> (this.date1904 ? DAY_0_OF_1904 : DAY_0_OF_1900)
				.plusDays(serial.setScale(0, RoundingMode.FLOOR).intValueExact()));
	}

}
