package vn.tonghop.app;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import vn.tonghop.text.NumberText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The samples of Nam Đông (half-year, by programme) and Chợ Đồn (a summary for voters):
 * their reports to the last word. After a change that is meant,
 * {@code -Dtonghop.golden.update=true} writes the texts anew.
 */
class ProgrammeSamplesTests {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	/** Done, planned, percentage: {@code 2.640,4/4.450 tấn, đạt 59,3%}. */
	private static final Pattern OF_PLAN = Pattern
		.compile("(?<![\\d/])(\\d[\\d.,]*)/(\\d[\\d.,]*) \\p{L}[^,;(]{0,40}[,(]? ?\\(?đạt (\\d[\\d.]*(?:,\\d+)?)%");

	@TempDir
	private static Path folder;

	private static final Map<Sample, WordText> REPORTS = new TreeMap<>();

	/** The samples, by folder, period and report. */
	enum Sample {

		NAM_DONG("nam-dong", "2023-6T", "bc-chuong-trinh", 34), CHO_DON("cho-don", "2023", "bc-cu-tri", 11);

		private final String name;

		private final String period;

		private final String report;

		private final int fractions;

		Sample(String name, String period, String report, int fractions) {
			this.name = name;
			this.period = period;
			this.report = report;
			this.fractions = fractions;
		}

		Path docx() {
			return folder.resolve(this.name + "/output/" + this.period + "/bao-cao-" + this.report + ".docx");
		}

		Path golden() {
			return TestOffice.PROJECT.resolve("src/test/resources/vn/tonghop/app/" + this.name + ".txt");
		}

	}

	@BeforeAll
	static void everySampleIsRunOnce() throws IOException {
		for (Sample sample : Sample.values()) {
			Path home = folder.resolve(sample.name);
			TestOffice office = new TestOffice(home);
			Path shipped = TestOffice.PROJECT.resolve("src/samples").resolve(sample.name);
			TestOffice.copyTree(shipped.resolve("templates"), home.resolve("templates"));
			TestOffice.copyTree(shipped.resolve("input"), home.resolve("input"));
			TestOffice.Result run = office.type("run");
			assertThat(run.status()).as(run.err()).isZero();
			assertThat(office.type("status", "--json", "--period", sample.period).out())
				.contains("\"state\" : \"accepted\"")
				.doesNotContain("\"severity\"");
			REPORTS.put(sample, WordText.of(sample.docx()));
		}
	}

	@ParameterizedTest
	@EnumSource(Sample.class)
	void theReportIsTheSameToTheLastWord(Sample sample) throws IOException {
		List<String> paragraphs = REPORTS.get(sample).paragraphs();
		if (Boolean.getBoolean("tonghop.golden.update")) {
			Files.writeString(sample.golden(), String.join("\n", paragraphs) + "\n", StandardCharsets.UTF_8);
		}
		assertThat(paragraphs).containsExactlyElementsOf(Files.readAllLines(sample.golden(), StandardCharsets.UTF_8));
	}

	@Test
	void namDongPrintsEveryFractionThatTheDistrictPrinted() {
		assertThat(REPORTS.get(Sample.NAM_DONG).all()).contains("4/9 tiêu chí huyện", "5/9 tiêu chí chưa đạt",
				"5/9 tiêu chí đô thị văn minh; còn 04 tiêu chí", "7.075/14.115,2 triệu đồng",
				"13.636/20.676 triệu đồng, đạt 66,0%", "3.188/18.046 triệu đồng, đạt 17,7%",
				"851/3.942 triệu đồng, đạt 21,6%", "602/3.267 triệu đồng, đạt 18,4%", "405/15.027 triệu đồng, đạt 2,7%",
				"184,693 tỷ đồng, đạt 27,01% KH, giảm 5,7%", "119,008 tỷ đồng, đạt 30,13%", "8,096 tỷ đồng, đạt 57,38%",
				"2.640,4/4.450 tấn, đạt 59,3%", "10,2/18 ha, đạt 56,7%", "1.485/1.485 ha, đạt 100%",
				"1.300/7.100 tấn, đạt 18,3%", "1.925/2.050 con, đạt 93,9%", "13.700/26.600 con, đạt 51,5%",
				"1.270/1.360 con, đạt 93,4%", "01/6 hộ chăn nuôi lợn hữu cơ, đạt 16,7%",
				"208.390/360.000 con, đạt 57,9%", "65/65 ha, đạt 100%", "300 m³, đạt 100%", "102/275 tấn, đạt 37,1%",
				"550/1.600 ha, đạt 34,4%", "62,9/200 ha, đạt 31,5%", "1.537,1/2.145,2 ha, đạt 71,65% KH, tăng 22 ha",
				"lúa 310/580 ha; ngô 218,5/344 ha", "56,28 tạ/ha, tăng 0,58 tạ/ha", "460/500 ha, đạt 92%",
				"42,4/65 ha, đạt 65,2%", "130/183 ha, đạt 71%", "214,5/292,2 ha, đạt 73,4%", "12,5/15 ha, đạt 83,3%",
				"25,7/25 ha, đạt 102,8%", "88/88 ha, đạt 100%", "960/2.900 liều, đạt 33,1%",
				"2.471/4.000 liều, đạt 61,8%", "1.460/2.400 liều, đạt 60,8%");
	}

	@Test
	void namDongPrintsWhatIsRightWhereTheDistrictsArithmeticWasNot() {
		assertThat(REPORTS.get(Sample.NAM_DONG).all())
			.contains("35,5/53 ha, đạt 66,98%", "51.600/150.000 tấn, đạt 34,4%", "528,5/924 ha, đạt 57,2%",
					"263,74 ha (Cam 189 ha", "đạt 20,98%", "4.755/5.450 con, đạt 87,25%", "2.830/3.400 con, đạt 83,24%",
					"tiểu học 100%: đạt (KH trên 99,5%)")
			.doesNotContain("1.500 tấn", "102/264", "263,9");
	}

