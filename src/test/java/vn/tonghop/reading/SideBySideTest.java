package vn.tonghop.reading;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Style;
import vn.tonghop.grid.Value;
import vn.tonghop.grid.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a sheet's headings begin anew. */
class SideBySideTest {

	private static List<Integer> lastColumns(String... headings) {
		Sheet.Builder sheet = Sheet.builder("Biểu 01", Visibility.VISIBLE);
		for (int i = 0; i < headings.length; i++) {
			if (!headings[i].isEmpty()) {
				sheet.cell(new Cell(3, i, new Value.Text(headings[i]), null, Style.GENERAL));
			}
		}
		return SideBySide.tables(sheet.build()).stream().map(Sheet::lastColumn).toList();
	}

	@Test
	void headingsThatBeginAnewBeginATable() {
		assertThat(lastColumns("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "", "TT", "Chỉ tiêu", "ĐVT", "KẾ HOẠCH"))
			.containsExactly(3, 8);
		assertThat(lastColumns("Chỉ tiêu", "ĐVT", "TH", "Chỉ tiêu", "ĐVT", "TH", "Chỉ tiêu", "ĐVT", "TH"))
			.containsExactly(2, 5, 8);
	}

	@Test
	void measuresThatStandTwiceAreOneTable() {
		assertThat(lastColumns("Chỉ tiêu", "ĐVT", "DT", "NS", "SL", "DT", "NS", "SL")).containsExactly(7);
		assertThat(lastColumns("Chỉ tiêu", "TH", "Chỉ tiêu", "TH")).containsExactly(3);
	}

}
