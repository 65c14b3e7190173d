package vn.tonghop.rendering.data;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Measure;
import vn.tonghop.rendering.SmallDistrict;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresCsvTests {

	@Test
	void fileBeginsWithByteOrderMarkAndTheContractsColumns() {
		String csv = text(new SmallDistrict());
		assertThat(csv).startsWith("\ufeffky,don_vi,chi_tieu,so_do,gia_tri,trang_thai,tep,trang_tinh,o\r\n");
	}

	@Test
	void reportedFigureTellsItsCell() {
		assertThat(text(new SmallDistrict()).split("\r\n"))
			.contains("2023-12,XA_A,DT_LUA,LK,100.5,bao_cao,An Hòa T12.xlsx,Biểu 01,G7");
	}

	@Test
	void wholeStandsUnderItsCodeWithShareOfPlanAndGrowth() {
		assertThat(text(new SmallDistrict()).split("\r\n")).containsSubsequence(
				"2023-12,HUYEN,SL_LUA,CK,1710,lich_su,,,", "2023-12,HUYEN,SL_LUA,LK,1802.75,tinh,,,",
				"2023-12,HUYEN,SL_LUA,TG,5.4239766082,tinh,,,", "2023-12,HUYEN,SL_LUA,TH,180.5,tinh,,,",
				"2023-12,HUYEN,SL_TONG,KH,1700,ke_hoach,,,", "2023-12,HUYEN,SL_TONG,LK,1822.59,tinh,,,",
				"2023-12,HUYEN,SL_TONG,PKH,107.2111764706,tinh,,,");
	}

	@Test
	void rowsAreSortedByCodePoints() {
		List<String> keys = text(new SmallDistrict()).lines()
			.skip(1)
			.map((line) -> String.join(",", List.of(line.split(",")).subList(1, 4)))
			.toList();
		assertThat(keys).isSorted().doesNotHaveDuplicates().hasSize(46);
	}

	@Test
	void figureThatIsNotThereHasNoRow() {
		assertThat(text(new SmallDistrict())).doesNotContain("XA_C,SL_NGO").doesNotContain("HUYEN,DT_LUA,KH");
	}

	@Test
	void shareOfPlanOfAUnitIsNotPrinted() {
		SmallDistrict district = new SmallDistrict();
		district.unit("XA_A", "DT_LUA", Measure.PKH, Figure.computed(BigDecimal.TEN));
		assertThat(text(district)).isEqualTo(text(new SmallDistrict()));
	}

	@Test
	void figuresAreRoundedHalfUpAtTheTenthDecimalWithoutExponent() {
		assertThat(FiguresCsv.number(new BigDecimal("0.00000000005"))).isEqualTo("0.0000000001");
		assertThat(FiguresCsv.number(new BigDecimal("-0.00000000005"))).isEqualTo("-0.0000000001");
		assertThat(FiguresCsv.number(new BigDecimal("0.00000000004999"))).isEqualTo("0");
		assertThat(FiguresCsv.number(new BigDecimal("42300.00"))).isEqualTo("42300");
		assertThat(FiguresCsv.number(new BigDecimal("4.23E+4"))).isEqualTo("42300");
		assertThat(FiguresCsv.number(new BigDecimal("1E-7"))).isEqualTo("0.0000001");
	}

	@Property(tries = 300)
	void numberReadsBackWithinHalfOfTheTenthDecimal(@ForAll BigDecimal value) {
		String printed = FiguresCsv.number(value);
		assertThat(printed).matches("-?\\d+(\\.\\d{0,9}[1-9])?");
		assertThat(new BigDecimal(printed).subtract(value).abs()).isLessThanOrEqualTo(new BigDecimal("5E-11"));
	}

	@Test
	void textThatASpreadsheetWouldRunIsLedByAnApostropheAndNumbersAreNot() throws Exception {
		for (String attack : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\")",
				"=cmd|'/c calc'!A0")) {
			SmallDistrict district = new SmallDistrict().from(attack, attack);
			district.whole("TL_NGHEO", Measure.TG, "-0.88", FigureStatus.COMPUTED, null);
			List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(text(district))).getRecords();
			CSVRecord record = records.stream().filter((row) -> row.get(1).equals("XA_A")).findFirst().orElseThrow();
			assertThat(record.get(6)).isEqualTo("'" + attack);
			assertThat(record.get(7)).isEqualTo("'" + attack);
			assertThat(records).anyMatch((row) -> row.get(4).equals("-0.88"));
		}
	}

	@Test
	void commasQuotesAndLineEndsInNamesAreQuoted() throws Exception {
		SmallDistrict district = new SmallDistrict();
		String name = "Báo cáo, \"bản cuối\"\r\n.xlsx";
		district.unit("XA_A", "DT_LUA", Measure.LK,
				Figure.reported(BigDecimal.ONE, new CellPlace(name, "Sheet, 1", "A1")));
		assertThat(text(district))
			.contains("XA_A,DT_LUA,LK,1,bao_cao,\"Báo cáo, \"\"bản cuối\"\"\r\n.xlsx\",\"Sheet, 1\",A1\r\n");
	}

	@Test
	void bytesAreTheSameInAnotherLocaleAndTimeZone() {
		byte[] here = bytes(new SmallDistrict());
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertThat(bytes(new SmallDistrict())).isEqualTo(here);
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	private static byte[] bytes(SmallDistrict district) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		FiguresCsv.pieces(district.catalogue(), district.consolidation()).forEach(bytes::writeBytes);
		return bytes.toByteArray();
	}

	private static String text(SmallDistrict district) {
		return new String(bytes(district), StandardCharsets.UTF_8);
	}

}
