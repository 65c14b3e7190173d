package vn.tonghop.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Value;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.model.Severity;
import vn.tonghop.text.DateText;
import vn.tonghop.text.Notation;
import vn.tonghop.text.NumberText;

/**
 * What the cells of a sheet say as figures. Where its typed numbers that read in one
 * notation only are all English, so is every number typed in it.
 */
final class SheetContents {

	/**
	 * What Excel keeps exactly has at most fifteen digits; more is no figure of an
	 * office.
	 */
	private static final BigDecimal LIMIT = new BigDecimal("1E15");

	/** So many addresses are named in a message; the rest is counted. */
	private static final int NAMED = 5;

	/** So many numbers with a decimal point are no slip any more. */
	private static final int HABIT = 3;

	private final Workbook workbook;

	private final SheetMatch match;

	/** Figures typed as text whose digits are parted by points or commas. */
	private final List<Cell> parted = new ArrayList<>();

	/** Those of them that can be nothing but English. */
	private final List<Cell> english = new ArrayList<>();

	/** Those of them whose point begins the decimals. */
	private final List<Cell> pointed = new ArrayList<>();

	private final boolean vietnamese;

	SheetContents(Workbook workbook, SheetMatch match) {
		this.workbook = workbook;
		this.match = match;
		boolean vietnamese = false;
		for (Cell cell : typed(match)) {
			String text = match.view().text(cell);
			Optional<Notation> shown = NumberText.notation(text);
			vietnamese |= shown.filter(Notation.VIETNAMESE::equals).isPresent();
			if (shown.filter(Notation.ENGLISH::equals).isPresent()) {
				this.english.add(cell);
			}
			if (NumberText.hasDecimalPoint(text)) {
				this.pointed.add(cell);
			}
			if (NumberText.isParted(text)) {
				this.parted.add(cell);
			}
		}
		this.vietnamese = vietnamese;
	}

	/** The cells of figures in which something was typed as text. */
	private static List<Cell> typed(SheetMatch match) {
		Set<Integer> rows = match.rows().stream().map(SheetMatch.Row::row).collect(Collectors.toSet());
		Set<Integer> columns = match.headings()
			.stream()
			.filter((heading) -> heading.kind() == Heading.Kind.MEASURE || heading.kind() == Heading.Kind.DONE_BEFORE)
			.map(Heading::column)
			.collect(Collectors.toSet());
		Set<Long> named = new HashSet<>();
		match.named().forEach((cell) -> named.add(FigureCells.place(cell.row(), cell.column())));
		return match.view()
			.sheet()
			.cells()
			.stream()
			.filter((cell) -> cell.value() instanceof Value.Text)
			.filter((cell) -> (columns.contains(cell.column()) && rows.contains(cell.row()))
					|| named.contains(FigureCells.place(cell.row(), cell.column())))
			.toList();
	}

	SheetMatch match() {
		return this.match;
	}

	/**
	 * Whether the typed numbers are English: one at least that can be nothing else, with
	 * another number beside it for which that matters, and none that is Vietnamese. A
	 * single number is no habit but a slip.
	 */
	private boolean isEnglish() {
		return !this.vietnamese && !this.english.isEmpty() && this.parted.size() > 1;
	}

	/**
	 * Whether points begin the decimals; whether anything groups thousands cannot be
	 * told.
	 */
	private boolean isPointed() {
		return !this.vietnamese && this.english.isEmpty() && this.pointed.size() >= HABIT;
	}

	/** What is said once of all numbers that were read the English way. */
	Optional<Finding> settled() {
		if (!isEnglish() && !isPointed()) {
			return Optional.empty();
		}
		List<Cell> read = isEnglish() ? this.parted : this.pointed;
		String shown = named(isEnglish() ? this.english : this.pointed,
				(cell) -> cell.address() + " “" + this.match.view().text(cell).strip() + "”");
		return Optional.of(Finding
			.of("SO_KIEU_ANH", Severity.WARNING, Integer.toString(read.size()), named(read, Cell::address), shown)
			.at(this.match.view().name(), read.get(0).address()));
	}

	private static String named(List<Cell> cells, Function<Cell, String> name) {
		return cells.stream().limit(NAMED).map(name).collect(Collectors.joining(", "))
				+ ((cells.size() > NAMED) ? ", …" : "");
	}

	Content content(Cell cell, Indicator indicator) {
		Value value = cell.value();
		if (value instanceof Value.Number number) {
			if (cell.date()) {
				return new Content.Date(this.workbook.day(cell).map(DateText::format).orElse("?"));
			}
			BigDecimal percent = number.value().movePointRight(2);
			if (cell.style().percent() && !indicator.percentage() && number.value().signum() != 0) {
				// What the sheet shows is a hundred times what it holds.
				return new Content.Doubtful(NumberText.trimmed(percent, 10) + "%", List.of(number.value(), percent));
			}
			BigDecimal shown = cell.style().percent() ? percent : number.value();
			return (shown.abs().compareTo(LIMIT) < 0) ? new Content.Certain(shown, null)
					: new Content.Doubtful(shown.toPlainString(), List.of());
		}
		if (value instanceof Value.Text) {
			return typed(this.match.view().text(cell), indicator);
		}
		if (value instanceof Value.Error error) {
			return new Content.Error(error.code());
		}
		if (value instanceof Value.NotComputed) {
			return new Content.NotComputed(String.valueOf(cell.formula()));
		}
		return new Content.Text((value instanceof Value.Bool bool && bool.value()) ? "TRUE" : "FALSE");
	}

	private Content typed(String text, Indicator indicator) {
		String unit = indicator.unitOfMeasure();
		Content content = NumberText.read(text, unit);
		if (!isEnglish() && !isPointed() && this.english.isEmpty()) {
			return content;
		}
		Content other = NumberText.read(text, unit, Notation.ENGLISH);
		if (isEnglish() || (isPointed() && NumberText.hasDecimalPoint(text))) {
			return other;
		}
		// A lone comma or point beside such numbers may group or begin the decimals.
		boolean grouped = text.indexOf(',') < 0 && NumberText.isIndivisible(unit);
		boolean either = NumberText.notation(text).isEmpty() && !grouped && (isPointed() || text.indexOf(',') >= 0)
				&& content instanceof Content.Certain one && other instanceof Content.Certain two
				&& one.value().compareTo(two.value()) != 0;
		return either
				? new Content.Doubtful(text,
						Stream.of(content, other).map((reading) -> ((Content.Certain) reading).value()).toList())
				: content;
	}

}
