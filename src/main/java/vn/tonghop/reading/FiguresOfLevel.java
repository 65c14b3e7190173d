package vn.tonghop.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Address;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.text.PeriodText;

/**
 * {@code so-lieu.csv} of another level as a submission to this one: what is the whole
 * there is a unit here, known by its code, else by the file's name. The figures of the
 * units below it are theirs to report, and are passed over.
 */
final class FiguresOfLevel {

	private static final int PERIOD = 0;

	private static final int UNIT = 1;

	private static final int INDICATOR = 2;

	private static final int MEASURE = 3;

	private static final int VALUE = 4;

	private static final int STATUS = 5;

	private static final int COLUMNS = 9;

	/** As the file writes numbers: a point, no exponent, ten decimals at most. */
	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

	private final Catalogue catalogue;

	private final UnitFinder units;

	FiguresOfLevel(Catalogue catalogue, UnitFinder units) {
		this.catalogue = catalogue;
		this.units = units;
	}

	/** The sheet of such a file; empty where a workbook is none. */
	static Optional<Sheet> of(Workbook workbook) {
		return (workbook.sheets().size() == 1)
				? workbook.sheet(Workbook.FIGURES).filter((sheet) -> text(sheet, 0, UNIT).equals("don_vi"))
				: Optional.empty();
	}

	ReadWorkbook read(Sheet sheet, String fileName) {
		List<Finding> findings = new ArrayList<>();
		Set<String> periods = new LinkedHashSet<>();
		Set<String> codes = new LinkedHashSet<>();
		Set<String> wholes = new LinkedHashSet<>();
		Set<String> reporting = new HashSet<>();
		for (int row = 1; row <= sheet.lastRow(); row++) {
			periods.add(text(sheet, row, PERIOD));
			codes.add(text(sheet, row, UNIT));
			if (text(sheet, row, STATUS).equals(FigureStatus.REPORTED.code())) {
				reporting.add(text(sheet, row, UNIT));
			}
			// Only of the whole is there a share of the plan or a growth.
			if (text(sheet, row, MEASURE).equals(Measure.PKH.name())
					|| text(sheet, row, MEASURE).equals(Measure.TG.name())) {
				wholes.add(text(sheet, row, UNIT));
			}
		}
		if (wholes.isEmpty()) {
			// The whole's figures are computed: nobody types them.
			codes.stream().filter((code) -> !reporting.contains(code)).forEach(wholes::add);
		}
		Optional<ReportingPeriod> period = (periods.size() == 1) ? ReportingPeriod.parse(periods.iterator().next())
				: Optional.empty();
		if (period.isEmpty()) {
			findings.add((periods.size() > 1)
					? Finding.of("KY_MAU_THUAN", Severity.ERROR, String.join("; ", periods)).at(sheet.name(), null)
					: Finding.of("KHONG_RO_KY", Severity.ERROR).at(sheet.name(), null));
			return refused(findings);
		}
		Sender sender = sender(codes, wholes, fileName, period.get(), findings);
		if (sender == null) {
			return refused(findings);
		}
		Form form = form(sender, sheet, period.get());
		if (form == null) {
			findings.add(Finding
				.of("KHONG_DUNG_BIEU", Severity.ERROR,
						String.join("; ", this.catalogue.forms().stream().map(Form::name).toList()))
				.at(sheet.name(), null));
			return refused(findings);
		}
		List<ReadFigure> figures = figures(sheet, sender, form, findings);
		int labels = COLUMNS + figures.size() * (VALUE);
		int ignored = Math.max(0, sheet.cells().size() - labels - figures.size());
		return new ReadWorkbook(form.code(), sender.unit().code(), period.get(), figures, List.of(), Map.of(), findings,
				new ReadWorkbook.Coverage(figures.size(), labels, ignored, 0), List.of(), null, List.of());
	}

	private static ReadWorkbook refused(List<Finding> findings) {
		return new ReadWorkbook(null, null, null, List.of(), List.of(), Map.of(), findings, ReadWorkbook.Coverage.NONE,
				List.of(), null, List.of());
	}

