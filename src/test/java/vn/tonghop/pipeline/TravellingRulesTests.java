package vn.tonghop.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.tonghop.forms.FormIssuer;
import vn.tonghop.forms.IsFormula;
import vn.tonghop.forms.KnownFigures;
import vn.tonghop.forms.LibreOffice;
import vn.tonghop.forms.TemplateUnusable;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.Observation;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.ValidationRule;
import vn.tonghop.text.Messages;
import vn.tonghop.text.NumberText;
import vn.tonghop.validation.OtherUnits;
import vn.tonghop.validation.ReturnUnderTest;
import vn.tonghop.validation.Validator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office's rules say the same in an issued form as in the engine, whatever is typed.
 */
class TravellingRulesTests {

	private static final List<String> CONDITIONS = List.of("SL_A<=SL_B", "SL_A+SL_B<=SL_C", "IF(SL_B=0,SL_A=0,TRUE)",
			"IF(SL_B=0,TRUE,AND(TY_LE>=20,TY_LE<=90))", "SUM(SL_A,SL_B)<=SL_C", "SUM(SL_A-SL_B,SL_C)>=SL_A.CK",
			"AVERAGE(SL_A,SL_B,SL_C)>=10", "MIN(SL_A,SL_B)>=MAX(SL_C-SL_A,5)", "COUNT(SL_A,SL_B,SL_C)>=2",
			"COUNT(SL_A+SL_B,SL_C)<>1", "IFERROR(SL_A/SL_B,0)<=3", "IFERROR(SUM(SL_A,SL_B)/SL_C,1)<1",
			"SL_A>=SL_A.LK.KT", "SL_C>=SL_C.KT", "TONG=SL_A+SL_B", "ROUND(SL_A/3,1)<=INT(SL_B)", "NOT(SL_A>SL_B*2)",
			"OR(SL_A=0,ABS(SL_A/SL_A.CK-1)<=0.5)", "MOD(SL_A,2)=0", "-SL_A^2<=SL_B%", "TY_LE.CK<=TY_LE", "TONG>0",
			"ROUNDUP(SL_A/3,1)<=SL_B", "ROUNDDOWN(SL_A*7/3,0)>=SL_C/2", "ROUND(SL_C,-1)<>ROUNDUP(SL_C,-1)",
			"SL_A*15%<=SL_B*0.2", "ROUNDDOWN(-SL_B/7,2)>=-SL_A", "SL_D.TH<=SL_B", "SL_D<=SL_C", "SL_D-SL_D.TH>=SL_D.KT",
			"SL_B.TH<=SL_C", "SL_D.TH+SL_B.TH<=50");

	private static final List<String> CELLS = List.of("SL_A.LK", "SL_B.LK", "SL_C.LK", "SL_A.CK", "SL_B.CK", "SL_B.TH",
			"SL_D.TH", "SL_D.LK");

	/** Cells that follow another: a stock's TH its LK, a flow's cumulative its TH. */
	private static final Map<String, String> PROPOSED = Map.of("SL_B.TH", "SL_B.LK", "SL_D.LK", "SL_D.TH");

	private static final ReportingPeriod MONTH = ReportingPeriod.month(2024, 5);

	private static final ReportingUnit UNIT = new ReportingUnit("X", "Xã X", "xã", List.of(), null, null, null);

	private static final Form FORM = new Form("BM", "Biểu", "bieu-mau/bm.xlsx", Set.of(PeriodKind.MONTH), List.of("xã"),
			0, Nature.ACTUAL, FormLayout.NONE);

	private static final Catalogue CATALOGUE = catalogue();

	private static final byte[] ISSUED = issued();

	private static Catalogue catalogue() {
		List<Indicator> indicators = List.of(indicator("SL_A", null), indicator("SL_B", null), indicator("SL_C", null),
				indicator("SL_D", null), indicator("TY_LE", "SL_A/SL_B*10"), indicator("TONG", "SUM(SL_A,SL_B)"));
		List<ValidationRule> rules = new ArrayList<>();
		for (int i = 0; i < CONDITIONS.size(); i++) {
			rules
				.add(new ValidationRule("R" + i + "_", CONDITIONS.get(i), Severity.WARNING, "Sai \"" + i + "\"", "BM"));
		}
		return new Catalogue(new OfficeSettings(Map.of()), List.of(UNIT), List.of(), List.of(FORM), indicators,
				List.of(), rules, List.of(), List.of(), List.of());
	}

