package vn.tonghop.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A report by a template that another program made, beside the standard report of the
 * same month: two reports from one base of facts.
 */
class OwnTemplateTests {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	@TempDir
	private Path folder;

	private TestOffice office;

	@BeforeEach
	void twoReportsOfOneMonth() throws IOException {
		this.office = TestOffice.tiny(this.folder);
		Path templates = this.folder.resolve("templates");
		template(Files.createDirectories(templates.resolve("bao-cao")).resolve("rieng.docx"));
		WorkbookEditor.addRow(templates.resolve("danh-muc.xlsx"), "Báo cáo", "Mã", "bc-rieng", "Tên", "Báo cáo riêng",
				"Mẫu", "bao-cao/rieng.docx", "Kỳ", "tháng", "Nhãn vượt", "Vượt", "Nhãn đạt", "Đạt", "Nhãn không đạt",
				"Không đạt", "Cơ quan giao", "Tỉnh giao");
		TestOffice.Result run = this.office.type("run");
		assertThat(run.err()).contains("sổ tay.xlsx").doesNotContain("MAU_");
	}

	private static void template(Path file) throws IOException {
		try (XWPFDocument word = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
			word.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Đầu trang: ${co_quan}");
			runs(word.createParagraph(), "Diện tích lúa ${D", "T_LU", "A} ha");
			runs(word.createParagraph(), "Câu: ${mau(“M01”, SL_LUA)}.");
			XWPFParagraph link = word.createParagraph();
			link.createHyperlinkRun("https://example.org/").setText("Liên kết ${SL_LUA} tấn");
			XWPFParagraph marked = word.createParagraph();
			marked.getCTP().addNewBookmarkStart().setName("dau_trang");
			marked.getCTP().getBookmarkStartArray(0).setId(BigInteger.TEN);
			runs(marked, "Dấu trang ${DAN_", "SO} người");
			marked.getCTP().addNewBookmarkEnd().setId(BigInteger.TEN);
			XWPFParagraph noted = word.createParagraph();
			runs(noted, "Có chú thích");
			noted.addFootnoteReference(word.createFootnote());
			word.getFootnotes()
				.get(word.getFootnotes().size() - 1)
				.createParagraph()
				.createRun()
				.setText("Chú thích: ${DAN_SO} người");
			tracked(word.createParagraph().getCTP());
			CTSdtRun control = word.createParagraph().getCTP().addNewSdt();
			control.addNewSdtPr().addNewText();
			control.addNewSdtContent().addNewR().addNewT().setStringValue("Ô nội dung ${DT_LUA} ha");
			runs(word.createParagraph(), "[#if SL_LUA.co_lk]");
			runs(word.createParagraph(), "Có số lúa");
			runs(word.createParagraph(), "[#else]");
			runs(word.createParagraph(), "Không có số lúa");
			runs(word.createParagraph(), "[/#if]");
			runs(word.createParagraph(),
					"Các đơn vị trên 500 tấn: [#list SL_LUA.don_vi?filter(x -> x.gia_tri > 500) as x]",
					"${x.ten}[#sep], [/#sep][/#list].");
			XWPFTable table = word.createTable(3, 2);
			table.getRow(0).getCell(0).setText("[#list bang(\"Nông nghiệp\") as ct]");
			table.getRow(1).getCell(0).setText("${ct.ten}");
			table.getRow(1).getCell(1).setText("${ct.lk}");
			table.getRow(2).getCell(0).setText("[/#list]");
			word.write(out);
		}
	}

	private static void runs(XWPFParagraph paragraph, String... texts) {
		for (String text : texts) {
			paragraph.createRun().setText(text);
		}
	}

	private static void tracked(CTP paragraph) {
		CTRunTrackChange gone = paragraph.addNewDel();
		gone.setId(BigInteger.ONE);
		gone.setAuthor("a");
		gone.addNewR().addNewDelText().setStringValue("Bỏ ${KHONG_CO}");
		CTRunTrackChange added = paragraph.addNewIns();
		added.setId(BigInteger.TWO);
		added.setAuthor("a");
		added.addNewR().addNewT().setStringValue("Thêm ${SL_LUA} tấn");
	}

