package vn.tonghop.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.tonghop.grid.Address;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Value;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.text.DateText;
import vn.tonghop.text.NumberText;

/** Takes the figures out of the sheets that count. */
final class FigureCells {

	/**
	 * What Excel keeps exactly has at most fifteen digits; more is no figure of an
	 * office.
	 */
	private static final BigDecimal LIMIT = new BigDecimal("1E15");

	private final Workbook workbook;

	private final ReportingPeriod period;

	private final Map<String, ReadFigure> figures = new java.util.LinkedHashMap<>();

	private final Map<String, Set<Long>> places = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	FigureCells(Workbook workbook, ReportingPeriod period) {
		this.workbook = workbook;
		this.period = period;
	}

	void read(SheetMatch match) {
		for (SheetMatch.Named named : match.named()) {
			if (Proposal.unconfirmed(match, named)) {
				leave(match, named);
			}
			else {
				take(match, named.indicator(), named.measure(), named.row(), named.column(), FoundBy.NAME);
			}
		}
		List<Heading> columns = measures(match);
		for (SheetMatch.Row row : match.rows()) {
			unitOfMeasure(match, row);
			for (Heading heading : columns) {
				Measure measure = heading.measure();
				if (measure != null) {
					take(match, row.indicator(), measure, row.row(), heading.column(), row.foundBy());
				}
			}
		}
		String sheet = match.view().name();
		for (SheetMatch.Unclear unclear : match.unclear()) {
			this.findings.add(Finding
				.of("NHAN_MO_HO", Severity.ERROR, unclear.label().strip(), String.join(", ", unclear.candidates()))
				.at(sheet, Address.of(unclear.row(), unclear.column())));
		}
		for (SheetMatch.Contradiction contradiction : match.contradictions()) {
			this.findings.add(Finding
				.of("MA_KHAC_TEN", Severity.ERROR, contradiction.code(), contradiction.label().strip(),
						contradiction.labelCode())
				.at(sheet, Address.of(contradiction.row(), contradiction.column()))
				.about(contradiction.code(), null));
		}
	}

	/**
	 * A row whose own unit of measure is another than the catalogue's: its figures cannot
	 * be taken as they stand.
	 */
	private void unitOfMeasure(SheetMatch match, SheetMatch.Row row) {
		Indicator indicator = match.index().indicator(row.indicator()).orElseThrow();
		match.headings()
			.stream()
			.filter((heading) -> heading.kind() == Heading.Kind.UNIT)
			.flatMap((heading) -> match.view().sheet().cell(row.row(), heading.column()).stream())
			.filter((cell) -> cell.value() instanceof Value.Text)
			.forEach((cell) -> {
				String written = match.view().text(cell).strip();
				if (indicator.typed() && NumberText.differs(written, indicator.unitOfMeasure())) {
					this.findings.add(Finding
						.of("DON_VI_TINH_KHAC", Severity.ERROR, indicator.name(), written, indicator.unitOfMeasure())
						.at(match.view().name(), Address.of(cell.row(), cell.column()))
						.about(indicator.code(), null));
				}
			});
	}

	/**
	 * The columns of measures, one each: the form's own wording first, a cumulative
	 * before a plain one.
	 */
	private List<Heading> measures(SheetMatch match) {
		Map<Measure, Heading> chosen = new java.util.EnumMap<>(Measure.class);
		for (Heading written : match.headings()) {
			Heading heading = written.inYear(this.period.year());
			Measure measure = heading.measure();
			if (heading.kind() != Heading.Kind.MEASURE || measure == null) {
				continue;
			}
			Heading other = chosen.get(measure);
			if (other == null || (heading.ownForm() && !other.ownForm())
					|| (measure == Measure.CK && heading.cumulative() && !other.cumulative() && !other.ownForm())) {
				chosen.put(measure, heading);
			}
			else if (heading.ownForm() == other.ownForm() && heading.cumulative() == other.cumulative()) {
				this.findings.add(Finding
					.of("COT_LAP", Severity.ERROR, measure.name(), other.text(), Address.column(other.column()),
							heading.text(), Address.column(heading.column()))
					.at(match.view().name(), Address.of(match.headingTop(), heading.column())));
			}
		}
		return List.copyOf(chosen.values());
	}

	private void take(SheetMatch match, String code, Measure measure, int row, int column, FoundBy foundBy) {
		Optional<Cell> cell = match.view().sheet().cell(row, column);
		Indicator indicator = match.index().indicator(code).orElseThrow();
		Content content = cell.map((found) -> content(match.view(), found, indicator)).orElseGet(Content.Blank::new);
		String sheet = match.view().name();
		ReadFigure figure = new ReadFigure(code, measure, content, sheet, Address.of(row, column), foundBy,
				cell.map(Cell::computed).orElse(false));
		boolean known = !this.places.computeIfAbsent(sheet, (key) -> new HashSet<>()).add(place(row, column));
		String key = code + "." + measure;
		ReadFigure other = this.figures.get(key);
		if (other == null) {
			this.figures.put(key, figure);
		}
		else if (!known && !other.content().equals(content)) {
			if (other.content() instanceof Content.Blank) {
				this.figures.put(key, figure);
			}
			else if (!(content instanceof Content.Blank)) {
				this.findings.add(
						Finding
							.of("CHI_TIEU_LAP", Severity.ERROR, indicator.name(), other.cell(), shown(other.content()),
									figure.cell(), shown(content))
							.at(sheet, figure.cell())
							.about(code, measure));
			}
		}
	}

	/** What the form only proposed is not said by the unit. */
	private void leave(SheetMatch match, SheetMatch.Named named) {
		String sheet = match.view().name();
		this.places.computeIfAbsent(sheet, (key) -> new HashSet<>()).add(place(named.row(), named.column()));
		this.figures.putIfAbsent(named.indicator() + "." + named.measure(),
				new ReadFigure(named.indicator(), named.measure(), new Content.Blank(), sheet,
						Address.of(named.row(), named.column()), FoundBy.NAME, true));
	}

	static long place(int row, int column) {
		return ((long) row << 20) | column;
	}

	private static String shown(Content content) {
		if (content instanceof Content.Certain certain) {
			return NumberText.trimmed(certain.value(), 10);
		}
		return (content instanceof Content.Text text) ? text.typed() : "?";
	}

	private Content content(SheetView view, Cell cell, Indicator indicator) {
		Value value = cell.value();
		if (value instanceof Value.Number number) {
			if (cell.date()) {
				return new Content.Date(this.workbook.day(cell).map(DateText::format).orElse("?"));
			}
			BigDecimal shown = (cell.style().percent() && indicator.percentage()) ? number.value().movePointRight(2)
					: number.value();
			return (shown.abs().compareTo(LIMIT) < 0) ? new Content.Certain(shown, null)
					: new Content.Doubtful(shown.toPlainString(), List.of());
		}
		if (value instanceof Value.Text) {
			return NumberText.read(view.text(cell), indicator.unitOfMeasure());
		}
		if (value instanceof Value.Error error) {
			return new Content.Error(error.code());
		}
		if (value instanceof Value.NotComputed) {
			return new Content.NotComputed(String.valueOf(cell.formula()));
		}
		return new Content.Text((value instanceof Value.Bool bool && bool.value()) ? "TRUE" : "FALSE");
	}

	List<ReadFigure> figures() {
		return List.copyOf(this.figures.values());
	}

	/** The cells that were taken, by sheet. */
	Map<String, Set<Long>> places() {
		return this.places;
	}

	List<Finding> findings() {
		return this.findings;
	}

}