	@Test
	void verdictsAreWordsOfTheReportBesideTheDecisionsOwn() {
		assertThat(REPORTS.get(Sample.NAM_DONG).all()).contains("44,5 triệu đồng: chưa đạt (KH 54,1 triệu đồng)",
				"nhà trẻ 46,12%: đạt (KH 43-45%)", "mẫu giáo 99,17%: đạt (KH trên 99%)",
				"suy dinh dưỡng 8,7%: đạt (KH 11%)", "39 người: chưa đạt (KH 90 người)",
				"(3) Xây dựng xã Hương Phú đạt 16-17 tiêu chí xã NTM nâng cao: Đạt", "đạt và vượt chỉ tiêu đề ra",
				"giấy tờ đã được chấp nhận ở lần giải quyết trước: đang thực hiện", "từ 550 lao động trở lên");
	}

	@Test
	void communesAreNamedByWhatTheyReported() {
		assertThat(REPORTS.get(Sample.NAM_DONG).all()).contains(
				"03 xã đạt 17/19 tiêu chí (Hương Lộc, Hương Phú, Thượng Nhật)",
				"02 xã ĐBK 3.921 thẻ (Thượng Long 1.892 thẻ, Hương Hữu 2.029 thẻ)");
		assertThat(REPORTS.get(Sample.CHO_DON).all())
			.contains("04 xã: Đồng Lạc, Nam Cường, Bằng Lãng, Lương Bằng về đích");
	}

	@Test
	void choDonPrintsEveryFractionThatTheDistrictPrinted() {
		assertThat(REPORTS.get(Sample.CHO_DON).all()).contains("28.813,83/28.491,00 tấn, đạt 101%",
				"15/10 ha, đạt 150%", "107/107 ha, đạt 100%", "2.230,8/1.900 ha, đạt 117%", "92/90 ha, đạt 102,2%",
				"36,44/40 ha, đạt 91,1%", "209,91/34 ha, đạt 617,4%", "430/430 ha, đạt 100%", "603,806 ha; đạt 100,63%",
				"467.925,48 triệu đồng, bằng 89,05% so với", "Kế hoạch giao đầu năm 136.000 triệu đồng. Đạt 84,40% so",
				"Kế hoạch giao đầu năm 127.900 triệu đồng. Đạt 86,25% so", "560.549/567.084 triệu đồng, đạt 98,85%",
				"tỷ lệ 6,50%", "giảm 401 hộ (giảm 3,01 điểm phần trăm)", "đạt 49,41% so", "đạt 34,23% so",
				"đạt 39,58% so", "4.031/18.700 triệu đồng (đạt 22% kế hoạch)", "tính đến ngày 28/12/2023",
				"tính đến ngày 31/12/2023", "06 lớp xóa mù chữ")
			.contains("5.345,97/5.470 ha, đạt 97,7%", "125.247/199.026,3 triệu đồng, đạt 63%")
			.doesNotContain("139.074", "62%");
	}

	@ParameterizedTest
	@EnumSource(Sample.class)
	void everyFractionGivesThePercentageBesideIt(Sample sample) {
		Matcher matcher = OF_PLAN.matcher(REPORTS.get(sample).all());
		int seen = 0;
		while (matcher.find()) {
			BigDecimal done = NumberText.plain(matcher.group(1)).orElseThrow();
			BigDecimal plan = NumberText.plain(matcher.group(2)).orElseThrow();
			BigDecimal printed = NumberText.plain(matcher.group(3)).orElseThrow();
			// The figure itself may be rounded too: half a unit of its last digit.
			BigDecimal slack = BigDecimal.valueOf(50).movePointLeft(done.scale()).divide(plan, 10, RoundingMode.UP);
			BigDecimal half = BigDecimal.valueOf(5).movePointLeft(printed.scale() + 1);
			BigDecimal computed = done.movePointRight(2).divide(plan, 10, RoundingMode.HALF_UP);
			assertThat(computed.subtract(printed).abs()).as(matcher.group()).isLessThanOrEqualTo(half.add(slack));
			seen++;
		}
		assertThat(seen).isGreaterThanOrEqualTo(sample.fractions);
	}

	@ParameterizedTest
	@EnumSource(Sample.class)
	void aFigureThatIsPrintedTwiceIsTheSame(Sample sample) throws Exception {
		Map<String, TreeSet<BigDecimal>> printed = new TreeMap<>();
		DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
		parsers.setNamespaceAware(true);
		try (ZipFile docx = new ZipFile(sample.docx().toFile());
				InputStream in = docx.getInputStream(docx.getEntry("word/document.xml"))) {
			NodeList controls = parsers.newDocumentBuilder().parse(in).getElementsByTagNameNS(WORD, "sdt");
			for (int i = 0; i < controls.getLength(); i++) {
				Element control = (Element) controls.item(i);
				Element tag = (Element) control.getElementsByTagNameNS(WORD, "tag").item(0);
				String text = control.getElementsByTagNameNS(WORD, "sdtContent").item(0).getTextContent();
				printed.computeIfAbsent(tag.getAttributeNS(WORD, "val"), (name) -> new TreeSet<>())
					.add(NumberText.plain(text).orElseThrow());
			}
		}
		// A growth is said in percent or in the figure's own unit.
		printed.keySet().removeIf((tag) -> tag.endsWith(".TG"));
		assertThat(printed).hasSizeGreaterThan(50);
		assertThat(printed).allSatisfy((tag, figures) -> assertThat(figures).as(tag).hasSize(1));
	}

}