	private @Nullable Sender sender(Set<String> codes, Set<String> wholes, String fileName, ReportingPeriod period,
			List<Finding> findings) {
		LocalDate day = period.lastDay();
		Set<String> candidates = (wholes.size() == 1 || codes.size() != 1) ? wholes : codes;
		Set<String> named = this.units.mentioned(fileName.replace('_', ' '), day);
		String whole = (candidates.size() == 1) ? candidates.iterator().next() : null;
		Optional<ReportingUnit> known = (whole == null) ? Optional.empty()
				: this.catalogue.unit(whole).filter((unit) -> unit.inForceOn(day));
		if (known.isPresent() && !named.isEmpty() && !named.contains(known.get().code())) {
			findings.add(Finding.of("TEN_TEP_KHAC_DON_VI", Severity.WARNING, name(named.iterator().next()),
					known.get().name()));
		}
		ReportingUnit unit = known
			.or(() -> (named.size() == 1) ? this.catalogue.unit(named.iterator().next()) : Optional.empty())
			.orElse(null);
		if (unit == null || whole == null) {
			findings.add(Finding.of("SO_LIEU_KHONG_RO_CUA_AI", Severity.ERROR, String.join(", ", codes)));
			return null;
		}
		return new Sender(unit, whole);
	}

	private String name(String code) {
		return this.catalogue.unit(code).map(ReportingUnit::name).orElse(code);
	}

	/** Of the forms that the unit sends for such a period the one with most figures. */
	private @Nullable Form form(Sender sender, Sheet sheet, ReportingPeriod period) {
		Set<String> there = new HashSet<>();
		for (int row = 1; row <= sheet.lastRow(); row++) {
			if (text(sheet, row, UNIT).equals(sender.whole())) {
				there.add(text(sheet, row, INDICATOR));
			}
		}
		return this.catalogue.forms()
			.stream()
			.filter((form) -> form.reportedBy(sender.unit()) && form.periodKinds().contains(period.kind()))
			.filter((form) -> brought(form, there) > 0)
			.max(Comparator.comparingLong((Form form) -> brought(form, there)).thenComparing(Form::code))
			.orElse(null);
	}

	private long brought(Form form, Set<String> there) {
		return this.catalogue.indicators()
			.stream()
			.filter((indicator) -> indicator.typed() && there.contains(indicator.code())
					&& this.catalogue.brings(form, indicator))
			.count();
	}

	private List<ReadFigure> figures(Sheet sheet, Sender sender, Form form, List<Finding> findings) {
		Map<String, ReadFigure> figures = new LinkedHashMap<>();
		for (int row = 1; row <= sheet.lastRow(); row++) {
			Optional<Indicator> indicator = this.catalogue.indicator(text(sheet, row, INDICATOR))
				.filter((known) -> this.catalogue.brings(form, known));
			String word = text(sheet, row, MEASURE);
			Optional<Measure> measure = Measure.REPORTED.stream().filter((one) -> one.name().equals(word)).findFirst();
			if (!text(sheet, row, UNIT).equals(sender.whole()) || indicator.isEmpty() || measure.isEmpty()) {
				continue;
			}
			String value = text(sheet, row, VALUE);
			String cell = Address.of(row, VALUE);
			ReadFigure.Content content = NUMBER.matcher(value).matches()
					? new ReadFigure.Content.Certain(new BigDecimal(value), null) : new ReadFigure.Content.Text(value);
			ReadFigure figure = new ReadFigure(indicator.get().code(), measure.get(), content, sheet.name(), cell,
					FoundBy.CODE, false);
			ReadFigure other = figures.putIfAbsent(indicator.get().code() + "." + word, figure);
			if (other != null && !other.content().equals(content)) {
				findings.add(Finding
					.of("CHI_TIEU_LAP", Severity.ERROR, indicator.get().name(), other.cell(), shown(other), cell, value)
					.at(sheet.name(), cell)
					.about(indicator.get().code(), measure.get()));
			}
		}
		return List.copyOf(figures.values());
	}

	private static String shown(ReadFigure figure) {
		return figure.observation().number().map(BigDecimal::toPlainString).orElse("?");
	}

	private static String text(Sheet sheet, int row, int column) {
		return sheet.cell(row, column).flatMap(Cell::text).orElse("");
	}

	/**
	 * Who sends the file.
	 *
	 * @param whole the code by which its figures stand in the file
	 */
	private record Sender(ReportingUnit unit, String whole) {
	}

}
