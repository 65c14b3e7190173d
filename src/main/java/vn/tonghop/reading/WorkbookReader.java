package vn.tonghop.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitTransition;
import vn.tonghop.text.Labels;
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

	/** A line that names whom the report is for, never who sends it. */
	private static final String ADDRESSEE = Labels.unaccented("Kính gửi");

	private final Catalogue catalogue;

	private final List<FormIndex> forms;

	private final UnitFinder units;

	public WorkbookReader(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.forms = catalogue.forms().stream().map((form) -> new FormIndex(catalogue, form)).toList();
		this.units = new UnitFinder(catalogue);
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
		Identity identity = identity(candidates, hidden.orElse(null), fileName, findings);
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
		boolean contradicted = findings.stream().anyMatch(WorkbookReader::contradictsIdentity);
		List<ReadFigure> figures = contradicted ? List.of() : cells.figures();
		List<ReadFigure> before = contradicted ? List.of() : cells.doneBefore();
		return new ReadWorkbook(identity.form().code(), identity.unit().code(), identity.period(), figures, before,
				cells.asOf(), findings, coverage.sum(), narrative.texts(), workbook.modified(), answers.explanations());
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
			SheetView view = new SheetView(sheet);
			Candidate best = null;
			for (FormIndex index : this.forms) {
				if (hidden != null && hidden.form() != null && !hidden.form().equals(index.form().code())) {
					continue;
				}
				SheetMatch match = new FormMatcher(index).match(view, workbook.names());
				int score = match.score();
				boolean enough = score > 0 && score >= index.typed() * share(index);
				boolean more = best == null || score > best.match().score()
						|| (score == best.match().score() && index.titled(titles(match)) > best.titled());
				if (enough && more) {
					best = new Candidate(match, titles(match));
				}
			}
			if (best != null) {
				candidates.add(best);
			}
		}
		return candidates;
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

	private @Nullable Identity identity(List<Candidate> candidates, @Nullable HiddenIdentity hidden, String fileName,
			List<Finding> findings) {
		Candidate first = latest(candidates);
		Form form = first.match().index().form();
		ReportingPeriod period = period(first, hidden, fileName, form, findings);
		if (period == null) {
			return null;
		}
		ReportingUnit unit = unit(first, hidden, fileName, period, findings);
		if (unit == null) {
			return null;
		}
		Form due = formFor(candidates, form, unit, period);
		if (!due.reportedBy(unit)) {
			findings.add(Finding.of("BIEU_KHONG_CUA_DON_VI", Severity.ERROR, due.name(), unit.name()));
			return null;
		}
		if (!due.periodKinds().contains(period.kind())) {
			findings.add(Finding.of("KY_KHONG_CO_BIEU", Severity.ERROR, PeriodText.name(period), due.name(),
					due.periodKinds().stream().sorted().map((kind) -> kind.word()).collect(Collectors.joining(", "))));
			return null;
		}
		return new Identity(due, unit, period);
	}

	/**
	 * The sheet of the latest period; of several the one that has the most of its form,
	 * then the first.
	 */
	private static Candidate latest(List<Candidate> candidates) {
		return candidates.stream()
			.max(Comparator
				.comparing(Candidate::told, Comparator.nullsFirst(Comparator.<ReportingPeriod>naturalOrder()))
				.thenComparing((candidate) -> candidate.match().view().sheet().visibility() == Visibility.VISIBLE)
				.thenComparing((candidate) -> candidate.match().score())
				.thenComparing((candidate) -> -candidates.indexOf(candidate)))
			.orElseThrow();
	}

	/**
	 * Two forms may ask for the same figures: that one counts which the unit sends for
	 * such a period.
	 */
	private Form formFor(List<Candidate> candidates, Form found, ReportingUnit unit, ReportingPeriod period) {
		if (found.reportedBy(unit) && found.periodKinds().contains(period.kind())) {
			return found;
		}
		Candidate first = latest(candidates);
		return this.forms.stream()
			.filter((index) -> index.form().reportedBy(unit) && index.form().periodKinds().contains(period.kind()))
			.filter((index) -> new FormMatcher(index).match(first.match().view(), List.of()).score() >= first.match()
				.score())
			.map(FormIndex::form)
			.findFirst()
			.orElse(found);
	}

	private @Nullable ReportingPeriod period(Candidate candidate, @Nullable HiddenIdentity hidden, String fileName,
			Form form, List<Finding> findings) {
		SheetMatch match = candidate.match();
		PeriodFinder.Told told = PeriodFinder.find(candidate.titles(), match.headings(), form);
		if (!told.contradiction().isEmpty()) {
			findings.add(Finding.of("KY_MAU_THUAN", Severity.ERROR, String.join("; ", told.contradiction()))
				.at(match.view().name(), null));
			return null;
		}
		List<ReportingPeriod> byName = PeriodText.find(fileName);
		ReportingPeriod own = (hidden != null) ? hidden.period() : null;
		if (own != null && told.period().isPresent() && !told.period().get().equals(own)) {
			findings.add(Finding
				.of("KY_MAU_THUAN", Severity.ERROR, PeriodText.name(own) + "; " + PeriodText.name(told.period().get()))
				.at(match.view().name(), null));
			return null;
		}
		ReportingPeriod period = (own != null) ? own : told.period().orElse(null);
		if (period == null) {
			List<ReportingPeriod> due = byName.stream()
				.filter((named) -> form.periodKinds().contains(named.kind()))
				.distinct()
				.toList();
			if (due.size() == 1) {
				return due.get(0);
			}
			findings.add(Finding.of("KHONG_RO_KY", Severity.ERROR).at(match.view().name(), null));
			return null;
		}
		boolean otherName = !byName.isEmpty() && byName.stream().noneMatch((named) -> within(named, period));
		if (otherName) {
			findings.add(Finding.of("TEN_TEP_KHAC_KY", Severity.WARNING, PeriodText.name(byName.get(0)),
					PeriodText.name(period)));
		}
		return period;
	}

	/**
	 * Whether a name's period can stand for the content's: the same, or the year that it
	 * lies in.
	 */
	private static boolean within(ReportingPeriod named, ReportingPeriod period) {
		return !named.end().isBefore(period.end()) && !named.first().isAfter(period.first());
	}

	private @Nullable ReportingUnit unit(Candidate candidate, @Nullable HiddenIdentity hidden, String fileName,
			ReportingPeriod period, List<Finding> findings) {
		LocalDate day = period.lastDay();
		List<String> lines = candidate.titles()
			.stream()
			.filter((title) -> !Labels.unaccented(title).startsWith(ADDRESSEE))
			.toList();
		Set<String> told = told(lines, day);
		// A unit that ended within the period may still tell what it did until then.
		LocalDate firstDay = period.first().atDay(1);
		if (told.isEmpty()) {
			told.addAll(told(lines, firstDay));
		}
		Set<String> byName = this.units.mentioned(fileName.replace('_', ' '), told.isEmpty() ? day : firstDay);
		if (byName.stream().noneMatch(told::contains)) {
			Set<String> onLastDay = this.units.mentioned(fileName.replace('_', ' '), day);
			byName = onLastDay.isEmpty() ? byName : onLastDay;
		}
		String own = (hidden != null) ? hidden.unit() : null;
		Set<String> sure = new LinkedHashSet<>(told);
		if (own != null) {
			sure.add(own);
		}
		if (sure.size() > 1) {
			findings.add(Finding.of("DON_VI_MAU_THUAN", Severity.ERROR, names(sure))
				.at(candidate.match().view().name(), null));
			return null;
		}
		String code = sure.stream().findFirst().orElse(null);
		if (code == null) {
			if (byName.size() == 1) {
				code = byName.iterator().next();
			}
			else {
				findings.add(Finding.of("KHONG_RO_DON_VI", Severity.ERROR, shownTitles(lines))
					.at(candidate.match().view().name(), null));
				return null;
			}
		}
		else if (!byName.isEmpty() && !byName.contains(code)) {
			findings.add(Finding.of("TEN_TEP_KHAC_DON_VI", Severity.WARNING, names(byName), names(Set.of(code))));
		}
		Optional<ReportingUnit> unit = this.catalogue.unit(code)
			.filter((known) -> known.inForceOn(day) || handsOver(known, period));
		if (unit.isPresent() && !unit.get().inForceOn(day)) {
			findings.add(Finding.of("DON_VI_CU_TRONG_KY", Severity.WARNING, unit.get().name(),
					names(successors(code, period)), PeriodText.name(period)));
		}
		else if (unit.isEmpty()) {
			findings
				.add(Finding.of("DON_VI_HET_HIEU_LUC", Severity.ERROR, names(Set.of(code)), PeriodText.name(period)));
		}
		return unit.orElse(null);
	}

	private Set<String> told(List<String> lines, LocalDate day) {
		Set<String> told = new LinkedHashSet<>();
		lines.forEach((line) -> told.addAll(this.units.named(afterColon(line), day)));
		if (told.isEmpty()) {
			lines.forEach((line) -> told.addAll(this.units.mentioned(line, day)));
		}
		return told;
	}

	/** Whether a unit ended within a period, its territory passing to others. */
	private boolean handsOver(ReportingUnit unit, ReportingPeriod period) {
		return unit.inForceOn(period.first().atDay(1)) && !successors(unit.code(), period).isEmpty();
	}

	private Set<String> successors(String unit, ReportingPeriod period) {
		return this.catalogue.transitions()
			.stream()
			.filter((transition) -> transition.oldUnit().equals(unit)
					&& !transition.from().isBefore(period.first().atDay(1))
					&& !transition.from().isAfter(period.lastDay()))
			.map(UnitTransition::newUnit)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** {@code Đơn vị báo cáo: UBND xã A} names the unit behind the colon. */
	private static String afterColon(String line) {
		int colon = line.indexOf(':');
		return (colon >= 0) ? line.substring(colon + 1) : line;
	}

	private static String shownTitles(List<String> lines) {
		return lines.stream().limit(4).map(String::strip).collect(Collectors.joining(" / "));
	}

	private String names(Set<String> codes) {
		return codes.stream()
			.map((code) -> this.catalogue.unit(code).map(ReportingUnit::name).orElse(code))
			.sorted()
			.collect(Collectors.joining("; "));
	}

	/**
	 * The sheets that count: those of the identity's form and period; the others are told
	 * as unread.
	 */
	private List<Candidate> chosen(List<Candidate> candidates, Identity identity, List<Finding> findings) {
		List<Candidate> chosen = new ArrayList<>();
		Candidate first = latest(candidates);
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

	/** A sheet that looks like a form, with the texts above its headings. */
	private record Candidate(SheetMatch match, List<String> titles) {

		int titled() {
			return this.match.index().titled(this.titles);
		}

		@Nullable ReportingPeriod told() {
			return PeriodFinder.find(this.titles, this.match.headings(), this.match.index().form())
				.period()
				.orElse(null);
		}

	}

	private record Identity(Form form, ReportingUnit unit, ReportingPeriod period) {
	}

}
