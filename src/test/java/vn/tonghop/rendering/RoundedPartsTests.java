package vn.tonghop.rendering;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Measure;
import vn.tonghop.rendering.overview.OverviewPage;
import vn.tonghop.rendering.report.ReportRenderer;
import vn.tonghop.rendering.sheet.AppendixWorkbook;
import vn.tonghop.rendering.sheet.SheetFormulas;
import vn.tonghop.report.Members;
import vn.tonghop.report.ReportWriter;
import vn.tonghop.report.Share;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where rounded parts do not add up to the rounded total, every place that prints them
 * says so, and by as much; where they do, none does.
 */
class RoundedPartsTests {

	private static final String NOTE = "do làm tròn, các thành phần cộng lại chênh 1";

	@Test
	void sentenceTableAppendixAndOverviewTellTheGap() throws Exception {
		// 1.800,5 + 20,01 = 1.820,51, printed 1.821; their total 1.820,46 is printed
		// 1.820.
		SmallDistrict district = parts("1800.45", "20.01", "1820.46");
		String report = report(district);
		assertThat(report).contains("(" + NOTE + " tấn so với tổng số)",
				"Sản lượng lương thực: " + NOTE + " tấn so với tổng số.");
		assertThat(appendixNote(district)).contains("LK: " + NOTE + " so với tổng số");
		assertThat(page(district)).contains("<span class=\"note\">" + NOTE + " so với tổng số</span>");
	}

	@Test
	void nothingIsToldWherePrintedPartsAddUp() throws Exception {
		SmallDistrict district = parts("1800.25", "19.75", "1820");
		assertThat(report(district)).doesNotContain("làm tròn");
		assertThat(appendixNote(district)).doesNotContain("làm tròn");
		assertThat(page(district)).doesNotContain("do làm tròn");
	}

	@Test
	void partsThatDoNotAddUpUnroundedAreNoRoundingGap() throws Exception {
		assertThat(report(parts("1800.45", "20.01", "1825"))).doesNotContain("làm tròn");
	}

	private static SmallDistrict parts(String rice, String maize, String total) {
		SmallDistrict district = new SmallDistrict();
		district.whole("SL_LUA", Measure.LK, rice, FigureStatus.COMPUTED, null);
		district.whole("SL_NGO", Measure.LK, maize, FigureStatus.COMPUTED, null);
		district.whole("SL_TONG", Measure.LK, total, FigureStatus.COMPUTED, null);
		return district;
	}

	/** All text of the report's Word file. */
	private static String report(SmallDistrict district) throws Exception {
		byte[] docx = ReportRenderer.renderStandard(new ReportWriter(Share.Source.NONE, Members.Source.NONE)
			.write(district.catalogue(), SmallDistrict.REPORT, district.consolidation(), List.of()));
		StringBuilder text = new StringBuilder();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().endsWith("document.xml") || entry.getName().endsWith("footnotes.xml")) {
					text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", ""));
				}
			}
		}
		return text.toString();
	}

	/** The last cell of the total's row. */
	private static String appendixNote(SmallDistrict district) throws Exception {
		byte[] bytes = new AppendixWorkbook(district.catalogue(), SheetFormulas.NONE, Messages.of("vi"))
			.render(district.consolidation(), district.submissions(), SmallDistrict.REPORT);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			for (Row row : workbook.getSheet("Phụ lục")) {
				if (row.getCell(1) != null && row.getCell(1).toString().equals("SL_TONG")) {
					return new DataFormatter().formatCellValue(row.getCell(row.getLastCellNum() - 1));
				}
			}
		}
		throw new AssertionError("no row of the total");
	}

	private static String page(SmallDistrict district) {
		return new String(new OverviewPage(district.catalogue(), Messages.of("vi")).render(district.consolidation(),
				district.submissions(), SmallDistrict.REPORT), StandardCharsets.UTF_8);
	}

}
