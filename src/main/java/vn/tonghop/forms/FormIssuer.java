package vn.tonghop.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.tonghop.files.StableZip;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.text.Labels;
import vn.tonghop.text.Messages;
import vn.tonghop.text.PeriodText;

/**
 * Makes the workbook that a unit fills in of a form's blank template (contract, section
 * 5): any layout works, for only the markers count.
 */
public final class FormIssuer {

	/** Of the hidden sheet's layout; a later program can tell by it what it reads. */
	private static final String VERSION = "1";

	/** What is proposed shows all of its digits, up to this many. */
	private static final int MOST_DECIMALS = 6;

	/** The sheet for narrative, left open. */
	private static final String NARRATIVE = Labels.exact("Thuyết minh");

	private final Catalogue catalogue;

	private final ExcelFormulas formulas;

	private final Messages messages;

	/**
	 * An issuer of the catalogue's forms.
	 * @param messages the words on the form
	 */
	public FormIssuer(Catalogue catalogue, ExcelFormulas formulas, Messages messages) {
		this.catalogue = catalogue;
		this.formulas = formulas;
		this.messages = messages;
	}

	/**
	 * Issues a form.
	 * @param template the bytes of the form's blank template, an {@code .xlsx}
	 * @param known what the form is prefilled with
	 * @return the workbook's bytes
	 * @throws TemplateUnusable where the template is no such workbook
	 */
	public byte[] issue(byte[] template, Form form, ReportingUnit unit, ReportingPeriod period, KnownFigures known)
			throws TemplateUnusable {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
			if (workbook.isMacroEnabled()) {
				throw new TemplateUnusable("A template with macros: " + form.template(), new IOException());
			}
			return new Issue(workbook, form, unit, period, known).make();
		}
		catch (IOException | RuntimeException ex) {
			throw new TemplateUnusable("Not to be issued: " + form.template(), ex);
		}
	}

	/** One form in the making. */
	private final class Issue {

		private final XSSFWorkbook workbook;

		private final Form form;

		private final ReportingUnit unit;

		private final ReportingPeriod period;

		private final KnownFigures known;

		private final CellLook look;

		private final InputNames names;

		private final Titles titles;

		/** Hidden name → the cell. */
		private final Map<String, InputCell> inputs = new LinkedHashMap<>();

		private final Map<String, Proposals.Proposal> proposals = new LinkedHashMap<>();

		private final Map<String, PageLook> pages = new LinkedHashMap<>();

		private final Map<String, Integer> lastColumns = new LinkedHashMap<>();

		Issue(XSSFWorkbook workbook, Form form, ReportingUnit unit, ReportingPeriod period, KnownFigures known) {
			this.workbook = workbook;
			this.form = form;
			this.unit = unit;
			this.period = period;
			this.known = known;
			this.look = new CellLook(workbook);
			this.names = new InputNames(workbook);
			this.titles = new Titles(workbook);
		}

		byte[] make() throws IOException {
			this.workbook.forEach((sheet) -> measure((XSSFSheet) sheet));
			findInputs();
			this.workbook.forEach((sheet) -> print((XSSFSheet) sheet));
			this.titles.fill(this.unit, this.period);
			this.inputs.values().forEach(this::prepare);
			computed();
			sheetsWithInputs().forEach((sheet) -> new RowHeights(sheet).fit());
			HiddenSheet hidden = new HiddenSheet(this.workbook);
			hidden.identity(identity());
			showRules(hidden);
			sheetsWithInputs().forEach((sheet) -> page(sheet).protect());
			otherSheets().forEach((sheet) -> page(sheet).protect());
			properties();
			this.workbook.setForceFormulaRecalculation(true);
			return StableZip.of(this.workbook::write, this.names::hidden);
		}

		private void measure(XSSFSheet sheet) {
			int lastColumn = 0;
			for (Row row : sheet) {
				lastColumn = Math.max(lastColumn, row.getLastCellNum() - 1);
			}
			for (org.apache.poi.ss.util.CellRangeAddress merged : sheet.getMergedRegions()) {
				lastColumn = Math.max(lastColumn, merged.getLastColumn());
			}
			this.lastColumns.put(sheet.getSheetName(), lastColumn);
			this.pages.put(sheet.getSheetName(), new PageLook(sheet, lastColumn, Math.max(0, sheet.getLastRowNum())));
		}

		private PageLook page(XSSFSheet sheet) {
			return Optional.ofNullable(this.pages.get(sheet.getSheetName())).orElseThrow();
		}

		private void findInputs() {
			this.titles.eachText((cell) -> Marker.of(cell.getStringCellValue()).ifPresent((marker) -> {
				InputCell input = new InputCell(marker, cell);
				boolean asked = FormIssuer.this.catalogue.indicator(marker.code()).isPresent();
				if (asked && this.inputs.putIfAbsent(marker.name(), input) == null) {
					this.names.give(input);
				}
			}));
		}

		/**
		 * Headings are told by the words of the template, so before titles are filled.
		 */
		private void print(XSSFSheet sheet) {
			List<InputCell> own = inputsOf(sheet);
			if (own.isEmpty()) {
				return;
			}
			List<FormLayout.Column> columns = this.form.layout()
				.sheets()
				.stream()
				.filter((known) -> known.name().equals(sheet.getSheetName()))
				.flatMap((known) -> known.columns().stream())
				.toList();
			int first = own.stream().mapToInt((input) -> input.cell().getRowIndex()).min().orElse(0);
			page(sheet).print(columns, first);
		}

		private List<InputCell> inputsOf(XSSFSheet sheet) {
			return this.inputs.values().stream().filter((input) -> input.cell().getSheet() == sheet).toList();
		}

		private List<XSSFSheet> sheetsWithInputs() {
			return this.inputs.values().stream().map((input) -> input.cell().getSheet()).distinct().toList();
		}

		private void prepare(InputCell input) {
			Measure measure = input.marker().measure();
			if (measure == null) {
				this.look.give(input.cell(), CellLook.Kind.TYPED);
				if (input.marker().figure()) {
					this.look.number(input.cell());
					new InputRestriction(input.cell().getSheet(), FormIssuer.this.messages).restrict(input);
				}
				return;
			}
			Indicator indicator = FormIssuer.this.catalogue.indicator(input.marker().code()).orElseThrow();
			// A number typed into a cell of texts would come back as a text.
			this.look.number(input.cell());
			Optional<Proposals.Proposal> proposal = new Proposals(this.period, this.known, this.inputs).of(indicator,
					measure, TravellingRules.percent(input, indicator));
			proposal.ifPresent((found) -> propose(input, found));
			boolean repeats = proposal.filter(Proposals.Proposal::repeats).isPresent();
			// Where something is still to be typed the cell keeps a format that turns a
			// date typed by mistake into one, which is told; of a number it would be one.
			proposal.ifPresent((found) -> this.look.decimals(input.cell(),
					Math.max(indicator.decimals(), Math.min(found.decimals(), MOST_DECIMALS))));
			this.look.give(input.cell(), repeats ? CellLook.Kind.FOLLOWING
					: proposal.isPresent() ? CellLook.Kind.PROPOSED : CellLook.Kind.TYPED);
			if (!repeats) {
				new InputRestriction(input.cell().getSheet(), FormIssuer.this.messages).restrict(input);
			}
		}

		/** What the template computes prints with the decimals of its row's indicator. */
		private void computed() {
			for (FormLayout.Sheet known : this.form.layout().sheets()) {
				XSSFSheet sheet = this.workbook.getSheet(known.name());
				for (FormLayout.Row row : known.rows()) {
					Optional<Indicator> indicator = FormIssuer.this.catalogue.indicator(row.indicator());
					if (sheet != null && sheet.getRow(row.row()) != null && indicator.isPresent()) {
						sheet.getRow(row.row())
							.forEach((cell) -> this.look.computed((XSSFCell) cell, indicator.get().decimals(),
									known.columns()));
					}
				}
			}
		}

		private void propose(InputCell input, Proposals.Proposal proposal) {
			this.proposals.put(input.marker().name(), proposal);
			BigDecimal number = proposal.number();
			if (number != null) {
				input.cell().setCellValue(number.doubleValue());
			}
			else if (proposal.formula() != null) {
				input.cell().setCellFormula(proposal.formula());
			}
			InputCell partner = proposal.partner();
			if (partner != null) {
				this.look.fade(input, partner);
			}
		}

		private Map<String, String> identity() {
			Map<String, String> identity = new LinkedHashMap<>();
			identity.put("Biểu", this.form.code());
			identity.put("Đơn vị", this.unit.code());
			identity.put("Kỳ", this.period.code());
			identity.put("Phiên bản", VERSION);
			otherSheets().forEach((sheet) -> identity.put("Trang " + (identity.size() + 1), sheet.getSheetName()));
			return identity;
		}

		/** Sheets where nothing is typed: neither figures nor narrative. */
		private List<XSSFSheet> otherSheets() {
			List<XSSFSheet> typed = sheetsWithInputs();
			List<XSSFSheet> others = new ArrayList<>();
			for (org.apache.poi.ss.usermodel.Sheet sheet : this.workbook) {
				String name = Labels.exact(sheet.getSheetName());
				if (!typed.contains(sheet) && !name.equals(NARRATIVE) && !name.equals(HiddenSheet.NAME)) {
					others.add((XSSFSheet) sheet);
				}
			}
			return others;
		}

		private void showRules(HiddenSheet hidden) {
			List<TravellingRules.Line> lines = new TravellingRules(FormIssuer.this.catalogue, FormIssuer.this.formulas,
					this.known, this.inputs, this.proposals, hidden)
				.of(this.form);
			Map<Integer, List<TravellingRules.Line>> bySheet = lines.stream()
				.collect(Collectors.groupingBy((line) -> this.workbook.getSheetIndex(line.place().cell().getSheet()),
						TreeMap::new, Collectors.toList()));
			bySheet.forEach((index, own) -> {
				XSSFSheet sheet = this.workbook.getSheetAt(index);
				int column = this.lastColumns.getOrDefault(sheet.getSheetName(), 0) + 2;
				new RuleColumn(sheet, this.look, FormIssuer.this.messages, column, this.names).show(own);
			});
		}

		/** Nothing of the day on which the form is issued goes in. */
		private void properties() {
			POIXMLProperties.CoreProperties core = this.workbook.getProperties().getCoreProperties();
			Optional<Date> day = Optional
				.of(Date.from(this.period.lastDay().atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
			core.setCreated(day);
			core.setModified(day);
			core.setTitle(this.form.name() + " - " + this.unit.name() + " - " + PeriodText.name(this.period));
		}

	}

}
