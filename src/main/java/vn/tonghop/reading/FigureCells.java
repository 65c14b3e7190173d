package vn.tonghop.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Address;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.text.MeasureText;
import vn.tonghop.text.NumberText;

/** Takes the figures out of the sheets that count. */
final class FigureCells {

	private static final Pattern REFERENCE = Pattern.compile("(?<![A-Za-z])\\$?[A-Za-z]{1,3}\\$?\\d+(?![\\d(])");

	private final Workbook workbook;

	private final ReportingPeriod period;

	private final Map<String, ReadFigure> figures = new java.util.LinkedHashMap<>();

	/** What had been done by the end of the period before, by indicator. */
	private final Map<String, ReadFigure> doneBefore = new java.util.LinkedHashMap<>();

	private final Map<String, LocalDate> asOf = new TreeMap<>();

	private final Map<String, Set<Long>> places = new HashMap<>();

	/** Rows that say an indicator's figures once more, told once each. */
	private final Set<String> doubled = new HashSet<>();

	private final List<Finding> findings = new ArrayList<>();

	FigureCells(Workbook workbook, ReportingPeriod period) {
		this.workbook = workbook;
		this.period = period;
	}

	void read(SheetMatch match) {
		SheetContents contents = new SheetContents(this.workbook, match);
		contents.settled().ifPresent(this.findings::add);
		for (SheetMatch.Named named : match.named()) {
			if (named.before()) {
				takeBefore(contents, named.indicator(), named.row(), named.column(), FoundBy.NAME);
			}
			else if (Proposal.unconfirmed(match, named)) {
				leave(match, named);
			}
			else {
				take(contents, named.indicator(), named.measure(), named.row(), named.column(), FoundBy.NAME);
			}
		}
		List<Heading> columns = measures(match);
		List<Heading> before = match.headings()
			.stream()
			.filter((heading) -> heading.kind() == Heading.Kind.DONE_BEFORE)
			.toList();
		LocalDate ofColumn = columns.stream()
			.filter((heading) -> heading.measure() == Measure.LK)
			.map((heading) -> DayTold.in(heading.text(), this.period))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		for (SheetMatch.Row row : match.rows()) {
			LocalDate told = remarked(match, row.row());
			LocalDate day = (told != null) ? told : ofColumn;
			if (day != null) {
				this.asOf.put(row.indicator(), day);
			}
			this.findings.addAll(UnitsOfMeasure.of(match, row));
			for (Heading heading : columns) {
				Measure measure = heading.measure();
				if (measure != null) {
					take(contents, row.indicator(), measure, row.row(), heading.column(), row.foundBy());
				}
			}
			for (Heading heading : before) {
				takeBefore(contents, row.indicator(), row.row(), heading.column(), row.foundBy());
			}
		}
		this.findings.addAll(MergedFigures.of(match, columns));
		this.findings.addAll(UnitsOfMeasure.above(match, columns));
		String sheet = match.view().name();
		for (SheetMatch.Unclear unclear : match.unclear()) {
			this.findings.add(Finding
				.of("NHAN_MO_HO", Severity.ERROR, unclear.label().strip(),
						unclear.candidates().stream().map(match.index()::named).collect(Collectors.joining("; ")))
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
	 * The columns of measures, one each: the form's own wording first, a cumulative
	 * before a plain one.
	 */
	private List<Heading> measures(SheetMatch match) {
		Map<Measure, Heading> chosen = new java.util.EnumMap<>(Measure.class);
		for (Heading heading : match.headings()) {
			Measure measure = heading.measure();
			if (heading.kind() != Heading.Kind.MEASURE || measure == null) {
				continue;
			}
			Heading other = chosen.get(measure);
			boolean seen = !match.view().sheet().columnHidden(heading.column());
			boolean otherSeen = other != null && !match.view().sheet().columnHidden(other.column());
			if (other != null && seen != otherSeen) {
				// A person reads the column that is shown; the other one is told as
				// unread.
				chosen.put(measure, seen ? heading : other);
			}
			else if (other == null || (heading.ownForm() && !other.ownForm())
					|| (measure == Measure.CK && heading.cumulative() && !other.cumulative() && !other.ownForm())) {
				chosen.put(measure, heading);
			}
			else if (heading.ownForm() == other.ownForm() && heading.cumulative() == other.cumulative()) {
				this.findings.add(Finding
					.of("COT_LAP", Severity.ERROR, MeasureText.argument(measure), other.text(),
							Address.column(other.column()), heading.text(), Address.column(heading.column()))
					.at(match.view().name(), Address.of(match.headingTop(), heading.column())));
			}
		}
		return List.copyOf(chosen.values());
	}

	/**
	 * Tells the form's measures of which no column was found: their figures, if they are
	 * there at all, were not read. Without cumulative figures nothing is left to add up;
	 * only in a year's first month may the month's stand for them.
	 */
	void lacking(List<SheetMatch> matches) {
		if (matches.isEmpty() || this.figures.isEmpty()) {
			return;
		}
		SheetMatch first = matches.get(0);
		Set<Measure> due = first.index().measures();
		this.figures.values().forEach((figure) -> due.remove(figure.measure()));
		for (Measure measure : due) {
			boolean vital = measure == Measure.LK && !this.period.startsYear();
			this.findings.add(
					Finding
						.of("COT_THIEU", vital ? Severity.ERROR : Severity.WARNING,
								first.index().heading(measure).orElse(MeasureText.argument(measure)),
								first.headings()
									.stream()
									.map(Heading::text)
									.filter((text) -> !text.isBlank())
									.collect(Collectors.joining("; ")))
						.at(first.view().name(), null));
		}
	}

	private void take(SheetContents contents, String code, Measure measure, int row, int column, FoundBy foundBy) {
		SheetMatch match = contents.match();
		Optional<Cell> cell = match.view().sheet().cell(row, column);
		Indicator indicator = match.index().indicator(code).orElseThrow();
		Content content = cell.map((found) -> contents.content(found, indicator)).orElseGet(Content.Blank::new);
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
			else if (!(content instanceof Content.Blank) && this.doubled.add(code + " " + row)
					&& match.contradictions().stream().noneMatch((contradiction) -> contradiction.row() == row)) {
				this.findings.add(
						Finding
							.of("CHI_TIEU_LAP", Severity.ERROR, indicator.name(), other.cell(), shown(other.content()),
									figure.cell(), shown(content))
							.at(sheet, figure.cell())
							.about(code, measure));
			}
		}
	}

	/**
	 * Takes what had been done by the end of the period before: of an indicator that
	 * units type, a number that leaves no doubt. A year begins anew for what adds up.
	 */
	private void takeBefore(SheetContents contents, String code, int row, int column, FoundBy foundBy) {
		SheetMatch match = contents.match();
		SheetView view = match.view();
		this.places.computeIfAbsent(view.name(), (key) -> new HashSet<>()).add(place(row, column));
		Indicator indicator = match.index().indicator(code).orElseThrow();
		Optional<Cell> cell = view.sheet().cell(row, column);
		if (cell.isEmpty() || !indicator.typed() || madeOfOthers(cell.get())
				|| (indicator.flow() && this.period.startsYear())) {
			return;
		}
		Content content = contents.content(cell.get(), indicator);
		if (content instanceof Content.Certain) {
			this.doneBefore.putIfAbsent(code, new ReadFigure(code, Measure.LK, content, view.name(),
					Address.of(row, column), foundBy, cell.get().computed()));
		}
		else if (!(content instanceof Content.Blank) && !(content instanceof Content.NotApplicable)) {
			this.findings.add(Finding.of("LUY_KE_TRUOC_KHONG_DOC", Severity.WARNING, indicator.name())
				.at(view.name(), Address.of(row, column))
				.about(code, null));
		}
	}

	/**
	 * Whether a cell only computes from its own sheet, as LK less TH: then the unit says
	 * nothing by it.
	 */
	private static boolean madeOfOthers(Cell cell) {
		String formula = cell.formula();
		return cell.computed() && (formula == null || (!formula.contains("!") && REFERENCE.matcher(formula).find()));
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

	List<ReadFigure> figures() {
		return List.copyOf(this.figures.values());
	}

	/** What had been done by the end of the period before. */
	List<ReadFigure> doneBefore() {
		return List.copyOf(this.doneBefore.values());
	}

	/** The day that the remark of a row names. */
	private @Nullable LocalDate remarked(SheetMatch match, int row) {
		return match.headings()
			.stream()
			.filter((heading) -> heading.kind() == Heading.Kind.REMARK)
			.flatMap((heading) -> match.view().sheet().cell(row, heading.column()).stream())
			.map((cell) -> DayTold.in(match.view().text(cell), this.period))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The day that an indicator's figures are from, where one is named beside them. */
	Map<String, LocalDate> asOf() {
		return this.asOf;
	}

	/** The cells that were taken, by sheet. */
	Map<String, Set<Long>> places() {
		return this.places;
	}

	List<Finding> findings() {
		return this.findings;
	}

}
