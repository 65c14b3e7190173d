package vn.tonghop.catalogue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.model.FormLayout;
import vn.tonghop.model.FormLayout.Column;
import vn.tonghop.model.FormLayout.Input;
import vn.tonghop.model.FormLayout.Role;
import vn.tonghop.model.FormLayout.Row;
import vn.tonghop.model.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FormLayoutReaderTest {

	private final CatalogueFixture fixture = new CatalogueFixture();

	@TempDir
	Path folder;

	private List<FormLayout.Sheet> layout() {
		CatalogueResult result = this.fixture.load(this.folder);
		assertThat(result.errors()).isEmpty();
		return result.whole().orElseThrow().form("XA").orElseThrow().layout().sheets();
	}

	@Test
	void tableWithCodesIsRead() {
		FormLayout.Sheet sheet = layout().get(0);
		assertThat(sheet.name()).isEqualTo("Biểu 01");
		assertThat(sheet.titles()).containsExactly("UBND HUYỆN SÔNG THỬ", "{{DON_VI}}", "Kỳ báo cáo: {{KY}}");
		assertThat(sheet.columns()).containsExactly(new Column(0, Role.ORDINAL, null, "TT"),
				new Column(1, Role.LABEL, null, "Chỉ tiêu"), new Column(2, Role.CODE, null, "Mã số"),
				new Column(3, Role.UNIT, null, "ĐVT"), new Column(4, Role.MEASURE, Measure.KH, "Kế hoạch năm {{NAM}}"),
				new Column(5, Role.MEASURE, Measure.TH, "Tháng {{THANG}}"),
				new Column(6, Role.MEASURE, Measure.LK, "Lũy kế"), new Column(7, Role.REMARK, null, "Ghi chú"));
		assertThat(sheet.rows()).containsExactly(new Row(6, "DT_LUA", "Diện tích lúa", "NÔNG NGHIỆP"),
				new Row(7, "SL_LUA", "Sản lượng lúa", "NÔNG NGHIỆP"),
				new Row(8, "NS_LUA", "Năng suất lúa", "NÔNG NGHIỆP"),
				new Row(10, "TIEU_CHI", "Số tiêu chí đạt", "XÃ HỘI"), new Row(11, "DAN_SO", "Dân số", "XÃ HỘI"));
		assertThat(sheet.inputs()).containsExactly(new Input(6, 4, "DT_LUA", Measure.KH),
				new Input(6, 5, "DT_LUA", Measure.TH), new Input(6, 6, "DT_LUA", Measure.LK),
				new Input(6, 7, "DT_LUA", null), new Input(7, 6, "SL_LUA", Measure.LK),
				new Input(10, 6, "TIEU_CHI", Measure.LK), new Input(11, 6, "DAN_SO", Measure.LK));
	}

	@Test
	void headingsOfTwoMergedLevelsWithANumberingRowAreJoined() {
		this.fixture
			.form("bieu-mau/xa.xlsx", "B", "A1|BIỂU SỐ 1", "A3|STT", "B3|Chỉ tiêu", "C3|Thực hiện", "E3|So với KH (%)",
					"F3|Cùng kỳ", "C4|Trong tháng", "D4|Lũy kế", "A5|A", "B5|B", "C5|1", "D5|2", "E5|3=2/1", "F5|4",
					"B6|Diện tích lúa", "D6|{{DT_LUA.LK}}", "B7|Năng suất lúa", "B8|Sản lượng lúa", "C8|{{SL_LUA.TH}}",
					"D8|{{SL_LUA.LK}}", "B9|Số tiêu chí đạt", "D9|{{TIEU_CHI.LK}}", "B10|Dân số", "D10|{{DAN_SO.LK}}")
			.merge("B", "A1:F1", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4");
		FormLayout.Sheet sheet = layout().get(0);
		assertThat(sheet.titles()).containsExactly("BIỂU SỐ 1");
		assertThat(sheet.columns()).containsExactly(new Column(0, Role.ORDINAL, null, "STT"),
				new Column(1, Role.LABEL, null, "Chỉ tiêu"),
				new Column(2, Role.MEASURE, Measure.TH, "Thực hiện | Trong tháng"),
				new Column(3, Role.MEASURE, Measure.LK, "Thực hiện | Lũy kế"),
				new Column(5, Role.MEASURE, Measure.CK, "Cùng kỳ"));
		assertThat(sheet.rows()).extracting(Row::indicator)
			.containsExactly("DT_LUA", "NS_LUA", "SL_LUA", "TIEU_CHI", "DAN_SO");
	}

	@Test
	void scatteredFiguresAreKnownByTheirMarkersAlone() {
		this.fixture.form("bieu-mau/xa.xlsx", "Phiếu", "A1|PHIẾU THU THẬP", "A3|Diện tích gieo trồng:",
				"C3|{{DT_LUA.LK}}", "E3|Sản lượng thu hoạch:", "F3|tấn", "G3|{{SL_LUA.LK}}", "B6|Tiêu chí đã đạt",
				"B7|{{TIEU_CHI.LK}}", "D9|{{DAN_SO.LK}}");
		FormLayout.Sheet sheet = layout().get(0);
		assertThat(sheet.rows()).extracting(Row::indicator, Row::label)
			.containsExactly(tuple("DT_LUA", "Diện tích gieo trồng:"), tuple("SL_LUA", "Sản lượng thu hoạch:"),
					tuple("TIEU_CHI", "Tiêu chí đã đạt"), tuple("DAN_SO", ""));
		assertThat(sheet.inputs()).hasSize(4);
		assertThat(sheet.titles()).contains("PHIẾU THU THẬP");
	}

	@Test
	void measuresSideBySideOfTwoIndicatorsInARowKeepTheirLabels() {
		this.fixture.form("bieu-mau/xa.xlsx", "B", "A1|Chỉ tiêu", "B1|Lũy kế", "C1|Chỉ tiêu", "D1|Lũy kế",
				"A2|Diện tích lúa", "B2|{{DT_LUA.LK}}", "C2|Sản lượng lúa", "D2|{{SL_LUA.LK}}", "A3|Số tiêu chí đạt",
				"B3|{{TIEU_CHI.LK}}", "C3|Dân số", "D3|{{DAN_SO.LK}}");
		FormLayout.Sheet sheet = layout().get(0);
		assertThat(sheet.rows()).containsExactly(new Row(1, "DT_LUA", "Diện tích lúa", ""),
				new Row(1, "SL_LUA", "Sản lượng lúa", ""), new Row(2, "TIEU_CHI", "Số tiêu chí đạt", ""),
				new Row(2, "DAN_SO", "Dân số", ""));
		assertThat(sheet.columns()).filteredOn((column) -> column.role() == Role.MEASURE)
			.extracting(Column::column)
			.containsExactly(1, 3);
	}

	@Test
	void severalSheetsAreReadAndThoseWithoutFiguresLeftOut() {
		this.fixture
			.form("bieu-mau/xa.xlsx", "Nông nghiệp", "A1|Diện tích lúa", "B1|{{DT_LUA.LK}}", "A2|Sản lượng lúa",
					"B2|{{SL_LUA.LK}}")
			.moreOfForm("bieu-mau/xa.xlsx", "Xã hội", "A1|Số tiêu chí đạt", "B1|{{TIEU_CHI.LK}}", "A2|Dân số",
					"B2|{{DAN_SO.LK}}")
			.moreOfForm("bieu-mau/xa.xlsx", "Hướng dẫn", "A1|Điền số theo mẫu")
			.moreOfForm("bieu-mau/xa.xlsx", "Thuyết minh", "A1|Mục", "B1|Nội dung");
		assertThat(layout()).extracting(FormLayout.Sheet::name).containsExactly("Nông nghiệp", "Xã hội");
	}

	@Test
	void columnWithoutMarkersGoesByTheWordsOfItsHeading() {
		assertThat(HeadingWords.measure("Kế hoạch năm 2023")).contains(Measure.KH);
		assertThat(HeadingWords.measure("Tháng 12")).contains(Measure.TH);
		assertThat(HeadingWords.measure("Thực hiện trong kỳ")).contains(Measure.TH);
		assertThat(HeadingWords.measure("Luỹ kế 12 tháng")).contains(Measure.LK);
		assertThat(HeadingWords.measure("Cùng kỳ | Lũy kế")).contains(Measure.CK);
		assertThat(HeadingWords.measure("Lũy kế năm trước")).contains(Measure.CK);
		assertThat(HeadingWords.measure("Ước thực hiện năm 2023")).contains(Measure.UN);
		assertThat(HeadingWords.measure("So với cùng kỳ (%)")).isEmpty();
		assertThat(HeadingWords.measure("Tháng trước")).isEmpty();
		assertThat(HeadingWords.role("Thông tin | Mã số")).contains(Role.CODE);
		assertThat(HeadingWords.role("Ghi chú")).contains(Role.REMARK);
	}

}
