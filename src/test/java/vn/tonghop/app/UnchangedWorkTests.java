package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.catalogue.CatalogueFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What did not change is not judged and consolidated again. Whatever comes after
 * whatever, the outputs are those of an office that is given the same facts and knows
 * nothing else.
 */
class UnchangedWorkTests {

	private static final List<String> UNITS = List.of("SONG_A", "SONG_B");

	/** Plain, doubtful, like ten times another, not applicable, blank. */
	private static final List<String> HARVESTS = List.of("400", "610,5", "612.5", "4.100", "6.125", "x", "");

	@TempDir
	private Path folder;

	private final List<String> history = new ArrayList<>();

	private int dropped;

	private int decided;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void outputsAreThoseOfAFreshStart(long seed) throws Exception {
		outputsAreThoseOfAFreshStart(seed, 5);
	}

	@Tag("long")
	@ParameterizedTest
	@MethodSource("seeds")
	void outputsAreThoseOfAFreshStartForManySequences(long seed) throws Exception {
		outputsAreThoseOfAFreshStart(seed, 14);
	}

	static long[] seeds() {
		return new Random().longs(20).toArray();
	}

	private void outputsAreThoseOfAFreshStart(long seed, int steps) throws Exception {
		Random random = new Random(seed);
		TestOffice office = TestOffice.tiny(this.folder.resolve("grown"));
		Files.delete(office.home().resolve("input/sổ tay.xlsx"));
		office.type("run");
		for (int step = 0; step < steps; step++) {
			act(office, random);
			String told = "seed " + seed + ": " + this.history;
			TestOffice.Result run = office.type("run");
			assertThat(run.status()).as("%s\n%s", told, run.err()).isLessThan(2);
			TestOffice fresh = withTheSameFacts(office, step);
			assertThat(fresh.type("run").status()).as(told).isLessThan(2);
			assertThat(office.outputs()).as(told).isEqualTo(fresh.outputs());
		}
	}

	private TestOffice withTheSameFacts(TestOffice office, int step) throws IOException {
		TestOffice fresh = new TestOffice(this.folder.resolve("fresh" + step));
		TestOffice.copyTree(office.home().resolve("templates"), fresh.home().resolve("templates"));
		for (String facts : List.of("archive", "journal.log", "journal.head")) {
			TestOffice.copyTree(office.home().resolve("data/" + facts), fresh.home().resolve("data/" + facts));
		}
		return fresh;
	}

	private void act(TestOffice office, Random random) throws IOException {
		int month = 4 + random.nextInt(3);
		String unit = UNITS.get(random.nextInt(2));
		switch (random.nextInt(9)) {
			case 0 -> decide(office, month, unit, "Việc", "rút lại");
			case 1 -> decide(office, month, unit, "Việc", "sửa hộ", "Chỉ tiêu", "SL_LUA", "Số đo", "LK", "Giá trị",
					Integer.toString(500 + random.nextInt(200)));
			case 2 -> {
				if (this.decided > 0) {
					this.history.add("the last decision taken back");
					this.decided--;
					WorkbookEditor.dropLastRow(catalogue(office), "Xử lý");
				}
			}
			case 3 -> {
				this.history.add("a rule");
				WorkbookEditor.addRow(catalogue(office), "Quy tắc", "Mã", "R" + (10 + this.history.size()), "Điều kiện",
						"SL_LUA.LK<=" + random.nextInt(700), "Mức", "Cần xem", "Thông báo", "Sản lượng lớn", "Biểu",
						"XA");
			}
			default -> {
				String harvest = HARVESTS.get(random.nextInt(HARVESTS.size()));
				this.history.add(unit + " " + month + " " + harvest);
				drop(office, unit, month, harvest);
			}
		}
	}

	private void decide(TestOffice office, int month, String unit, String... headingsAndValues) throws IOException {
		this.history.add(unit + " " + month + " " + Arrays.toString(headingsAndValues));
		this.decided++;
		List<String> row = new ArrayList<>(List.of("Kỳ", "2023-0" + month, "Đơn vị", unit, "Lý do",
				"Đã xem, lần " + this.history.size(), "Người quyết định", "Bà Hoa"));
		row.addAll(List.of("Việc", "", "Mã lỗi", "", "Chỉ tiêu", "", "Giá trị", ""));
		row.addAll(List.of(headingsAndValues));
		WorkbookEditor.addRow(catalogue(office), "Xử lý", row.toArray(String[]::new));
	}

	private void drop(TestOffice office, String unit, int month, String harvest) {
		String name = unit.equals("SONG_A") ? "Sông A" : "Sông B";
		this.dropped++;
		CatalogueFixture.submission(
				office.home().resolve("input/" + name + " " + this.dropped + " - T" + month + ".2023.xlsx"), "Biểu 01",
				"A1|UBND HUYỆN SÔNG THỬ", "A2|" + name, "A3|Kỳ báo cáo: Tháng " + month + " năm 2023", "A5|TT",
				"B5|Chỉ tiêu", "C5|Mã số", "D5|ĐVT", "E5|Kế hoạch năm 2023", "F5|Tháng " + month, "G5|Lũy kế",
				"H5|Ghi chú", "B6|NÔNG NGHIỆP", "A7|1", "B7|  Diện tích lúa", "C7|DT_LUA", "D7|ha",
				"F7|" + this.dropped, "G7|100", "B8|Sản lượng lúa", "C8|SL_LUA", "G8|" + harvest, "B9|Năng suất lúa",
				"C9|NS_LUA", "G9|61,1", "B10|XÃ HỘI", "B11|Số tiêu chí đạt", "C11|TIEU_CHI", "G11|19", "B12|Dân số",
				"C12|DAN_SO", "G12|5.000", "B14|Người lập biểu");
	}

	private static Path catalogue(TestOffice office) {
		return office.home().resolve("templates/danh-muc.xlsx");
	}

}