	private Path report(String code) {
		return this.office.output("2023-05/bao-cao-" + code + ".docx");
	}

	@Test
	void aFigureTypedIntoATemplateIsTold() throws IOException {
		Path template = this.folder.resolve("templates/bao-cao/rieng.docx");
		try (XWPFDocument word = new XWPFDocument(); OutputStream out = Files.newOutputStream(template)) {
			runs(word.createParagraph(), "Dân số: ${DAN_SO} người.");
			runs(word.createParagraph(), "Sản lượng lúa đạt 999 tấn, ", "${SL_LUA.so_kh}.");
			word.write(out);
		}
		assertThat(this.office.type("run").err()).contains("MAU_KHAC_SO",
				"Mẫu bao-cao/rieng.docx, đoạn 2: viết \"Sản lượng lúa đạt 999 tấn, …\"; Sản lượng lúa viết là 999 tấn",
				"ví dụ ${SL_LUA}");
		assertThat(this.office.type("check").err()).doesNotContain("MAU_");
	}

	@Test
	void whatWordAndOthersMakeOfATemplateIsSurvived() throws IOException {
		WordText text = WordText.of(report("bc-rieng"));
		assertThat(text.all())
			.contains("Diện tích lúa 180 ha", "Câu: Sản lượng lúa ", "Liên kết 1.010,5 tấn", "Dấu trang 10.000 người",
					"Thêm 1.010,5 tấn", "Ô nội dung 180 ha", "Có số lúa", "Các đơn vị trên 500 tấn: Sông A.",
					"Chú thích: 10.000 người", "Năng suất lúa")
			.doesNotContain("KHONG_CO", "Không có số lúa", "${", "[#");
		try (ZipFile zip = new ZipFile(report("bc-rieng").toFile())) {
			String header = new String(zip.getInputStream(
					zip.stream().filter((entry) -> entry.getName().startsWith("word/header")).findFirst().orElseThrow())
				.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
			assertThat(header).contains("UBND HUYỆN SÔNG THỬ");
		}
	}

	@Test
	void aFigureThatBothReportsPrintIsTheSameInBoth() throws Exception {
		Map<String, String> standard = figures(report("bc-thang"));
		Map<String, String> own = figures(report("bc-rieng"));
		assertThat(own).containsEntry("SL_LUA.LK", "1.010,5").containsEntry("DT_LUA.LK", "180");
		own.keySet().retainAll(standard.keySet());
		assertThat(own).isNotEmpty();
		own.forEach((tag, text) -> assertThat(standard).containsEntry(tag, text));
	}

	/**
	 * Every figure by its tag; one tag stands for one figure in all of a report. A count
	 * below ten has a zero in front of it in sentences, and none in tables.
	 */
	private static Map<String, String> figures(Path docx) throws Exception {
		Map<String, String> figures = new TreeMap<>();
		try (ZipFile zip = new ZipFile(docx.toFile())) {
			for (ZipEntry entry : zip.stream().filter((one) -> one.getName().endsWith(".xml")).toList()) {
				DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
				factory.setNamespaceAware(true);
				Document part = factory.newDocumentBuilder()
					.parse(new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes()));
				NodeList tags = part.getElementsByTagNameNS(WORD, "tag");
				for (int i = 0; i < tags.getLength(); i++) {
					Element tag = (Element) tags.item(i);
					Element control = (Element) tag.getParentNode().getParentNode();
					String text = control.getElementsByTagNameNS(WORD, "sdtContent").item(0).getTextContent();
					text = text.replaceFirst("^0(?=\\d$)", "");
					String before = figures.put(tag.getAttributeNS(WORD, "val"), text);
					assertThat(before).isIn(null, text);
				}
			}
		}
		return figures;
	}

}
