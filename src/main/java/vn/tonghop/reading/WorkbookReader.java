package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Visibility;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.Severity;
import vn.tonghop.text.PeriodText;

/**
 * Reads a submission: which form, unit and period it is, and where each figure of the
 * form stands. Safe for use by several threads at once.
 */
public final class WorkbookReader {

	/**
	 * A sheet is of a form where at least this share of the form's typed indicators is
	 * found in it.
	 */
	private static final double ENOUGH = 0.3;

	private final Catalogue catalogue;

	private final List<FormIndex> forms;

	private final UnitFinder units;

	private final IdentityFinder identities;

	public WorkbookReader(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.forms = catalogue.forms().stream().map((form) -> new FormIndex(catalogue, form)).toList();
		this.units = new UnitFinder(catalogue);
		this.identities = new IdentityFinder(catalogue, this.forms, this.units);
	}

	/**
	 * Reads a workbook.
	 * @param fileName the name under which it was dropped: it counts where the content is
	 * silent
	 */
	public ReadWorkbook read(Workbook workbook, String fileName) {
		Optional<Sheet> ofLevel = FiguresOfLevel.of(workbook);
		if (ofLevel.isPresent()) {
			return new FiguresOfLevel(this.catalogue, this.units).read(ofLevel.get(), fileName);
		}
		Optional<HiddenIdentity> hidden = HiddenIdentity.of(workbook);
		ExplanationSheet answers = ExplanationSheet.of(workbook);
		List<Candidate> candidates = candidates(workbook, hidden.orElse(null), answers);
		if (candidates.isEmpty()) {
			return refused(workbook, Finding.of("KHONG_DUNG_BIEU", Severity.ERROR, formNames()));
		}
		List<Finding> findings = new ArrayList<>();
		IdentityFinder.Identity identity = this.identities.find(candidates, hidden.orElse(null), fileName, findings);
		if (identity == null) {
			return new ReadWorkbook(null, null, null, List.of(), List.of(), Map.of(), findings,
					ReadWorkbook.Coverage.NONE, List.of(), workbook.modified(), answers.explanations());
		}
		List<Candidate> chosen = chosen(candidates, identity, findings);
		FigureCells cells = new FigureCells(workbook, identity.period());
		List<SheetMatch> matches = chosen.stream().map((candidate) -> candidate.match().in(identity.period())).toList();
		matches.forEach(cells::read);
		cells.lacking(matches);
		findings.addAll(cells.findings());
		NarrativeSheet narrative = NarrativeSheet.of(workbook);
		Coverage coverage = new Coverage(matches, cells.places());
		Set<String> knownSheets = candidates.stream()
			.map((candidate) -> candidate.match().view().name())
			.collect(Collectors.toSet());
		if (answers.sheet() != null) {
			knownSheets.add(answers.sheet().name());
		}
		coverage.account(workbook, knownSheets, narrative);
		findings.addAll(coverage.findings());
		findings.addAll(brought(workbook));
		if (narrative.texts().isEmpty() && cells.figures().stream().noneMatch(WorkbookReader::filledIn)) {
			findings.add(Finding.of("BIEU_TRONG", Severity.ERROR, identity.form().name()));
		}
		boolean contradicted = findings.stream().anyMatch(WorkbookReader::contradictsIdentity);
		List<ReadFigure> figures = contradicted ? List.of() : cells.figures();
		List<ReadFigure> before = contradicted ? List.of() : cells.doneBefore();
		return new ReadWorkbook(identity.form().code(), identity.unit().code(), identity.period(), figures, before,
				cells.asOf(), findings, coverage.sum(), narrative.texts(), workbook.modified(), answers.explanations());
	}

	/**
	 * Whether a unit told something in a cell: plan and the year before may stand there
	 * as the form was issued, and formulas make a zero of blanks.
	 */
	private static boolean filledIn(ReadFigure figure) {
		if (figure.measure() == Measure.KH || figure.measure() == Measure.CK
				|| figure.content() instanceof ReadFigure.Content.Blank) {
			return false;
		}
		return !(figure.formula() && figure.content() instanceof ReadFigure.Content.Certain certain
				&& certain.value().signum() == 0);
	}

	/** What a workbook brings along that is never run, followed or read. */
	private static List<Finding> brought(Workbook workbook) {
		List<Finding> findings = new ArrayList<>();
		if (workbook.hasMacros()) {
			findings.add(Finding.of("CO_MACRO", Severity.WARNING));
		}
		if (workbook.hasExternalLinks()) {
			findings.add(Finding.of("CO_LIEN_KET_NGOAI", Severity.WARNING));
		}
		List<String> hidden = workbook.sheets()
			.stream()
			.filter((sheet) -> sheet.visibility() == Visibility.VERY_HIDDEN && !sheet.cells().isEmpty())
			.map(Sheet::name)
			.filter((name) -> !name.equals(HiddenIdentity.SHEET))
			.toList();
		if (!hidden.isEmpty()) {
			findings.add(Finding.of("CO_TRANG_AN_SAU", Severity.WARNING, String.join(", ", hidden)));
		}
		return findings;
	}

	private static boolean contradictsIdentity(Finding finding) {
		return finding.code().equals("KY_MAU_THUAN") || finding.code().equals("DON_VI_MAU_THUAN");
	}

	private static ReadWorkbook refused(Workbook workbook, Finding finding) {
		return new ReadWorkbook(null, null, null, List.of(), List.of(), Map.of(), List.of(finding),
				ReadWorkbook.Coverage.NONE, List.of(), workbook.modified(), List.of());
	}

