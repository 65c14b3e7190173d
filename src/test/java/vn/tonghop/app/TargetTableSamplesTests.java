package vn.tonghop.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import vn.tonghop.forms.LibreOffice;
import vn.tonghop.text.NumberText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two sample workspaces whose reports hold a table of targets: set up by their names,
 * run, and held against what the districts printed, row by row.
 */
class TargetTableSamplesTests {

	private static final String REPORT = "output/2023/bao-cao-%s.docx";

	@TempDir
	private static Path folder;

	private static Path binhSon = Path.of("");

	private static Path vinhBao = Path.of("");

	@BeforeAll
	static void bothAreSetUpAndRun() {
		binhSon = folder.resolve("binh-son");
		vinhBao = folder.resolve("vinh-bao");
		assertThat(type("sample", "binh-son", "--home", binhSon.toString())).isZero();
		assertThat(type("sample", "vinh-bao", "--home", vinhBao.toString())).isZero();
	}

	private static int type(String... words) {
		return Main.run(new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
				new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false,
				Clock.fixed(Instant.parse("2023-12-20T08:00:00Z"), ZoneOffset.UTC)), words);
	}

	private static Path chairmansReport() {
		return binhSon.resolve(REPORT.formatted("bc-chi-dao-dieu-hanh"));
	}

	private static Path committeesReport() {
		return vinhBao.resolve(REPORT.formatted("bc-btv"));
	}

	@Test
	void theTwentyTargetsAgreeRowByRow() throws IOException {
		assertThat(rows(chairmansReport())).isEqualTo(expected("hang-binh-son.txt"));
		assertThat(WordText.of(chairmansReport()).body()).contains("Trong 20 chỉ tiêu kinh tế - xã hội chủ yếu năm "
				+ "2023, có 13 chỉ tiêu vượt kế hoạch, 06 chỉ tiêu đạt kế hoạch và 01 chỉ tiêu không đạt so với kế "
				+ "hoạch.");
	}

	@Test
	void theAppendixOfTwentyFourTargetsAgreesRowByRow() throws IOException {
		assertThat(rows(committeesReport())).isEqualTo(expected("hang-vinh-bao.txt"));
	}

	@Test
	void whatTheChairmanSaysIsPrintedFromData() throws IOException {
		assertThat(WordText.of(chairmansReport()).all()).contains("118 nhiệm vụ", "109 nhiệm vụ", "09 nhiệm vụ",
				"05 chỉ thị; 206 chương trình, kế hoạch; 5.960 quyết định; 4.243 công văn chỉ đạo; 400 thông báo; "
						+ "702 báo cáo; 245 tờ trình",
				"25 nhiệm vụ phát sinh", "24 nhiệm vụ, 01 nhiệm vụ", "55/63 tiêu chuẩn", "78,75 điểm (>75 điểm)",
				"382.463 triệu đồng", "98.114", "164.754", "96.454", "23.141", "5.990 triệu đồng", "15/11/2023",
				"157,5 tỷ đồng", "3.686 lượt", "21/21 xã", "đạt 100%", "08 thôn", "25 thôn", "02/21 xã, đạt 9,52%",
				"02/9 tiêu chí đã đạt, chiếm 22,22%",
				// Printed as 77,73% and 31,64%: 7/9 and 25/79 rounded half-up are these.
				"07/9 tiêu chí chưa đạt, chiếm 77,78%", "đạt 31,65% kế hoạch");
	}

	@Test
	void whatTheCommitteeSaysIsPrintedFromData() throws IOException {
		WordText report = WordText.of(committeesReport());
		assertThat(report.all()).contains("18/19 chỉ tiêu chủ yếu", "691 trường hợp", "258 đảng viên mới",
				"92,14% kế hoạch NQ 06 và 102,79% kế hoạch thành phố giao", "213 mô hình", "1.174 văn bản",
				"736 hội viên, đạt 102,22% kế hoạch", "37.208 hội viên", "1.070 đoàn viên, đạt 214% kế hoạch",
				"20.952,436 tỷ đồng, tăng 14,64%", "6.150 tỷ đồng (KH 5.700 - 5.900 tỷ đồng)",
				"72,16 triệu đồng/người/năm (KH 69 - 70", "3.305.154 triệu đồng, đạt 99,96% kế hoạch", "tăng 3,39%",
				"16.715,97 ha, đạt 99,27% kế hoạch", "6.865 tỷ đồng, đạt 100,16% kế hoạch", "tăng 17,94%",
				"1.074 tỷ đồng, đạt 100,37% kế hoạch", "tăng 12,58%", "277 triệu kWh", "tăng 7%",
				"1.059,65 tỷ đồng, đạt 107,83% kế hoạch", "6.755 tỷ đồng, đạt 100,01% kế hoạch", "tăng 17,64%",
				"702,5 tỷ đồng, đạt 101,08% kế hoạch", "tăng 17,87%", "1.010 hộ",
				"2.809,228 tỷ đồng, đạt 130,7% dự toán", "tăng 25,4%", "307,932 tỷ đồng",
				"95,62% dự toán NQ 06 và 100,4% dự toán thành phố giao", "giảm 7,2%",
				"2.571,167 tỷ đồng, đạt 106,31% dự toán", "1.061,334 tỷ đồng, đạt 100% kế hoạch",
				"3.258 giấy chứng nhận", "73/79 trường, đạt 92,4%", "1.650.000 lượt khách du lịch, tăng 10%", "0,46%",
				"2,35%", "449 tỷ đồng", "tăng 4,69%", "327 công dân", "728/744 vụ án", "97,85%",
				"479 đơn thư, tăng 50 đơn", "78 - 79 triệu đồng/người/năm", "87,5% trở lên", "95% trở lên",
				"07 cơ sở trở lên");
		assertThat(report.footnotes()).anySatisfy((note) -> assertThat(note).contains("Trồng trọt 1.468.417",
				"đạt 105,42% KH", "Chăn nuôi 1.173.441", "96,47% KH", "Thủy sản 521.086", "Lâm nghiệp 4.300"));
		assertThat(report.footnotes()).anySatisfy((note) -> assertThat(note).contains("7.990,59 ha", "70,76 tạ/ha",
				"8.725,38 ha", "61,88 tạ/ha", "53.993,63 tấn"));
	}

	@Test
	void theCommitteesPaperLooksAsThePartyHasIt() throws IOException {
		WordText report = WordText.of(committeesReport());
		assertThat(report.paragraphs()).startsWith("ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG", "HUYỆN UỶ VĨNH BẢO", "*");
		assertThat(report.paragraphs()).contains("Đảng Cộng sản Việt Nam", "Số 499-BC/HU",
				"Vĩnh Bảo, ngày 19 tháng 12 năm 2023", "-----", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ",
				"- Lưu Văn phòng Huyện ủy.", "(Kèm theo Báo cáo số 499-BC/HU ngày 19 tháng 12 năm 2023)");
	}

	@Test
	void aFigurePrintedInTwoPlacesIsTheSame() throws IOException {
		for (Path report : List.of(chairmansReport(), committeesReport())) {
			Map<String, BigDecimal> printed = new HashMap<>();
			try (InputStream in = Files.newInputStream(report); XWPFDocument document = new XWPFDocument(in)) {
				Matcher tagged = Pattern
					.compile("<w:tag w:val=\"([A-Z0-9_]+\\.[A-Z]+)\"/>.*?<w:t[^>]*>([^<]+)</w:t>", Pattern.DOTALL)
					.matcher(document.getDocument().xmlText());
				while (tagged.find()) {
					BigDecimal value = NumberText.plain(tagged.group(2)).orElseThrow();
					BigDecimal before = printed.putIfAbsent(tagged.group(1), value);
					assertThat(before == null || before.compareTo(value) == 0).as(tagged.group(1)).isTrue();
				}
			}
		}
	}

	@Test
	void libreOfficeOpensBoth() throws IOException {
		LibreOffice.mustBeThere();
		List<Path> saved = LibreOffice.saved(List.of(chairmansReport(), committeesReport()), folder.resolve("lo"));
		assertThat(WordText.of(saved.get(0)).all()).contains("22.801,39", "13 chỉ tiêu vượt");
		assertThat(WordText.of(saved.get(1)).all()).contains("Tăng 0,4%", "không đạt chỉ tiêu NQ 06");
	}

	@Test
	void setUpAgainChangesNothing() throws IOException {
		byte[] before = Files.readAllBytes(chairmansReport());
		assertThat(type("sample", "binh-son", "--home", binhSon.toString())).isZero();
		assertThat(Files.readAllBytes(chairmansReport())).isEqualTo(before);
	}

	@Test
	void theSampleMonthBringsItsCatalogueIntoAnEmptyFolder() throws IOException {
		Path empty = Files.createDirectories(folder.resolve("trong"));
		assertThat(type("sample", "--home", empty.toString())).isZero();
		assertThat(empty.resolve("output/2023-12/phu-luc.xlsx")).isRegularFile();
		assertThat(empty.resolve("input")).isEmptyDirectory();
	}

	@Test
	void anotherOfficesWorkspaceIsLeftAlone() throws IOException {
		TestOffice office = new TestOffice(folder.resolve("khac"));
		assertThat(type("sample", "binh-son", "--home", office.home().toString())).isEqualTo(ExitStatus.USAGE);
		assertThat(office.home().resolve("input")).isEmptyDirectory();
		assertThat(type("sample", "khong-co")).isEqualTo(ExitStatus.USAGE);
	}

	/** The rows of the table of six columns, without its heading. */
	private static List<String> rows(Path report) throws IOException {
		List<String> rows = new ArrayList<>();
		try (InputStream in = Files.newInputStream(report); XWPFDocument document = new XWPFDocument(in)) {
			for (XWPFTable table : document.getTables()) {
				for (XWPFTableRow row : table.getRows()) {
					List<String> cells = row.getTableICells()
						.stream()
						.map((cell) -> cellText((XWPFTableCell) cell))
						.toList();
					if (cells.size() == 6) {
						rows.add(String.join("|", cells));
					}
				}
			}
		}
		return rows.subList(1, rows.size());
	}

	private static String cellText(XWPFTableCell cell) {
		StringBuilder text = new StringBuilder();
		NodeList all = cell.getCTTc().getDomNode().getChildNodes();
		for (int i = 0; i < all.getLength(); i++) {
			collect(all.item(i), text);
		}
		return text.toString().strip();
	}

	private static void collect(Node node, StringBuilder into) {
		if ("t".equals(node.getLocalName())) {
			into.append((node.getFirstChild() != null) ? node.getFirstChild().getNodeValue() : "");
			return;
		}
		if ("br".equals(node.getLocalName())) {
			into.append(' ');
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			collect(child, into);
		}
	}

	private static List<String> expected(String name) {
		try (InputStream in = TargetTableSamplesTests.class.getResourceAsStream(name)) {
			assertThat(in).isNotNull();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map(String::strip)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
