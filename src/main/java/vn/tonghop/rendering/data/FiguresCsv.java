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
		String provisional = OutputWords.provisional(consolidation.completeness());
		Rows rows = new Rows(consolidation.period().code(), provisional, out);
		rows.heading();
		String whole = catalogue.office().wholeCode();
		Map<String, Map<String, UnitFigures>> units = new TreeMap<>(CODE_POINTS);
		units.putAll(consolidation.units());
		units.put(whole, consolidation.whole());
		for (Map.Entry<String, Map<String, UnitFigures>> unit : units.entrySet()) {
			boolean ofWhole = unit.getKey().equals(whole);
			List<String> indicators = new ArrayList<>(unit.getValue().keySet());
			indicators.sort(CODE_POINTS);
			for (String indicator : indicators) {
				UnitFigures figures = unit.getValue().getOrDefault(indicator, UnitFigures.NONE);
				rows.of(unit.getKey(), indicator);
				for (Measure measure : MEASURES) {
					Figure figure = figures.find(measure);
					if (figure != null && (ofWhole || Measure.REPORTED.contains(measure))) {
						rows.row(measure, figure);
					}
				}
			}
		}
		rows.flush();
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
	 * Writes rows as bytes. What stands in a field is made ready once: the same codes,
	 * files and sheets recur in hundreds of thousands of rows.
	 */
	private static final class Rows {

		private final Map<String, byte[]> ready = new HashMap<>();

		private final String period;

		private final String provisional;

		private final byte[] end;

		private final Consumer<byte[]> out;

		private byte[] chunk = new byte[2 * CHUNK];

		private int length;

		/** How each row of an indicator of a unit begins. */
		private byte[] start = {};

		private Rows(String period, String provisional, Consumer<byte[]> out) {
			this.period = period;
			this.provisional = provisional;
			this.end = bytes(provisional.isEmpty() ? LINE_END : "," + format(provisional) + LINE_END);
			this.out = out;
		}

		private void heading() {
			add(bytes("\ufeff" + CSVFormat.RFC4180.format(COLUMNS.toArray())
					+ (this.provisional.isEmpty() ? "" : "," + PROVISIONAL) + LINE_END));
		}

		private void of(String unit, String indicator) {
			this.start = bytes(format(this.period) + "," + format(unit) + "," + format(indicator) + ",");
		}

		private void row(Measure measure, Figure figure) {
			add(this.start);
			add(measure.name());
			add(",");
			add(number(figure.value()));
			add(",");
			add(figure.status().code());
			add(",");
			CellPlace place = figure.place();
			if (place != null) {
				field(place.file());
				add(",");
				field(place.sheet());
				add(",");
				field(place.cell());
			}
			else {
				add(",,");
			}
			add(this.end);
			if (this.length > CHUNK) {
				flush();
			}
		}

		private void field(String text) {
			byte[] field = this.ready.get(text);
			if (field == null) {
				field = bytes(format(text));
				this.ready.put(text, field);
			}
			add(field);
		}

		private void add(byte[] bytes) {
			room(bytes.length);
			System.arraycopy(bytes, 0, this.chunk, this.length, bytes.length);
			this.length += bytes.length;
		}

		/** Adds what has no other characters than those of ASCII. */
		private void add(String plain) {
			int count = plain.length();
			room(count);
			for (int at = 0; at < count; at++) {
				this.chunk[this.length + at] = (byte) plain.charAt(at);
			}
			this.length += count;
		}

		private void room(int more) {
			if (this.length + more > this.chunk.length) {
				this.chunk = Arrays.copyOf(this.chunk, 2 * (this.length + more));
			}
		}

		private void flush() {
			this.out.accept(Arrays.copyOf(this.chunk, this.length));
			this.length = 0;
		}

		private static String format(String text) {
			return text.isEmpty() ? "" : CSVFormat.RFC4180.format(text(text));
		}

		private static byte[] bytes(String text) {
			return text.getBytes(StandardCharsets.UTF_8);
		}

	}

}
