package vn.tonghop.rendering.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.text.PlainNumber;

/**
 * {@code so-lieu.csv}: a row a figure, with the cell that it was read from (contract,
 * section 7). UTF-8 with BOM, comma, RFC 4180, a point as decimal mark.
 */
public final class FiguresCsv {

	/** The columns, in order. */
	public static final List<String> COLUMNS = List.of("ky", "don_vi", "chi_tieu", "so_do", "gia_tri", "trang_thai",
			"tep", "trang_tinh", "o");

	/** One more while the period is provisional: {@code tạm tính: 15/17 xã}. */
	public static final String PROVISIONAL = "tam_tinh";

	private static final int DECIMALS = 10;

	private static final int CHUNK = 1 << 16;

	private static final String LINE_END = "\r\n";

	/**
	 * By code point: UTF-8 keeps that order, {@link String#compareTo} does not beyond
	 * U+FFFF.
	 */
	private static final Comparator<String> CODE_POINTS = (one, other) -> Arrays
		.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

	private static final List<Measure> MEASURES = Arrays.stream(Measure.values())
		.sorted(Comparator.comparing(Measure::name, CODE_POINTS))
		.toList();

	private FiguresCsv() {
	}

	/** The file as a whole, in pieces. */
	public static List<byte[]> pieces(Catalogue catalogue, Consolidation consolidation) {
		List<byte[]> pieces = new ArrayList<>();
		write(catalogue, consolidation, pieces::add);
		return pieces;
	}

	private static void write(Catalogue catalogue, Consolidation consolidation, Consumer<byte[]> out) {
		StringBuilder chunk = new StringBuilder(CHUNK + 1024).append('\ufeff');
		String provisional = OutputWords.provisional(consolidation.completeness());
		chunk.append(CSVFormat.RFC4180.format(COLUMNS.toArray()))
			.append(provisional.isEmpty() ? "" : "," + PROVISIONAL)
			.append(LINE_END);
		Fields fields = new Fields(consolidation.period().code(), provisional);
		String whole = catalogue.office().wholeCode();
		Map<String, Map<String, UnitFigures>> rows = new TreeMap<>(CODE_POINTS);
		rows.putAll(consolidation.units());
		rows.put(whole, consolidation.whole());
		for (Map.Entry<String, Map<String, UnitFigures>> unit : rows.entrySet()) {
			boolean ofWhole = unit.getKey().equals(whole);
			List<String> indicators = new ArrayList<>(unit.getValue().keySet());
			indicators.sort(CODE_POINTS);
			for (String indicator : indicators) {
				UnitFigures figures = unit.getValue().getOrDefault(indicator, UnitFigures.NONE);
				for (Measure measure : MEASURES) {
					Figure figure = figures.get(measure).orElse(null);
					if (figure != null && (ofWhole || Measure.REPORTED.contains(measure))) {
						fields.row(chunk, unit.getKey(), indicator, measure, figure);
						if (chunk.length() > CHUNK) {
							flush(chunk, out);
						}
					}
				}
			}
		}
		flush(chunk, out);
	}

	private static void flush(StringBuilder chunk, Consumer<byte[]> out) {
		out.accept(chunk.toString().getBytes(StandardCharsets.UTF_8));
		chunk.setLength(0);
	}

	/** Half-up at the 10th decimal, without exponent and trailing zeros. */
	static String number(BigDecimal value) {
		BigDecimal rounded = (value.scale() > DECIMALS) ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
		return PlainNumber.of(rounded);
	}

	/**
	 * A text that a spreadsheet would take for a formula, or that starts with a control
	 * character, is led by an apostrophe.
	 */
	static String text(String text) {
		if (text.isEmpty()) {
			return text;
		}
		char first = text.charAt(0);
		boolean active = "=+-@".indexOf(first) >= 0 || Character.isISOControl(first);
		return active ? "'" + text : text;
	}

	/**
	 * Writes rows. What stands in a field is made ready once: the same codes, files and
	 * sheets recur in hundreds of thousands of rows.
	 */
	private static final class Fields {

		private final Map<String, String> ready = new HashMap<>();

		private final String period;

		private final String end;

		private Fields(String period, String provisional) {
			this.period = period;
			this.end = provisional.isEmpty() ? LINE_END : "," + field(provisional) + LINE_END;
		}

		private void row(StringBuilder chunk, String unit, String indicator, Measure measure, Figure figure) {
			CellPlace place = figure.place();
			chunk.append(field(this.period))
				.append(',')
				.append(field(unit))
				.append(',')
				.append(field(indicator))
				.append(',')
				.append(measure.name())
				.append(',')
				.append(number(figure.value()))
				.append(',')
				.append(figure.status().code())
				.append(',');
			if (place != null) {
				chunk.append(field(place.file())).append(',').append(field(place.sheet())).append(',');
				chunk.append(field(place.cell()));
			}
			else {
				chunk.append(",,");
			}
			chunk.append(this.end);
		}

		private String field(String text) {
			return text.isEmpty() ? "" : this.ready.computeIfAbsent(text, (own) -> CSVFormat.RFC4180.format(text(own)));
		}

	}

}