	private String formNames() {
		return this.catalogue.forms().stream().map(Form::name).collect(Collectors.joining("; "));
	}

	/** The sheets that look like a form, each with the form that it looks like most. */
	private List<Candidate> candidates(Workbook workbook, @Nullable HiddenIdentity hidden, ExplanationSheet answers) {
		List<Candidate> candidates = new ArrayList<>();
		for (Sheet sheet : workbook.sheets()) {
			if (sheet.visibility() == Visibility.VERY_HIDDEN || sheet.cells().isEmpty()
					|| sheet.name().equals(HiddenIdentity.SHEET) || answers.is(sheet)) {
				continue;
			}
			List<Sheet> tables = (hidden == null) ? SideBySide.tables(sheet) : List.of(sheet);
			List<Candidate> parts = new ArrayList<>();
			for (Sheet table : tables) {
				candidate(table, workbook, hidden, tables.size()).ifPresent(parts::add);
			}
			if (parts.size() < tables.size()) {
				parts.clear();
				candidate(sheet, workbook, hidden, 1).ifPresent(parts::add);
			}
			candidates.addAll(parts);
		}
		return candidates;
	}

	/** The form that a table looks like most, one of so many beside each other. */
	private Optional<Candidate> candidate(Sheet table, Workbook workbook, @Nullable HiddenIdentity hidden, int beside) {
		SheetView view = new SheetView(table);
		Candidate best = null;
		for (FormIndex index : this.forms) {
			if (hidden != null && hidden.form() != null && !hidden.form().equals(index.form().code())) {
				continue;
			}
			SheetMatch match = new FormMatcher(index).match(view, workbook.names());
			int score = match.score();
			boolean enough = score > 0 && score >= index.typed() * share(index) / beside;
			boolean more = best == null || score > best.match().score()
					|| (score == best.match().score() && index.titled(titles(match)) > best.titled());
			if (enough && more) {
				best = new Candidate(match, titles(match));
			}
		}
		return Optional.ofNullable(best);
	}

	/** A form of several sheets has only a part of its indicators in each. */
	private static double share(FormIndex index) {
		return ENOUGH / Math.max(1, index.form().layout().sheets().size());
	}

	private static List<String> titles(SheetMatch match) {
		List<String> titles = new ArrayList<>();
		for (Cell cell : match.view().sheet().cells()) {
			if (cell.row() >= match.headingTop()) {
				break;
			}
			String text = match.view().text(cell);
			if (!text.isBlank()) {
				titles.add(text);
			}
		}
		return titles;
	}

	/**
	 * The sheets that count: those of the identity's form and period; the others are told
	 * as unread.
	 */
	private List<Candidate> chosen(List<Candidate> candidates, IdentityFinder.Identity identity,
			List<Finding> findings) {
		List<Candidate> chosen = new ArrayList<>();
		Candidate first = IdentityFinder.latest(candidates);
		chosen.add(rebound(first, identity.form()));
		for (Candidate candidate : candidates) {
			if (candidate == first) {
				continue;
			}
			boolean samePart = overlaps(candidate.match(), first.match());
			boolean samePeriod = candidate.told() == null || candidate.told().equals(identity.period());
			boolean sameForm = candidate.match().index().form().code().equals(first.match().index().form().code());
			if (sameForm && samePeriod && !samePart) {
				chosen.add(candidate);
			}
			else if (sameForm && samePeriod && candidate.match().view().sheet().visibility() == Visibility.VISIBLE
					&& differs(candidate, first)) {
				findings.add(Finding
					.of("HAI_TRANG_CUNG_KY", Severity.ERROR, first.match().view().name(),
							candidate.match().view().name(), PeriodText.name(identity.period()))
					.at(candidate.match().view().name(), null));
			}
			else {
				findings.add(
						Finding
							.of("TRANG_KHONG_DOC", Severity.WARNING, candidate.match().view().name(),
									first.match().view().name())
							.at(candidate.match().view().name(), null));
			}
		}
		return chosen;
	}

	private Candidate rebound(Candidate candidate, Form form) {
		if (candidate.match().index().form().code().equals(form.code())) {
			return candidate;
		}
		FormIndex index = this.forms.stream()
			.filter((known) -> known.form().code().equals(form.code()))
			.findFirst()
			.orElseThrow();
		return new Candidate(new FormMatcher(index).match(candidate.match().view(), List.of()), candidate.titles());
	}

	private static boolean overlaps(SheetMatch one, SheetMatch other) {
		Set<String> indicators = other.rows().stream().map(SheetMatch.Row::indicator).collect(Collectors.toSet());
		return one.rows().stream().anyMatch((row) -> indicators.contains(row.indicator()));
	}

	/** Whether two sheets of the same part of a form hold different figures. */
	private static boolean differs(Candidate one, Candidate other) {
		return !numbers(one.match()).equals(numbers(other.match()));
	}

	private static Map<String, String> numbers(SheetMatch match) {
		Map<String, String> numbers = new java.util.TreeMap<>();
		for (SheetMatch.Row row : match.rows()) {
			for (Heading heading : match.headings()) {
				if (heading.measure() != null) {
					match.view()
						.sheet()
						.cell(row.row(), heading.column())
						.ifPresent((cell) -> numbers.put(row.indicator() + "." + heading.measure(),
								cell.number().map(Object::toString).orElse(match.view().text(cell))));
				}
			}
		}
		return numbers;
	}

}
