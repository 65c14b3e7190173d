package vn.tonghop.rendering.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

import vn.tonghop.rendering.SmallDistrict;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class AppendixChartsTests {

	@Test
	void firstChartIsPlanAgainstActualByField() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			XSSFChart chart = charts(workbook).get(0);
			assertThat(chart.getTitleText().getString()).isEqualTo("Thực hiện so với kế hoạch, theo lĩnh vực (%)");
			List<XDDFChartData.Series> series = series(chart);
			assertThat(series).hasSize(2);
			assertThat(held(chart, 0)).containsExactly("1=100", "3=100");
			assertThat(held(chart, 1)).containsExactly("1=107.21117647058824", "3=88.815977175463623");
			assertThat(cells(workbook, series.get(1).getValuesData().getDataRangeReference()))
				.containsExactly("107.21117647058824", "88.81597717546363");
			assertThat(cells(workbook, series.get(1).getCategoryData().getDataRangeReference()))
				.containsExactly("NÔNG NGHIỆP", "Sản lượng lương thực", "TÀI CHÍNH", "Thu ngân sách");
		}
	}

	@Test
	void otherChartsAreChiefIndicatorsByCommune() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			List<XSSFChart> charts = charts(workbook);
			assertThat(charts.stream().skip(1).map((chart) -> chart.getTitleText().getString()).toList())
				.containsExactly("Sản lượng lương thực (tấn)", "Số tiêu chí đạt (tiêu chí)", "Dân số (người)",
						"Thu nhập bình quân (triệu đồng)");
			XDDFChartData.Series people = series(charts.get(3)).get(0);
			assertThat(numbers(people)).containsExactly(5000.0, 7000.0, 3000.0);
			assertThat(cells(workbook, people.getValuesData().getDataRangeReference())).containsExactly("5000.0",
					"7000.0", "3000.0");
			assertThat(cells(workbook, people.getCategoryData().getDataRangeReference())).containsExactly("An Hòa",
					"Bình Minh", "Cẩm Thủy");
		}
	}

	@Test
	void communeWithoutAFigureHasNoBar() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			assertThat(series(charts(workbook).get(1)).get(0).getValuesData().getPointCount()).isEqualTo(3);
			assertThat(held(charts(workbook).get(1), 0)).containsExactly("0=615.59", "1=1207");
		}
	}

	@Test
	void chartsFollowTheSchema() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.indicatorNames.put("SL_TONG", "=1+1 <b>&\"'\u0007 _x0041_");
		try (XSSFWorkbook workbook = open(district)) {
			List<XmlError> errors = new ArrayList<>();
			XmlOptions options = new XmlOptions().setErrorListener(errors);
			for (XSSFChart chart : charts(workbook)) {
				withoutSkips(chart.getCTChartSpace()).validate(options);
			}
			XSSFSheet sheet = workbook.getSheet(ChartsSheet.NAME);
			sheet.getDrawingPatriarch().getCTDrawing().validate(options);
			sheet.getCTWorksheet().validate(options);
			assertThat(errors).isEmpty();
			assertThat(sheet.getRowBreaks()).isNotEmpty();
		}
	}

	@Test
	void everyNameOfLyingBarsIsWrittenAndTheirTableStandsOnOnePage() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			List<XSSFChart> charts = charts(workbook);
			assertThat(charts.get(0).getCTChartSpace().xmlText()).contains("tickLblSkip val=\"1\"");
			assertThat(charts.get(1).getCTChartSpace().xmlText()).doesNotContain("tickLblSkip");
			XSSFSheet sheet = workbook.getSheet(ChartsSheet.NAME);
			int last = sheet.getLastRowNum();
			assertThat(sheet.getRow(last).getCell(0).getStringCellValue()).isEqualTo("Thu ngân sách");
			assertThat(sheet.getRow(last).getHeightInPoints()).isEqualTo(12f);
		}
	}

	@Test
	void namesBesideBarsTakeOneLine() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.office = "ỦY BAN NHÂN DÂN\nHUYỆN AN BÌNH";
		district.indicatorNames.put("SL_TONG", "Đăng ký đất đai cho tối thiểu 50% cơ sở tôn giáo đang sử dụng đất"
				+ " (trên tổng số 42 cơ sở chưa được cấp giấy chứng nhận)");
		try (XSSFWorkbook workbook = open(district)) {
			assertThat(
					cells(workbook, series(charts(workbook).get(0)).get(0).getCategoryData().getDataRangeReference()))
				.contains("Đăng ký đất đai cho tối thiểu 50% cơ sở tôn giáo đang sử dụng đất…");
			assertThat(workbook.getSheet(ChartsSheet.NAME).getRow(0).getHeightInPoints()).isEqualTo(36f);
		}
	}

	/** POI's slim schemas do not know this element. */
	private static XmlObject withoutSkips(XmlObject chart) {
		XmlObject copy = chart.copy();
		try (XmlCursor cursor = copy.newCursor()) {
			while (cursor.hasNextToken()) {
				if (cursor.isStart() && cursor.getName().getLocalPart().equals("tickLblSkip")) {
					cursor.removeXml();
				}
				else {
					cursor.toNextToken();
				}
			}
		}
		return copy;
	}

	private static List<XSSFChart> charts(XSSFWorkbook workbook) {
		return workbook.getSheet(ChartsSheet.NAME).getDrawingPatriarch().getCharts();
	}

	private static List<XDDFChartData.Series> series(XSSFChart chart) {
		List<XDDFChartData.Series> series = new ArrayList<>();
		chart.getChartSeries()
			.forEach((data) -> IntStream.range(0, data.getSeriesCount()).forEach((i) -> series.add(data.getSeries(i))));
		return series;
	}

	private static List<Object> numbers(XDDFChartData.Series series) {
		XDDFDataSource<? extends Number> values = series.getValuesData();
		return IntStream.range(0, values.getPointCount()).mapToObj((i) -> (Object) values.getPointAt(i)).toList();
	}

	/** What a chart remembers of its cells, blank ones left out. */
	private static List<String> held(XSSFChart chart, int series) {
		return chart.getCTChart()
			.getPlotArea()
			.getBarChartArray(0)
			.getSerArray(series)
			.getVal()
			.getNumRef()
			.getNumCache()
			.getPtList()
			.stream()
			.map((point) -> point.getIdx() + "=" + point.getV())
			.toList();
	}

	/** What the cells of a range hold, blank ones left out. */
	private static List<String> cells(XSSFWorkbook workbook, String range) {
		AreaReference area = new AreaReference(range, workbook.getSpreadsheetVersion());
		List<String> held = new ArrayList<>();
		for (CellReference reference : area.getAllReferencedCells()) {
			Row row = workbook.getSheet(reference.getSheetName()).getRow(reference.getRow());
			String text = String.valueOf(row.getCell(reference.getCol()));
			if (!text.isEmpty()) {
				held.add(text);
			}
		}
		return held;
	}

	private static XSSFWorkbook open(SmallDistrict district) throws Exception {
		byte[] bytes = new AppendixWorkbook(district.catalogue(), new TestFormulas(), Messages.of("vi"))
			.render(district.consolidation(), district.submissions(), SmallDistrict.REPORT);
		return new XSSFWorkbook(new ByteArrayInputStream(bytes));
	}

}