	private static Indicator indicator(String code, String formula) {
		return new Indicator(code, "1", code, "tấn", 2, "", "BM",
				code.equals("SL_D") ? Indicator.DataType.FLOW : Indicator.DataType.STOCK,
				(formula != null) ? Indicator.Aggregation.FORMULA : Indicator.Aggregation.SUM, formula,
				Indicator.Direction.NEITHER, 1, List.of(), null, false, null, null, null);
	}

	private static Optional<BigDecimal> before(String indicator) {
		return Set.of("SL_A", "SL_D").contains(indicator) ? Optional.of(new BigDecimal("12.5")) : Optional.empty();
	}

	private static byte[] issued() {
		try (XSSFWorkbook template = new XSSFWorkbook()) {
			XSSFSheet sheet = template.createSheet("Trang 'một' (1)");
			for (int i = 0; i < CELLS.size(); i++) {
				sheet.createRow(3 + i * 2).createCell(2 + i % 2).setCellValue("{{" + CELLS.get(i) + "}}");
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			template.write(out);
			return new FormIssuer(CATALOGUE, new CatalogueFormulas(), Messages.of("vi")).issue(out.toByteArray(), FORM,
					UNIT, MONTH, new KnownFigures() {

						@Override
						public Optional<BigDecimal> proposed(String indicator, Measure measure) {
							return Optional.empty();
						}

						@Override
						public Optional<BigDecimal> before(String indicator, Measure measure) {
							return TravellingRulesTests.before(indicator);
						}

					});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (TemplateUnusable ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Provide
	Arbitrary<List<String>> typed() {
		Arbitrary<String> words = Arbitraries.of("", "", "-", "x", "KPS", "…");
		Arbitrary<String> small = Arbitraries.integers().between(0, 12).map(String::valueOf);
		Arbitrary<String> numbers = Arbitraries.bigDecimals()
			.between(BigDecimal.ZERO, BigDecimal.valueOf(200))
			.ofScale(2)
			.map(BigDecimal::toPlainString);
		return Arbitraries
			.frequencyOf(net.jqwik.api.Tuple.of(2, words), net.jqwik.api.Tuple.of(2, small),
					net.jqwik.api.Tuple.of(4, numbers))
			.list()
			.ofSize(CELLS.size());
	}

	@Property(tries = 300)
	void formAndEngineSayTheSame(@ForAll("typed") List<String> typed) throws IOException {
		try (XSSFWorkbook form = filled(typed)) {
			assertThat(told(form, new XSSFFormulaEvaluator(form))).as(typed.toString()).isEqualTo(engine(typed));
		}
	}

	/** What is typed over a proposal counts, be it the very number that was proposed. */
	@ParameterizedTest
	@MethodSource("overAProposal")
	void whatIsTypedOverAProposalCounts(List<String> typed) throws IOException {
		formAndEngineSayTheSame(typed);
	}

	private static List<List<String>> overAProposal() {
		return Stream.of(",,,,,0,50.01,", ",,,,,0,,", ",,,,,-,51,", ",5,,,,0,,", "1,2,3,,,,,12.5", "1,2,3,,,,0,12.5")
			.map((typed) -> List.of(typed.split(",", -1)))
			.toList();
	}

	@Test
	void everyRuleWhoseFiguresAreKnownTravels() throws IOException {
		try (XSSFWorkbook form = filled(List.of("1", "2", "3", "4", "5", "6", "7", "8"))) {
			// SL_C.KT is not known, so its rule would never say anything.
			assertThat(messages(form)).hasSize(CONDITIONS.size() - 1);
		}
	}

	@Test
	void anotherProgramSaysTheSame(@TempDir Path folder) throws IOException {
		LibreOffice.mustBeThere();
		Random random = new Random(20231216);
		List<List<String>> samples = new ArrayList<>(overAProposal());
		while (samples.size() < 31) {
			samples.add(CELLS.stream().map((cell) -> sample(random)).toList());
		}
		List<Path> forms = new ArrayList<>();
		for (int i = 0; i < samples.size(); i++) {
			Path path = folder.resolve(i + ".xlsx");
			try (XSSFWorkbook form = filled(samples.get(i)); OutputStream out = Files.newOutputStream(path)) {
				form.write(out);
			}
			forms.add(path);
		}
		List<Path> saved = LibreOffice.saved(forms, folder.resolve("saved"));
		for (int i = 0; i < saved.size(); i++) {
			try (InputStream in = Files.newInputStream(saved.get(i)); XSSFWorkbook form = new XSSFWorkbook(in)) {
				assertThat(told(form, null)).as(samples.get(i).toString()).isEqualTo(engine(samples.get(i)));
			}
		}
	}

	private static String sample(Random random) {
		return switch (random.nextInt(8)) {
			case 0 -> "";
			case 1 -> "-";
			case 2 -> "x";
			case 3, 4 -> Integer.toString(random.nextInt(12));
			default -> BigDecimal.valueOf(random.nextInt(20_000), 2).toPlainString();
		};
	}

	private static XSSFWorkbook filled(List<String> typed) throws IOException {
		XSSFWorkbook form = IsFormula.knownTo(new XSSFWorkbook(new ByteArrayInputStream(ISSUED)));
		for (int i = 0; i < CELLS.size(); i++) {
			CellReference place = new CellReference(form.getName(CELLS.get(i)).getRefersToFormula());
			XSSFCell cell = form.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
			String text = typed.get(i);
			if (!text.isEmpty()) {
				// What is typed takes the place of a formula.
				cell.setBlank();
			}
			if (text.matches("[0-9.]+")) {
				cell.setCellValue(Double.parseDouble(text));
			}
			else if (!text.isEmpty()) {
				cell.setCellValue(text);
			}
		}
		return form;
	}

	private static List<Cell> messages(XSSFWorkbook form) {
		List<Cell> messages = new ArrayList<>();
		for (Row row : form.getSheet("_tonghop")) {
			Cell cell = row.getCell(3);
			boolean rule = cell != null && cell.getCellType() == CellType.FORMULA
					&& cell.getCellFormula().matches("IF\\(IFERROR\\(.*,TRUE(\\(\\))?\\),\"\",[^,]*\\)");
			if (rule) {
				messages.add(cell);
			}
		}
		return messages;
	}

	/** The numbers of the rules whose message the form shows. */
	private static Set<String> told(XSSFWorkbook form, XSSFFormulaEvaluator evaluator) {
		Set<String> told = new TreeSet<>();
		for (Cell cell : messages(form)) {
			String text;
			if (evaluator != null) {
				CellValue value = evaluator.evaluate(cell);
				text = String.valueOf(value.getStringValue());
				assertThat(value.getCellType()).as(cell.getCellFormula()).isEqualTo(CellType.STRING);
			}
			else {
				text = cell.getStringCellValue();
			}
			if (!text.isEmpty()) {
				told.add("R" + text.replaceAll("[^0-9]", "") + "_");
			}
		}
		return told;
	}

	private static Content content(String text) {
		return text.matches("[0-9.]+") ? new Content.Certain(new BigDecimal(text), null) : NumberText.read(text);
	}

	/**
	 * What a form's own formula comes to: nothing while the cell that it follows is
	 * blank.
	 */
	private static Content proposed(String cell, String partner) {
		if (!cell.equals("SL_D.LK") || partner.isEmpty()) {
			return content(partner);
		}
		BigDecimal within = partner.matches("[0-9.]+") ? new BigDecimal(partner) : BigDecimal.ZERO;
		return new Content.Certain(before("SL_D").orElseThrow().add(within), null);
	}

	private static Set<String> engine(List<String> typed) {
		List<ReadFigure> figures = new ArrayList<>();
		for (int i = 0; i < CELLS.size(); i++) {
			String[] name = CELLS.get(i).split("\\.");
			String text = typed.get(i);
			Content content = (text.isEmpty() && PROPOSED.containsKey(CELLS.get(i)))
					? proposed(CELLS.get(i), typed.get(CELLS.indexOf(PROPOSED.get(CELLS.get(i))))) : content(text);
			figures.add(new ReadFigure(name[0], Measure.valueOf(name[1]), content, "S", "A" + i, FoundBy.NAME, false));
		}
		ReturnUnderTest submission = new ReturnUnderTest(FORM, UNIT, MONTH, figures,
				(indicator, measure) -> before(indicator).map(Observation::of).orElse(Observation.MISSING),
				OtherUnits.NONE);
		return new Validator(CATALOGUE).validate(submission)
			.findings()
			.stream()
			.filter(Finding::rule)
			.map(Finding::code)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
