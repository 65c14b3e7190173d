package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The month of the sample, from the communes' workbooks to the district's figures. */
class SampleMonthTests {

	@TempDir
	private Path folder;

	@Test
	void theMonthIsConsolidatedToTheLastFigure() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.out()).isEmpty();
		assertThat(office.figures("2023-12")).containsEntry("HUYEN LT_TONG.LK", "42300")
			.containsEntry("HUYEN LT_TONG.KH", "39845")
			.containsEntry("HUYEN LT_TONG.TG", "3.3900446875")
			.containsEntry("HUYEN LT_TONG.PKH", "106.1613753294")
			.containsEntry("HUYEN NS_LUA.LK", "59.592946363")
			.containsEntry("HUYEN THU_NS.KH", "350.56")
			.containsEntry("HUYEN TL_HO_NGHEO.LK", "4.3099875673")
			.containsEntry("HUYEN TL_HO_NGHEO.TG", "-0.8796982655")
			.containsEntry("HUYEN XA_NTM.LK", "13")
			.containsEntry("HUYEN XA_NTM.CK", "11")
			.containsEntry("HUYEN BQ_TIEU_CHI.LK", "17.4117647059")
			.containsEntry("CANH_DUONG SL_LUA.LK", "1273.1")
			.doesNotContainKey("CANH_DUONG SL_LT_KHAC.KH")
			.doesNotContainKey("HUYEN TL_HO_NGHEO.KH");
		assertThat(office.home().resolve("input")).isEmptyDirectory();
	}

	@Test
	void cleanWorkbooksGiveNoFinding() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.NOVEMBER);
		assertThat(office.type("run").status()).isZero();
		office.drop(TestOffice.DECEMBER);
		assertThat(office.type("run").status()).isZero();
		for (String period : List.of("2023-11", "2023-12")) {
			JsonNode status = JsonMapper.shared().readTree(office.type("status", "--json", "--period", period).out());
			assertThat(status.get("submissions")).isNotEmpty().allSatisfy((submission) -> {
				assertThat(submission.get("state").asString()).isEqualTo("accepted");
				assertThat(submission.get("findings")).isEmpty();
			});
		}
	}

	@Test
	void theMonthBeforeChangesNoFigureOfTheMonth() throws IOException {
		TestOffice alone = new TestOffice(this.folder.resolve("alone")).drop(TestOffice.DECEMBER);
		alone.type("run");
		TestOffice after = new TestOffice(this.folder.resolve("after")).drop(TestOffice.NOVEMBER);
		after.type("run");
		after.drop(TestOffice.DECEMBER).type("run");
		assertThat(after.figures("2023-12")).isEqualTo(alone.figures("2023-12"));
	}

	@Test
	void aSecondRunWritesNothing() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		office.type("run");
		Map<String, String> outputs = office.outputs();
		List<Long> times = times();
		TestOffice.Result again = office.at("2024-03-01T00:00:00Z").type("run");
		assertThat(again.status()).isZero();
		assertThat(again.err()).contains("Không có gì mới");
		assertThat(office.outputs()).isEqualTo(outputs);
		assertThat(times()).isEqualTo(times);
	}

	private List<Long> times() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder.resolve("output"))) {
			return files.sorted().map((file) -> file.toFile().lastModified()).toList();
		}
	}

	@Test
	void neitherOrderNorDayOfArrivalShows() throws IOException {
		TestOffice together = new TestOffice(this.folder.resolve("together")).drop(TestOffice.DECEMBER);
		together.type("run");
		TestOffice apart = new TestOffice(this.folder.resolve("apart")).at("2024-01-20T15:30:00Z");
		try (Stream<Path> files = Files.list(TestOffice.DECEMBER)) {
			List<Path> reversed = files.sorted(java.util.Comparator.reverseOrder()).toList();
			for (Path file : reversed.subList(0, 5)) {
				apart.dropFile(file);
			}
			apart.type("run");
			for (Path file : reversed.subList(5, reversed.size())) {
				apart.dropFile(file);
			}
		}
		apart.type("run");
		assertThat(apart.outputs()).isEqualTo(together.outputs());
	}

	@Test
	void rebuildMakesTheSameBytes() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		office.type("run");
		Map<String, String> outputs = office.outputs();
		delete(office.home().resolve("output"));
		delete(office.home().resolve("data/staging"));
		assertThat(office.at("2025-05-05T05:05:05Z").type("rebuild").status()).isZero();
		assertThat(office.outputs()).isEqualTo(outputs);
	}

	static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Test
	void aMissingCommuneMakesTheMonthProvisional() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		Files.delete(office.home().resolve("input/Cảnh Dương - T12.2023.xlsx"));
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).isZero();
		assertThat(run.err()).contains("còn thiếu").contains("Cảnh Dương");
		Map<String, String> figures = office.figures("2023-12");
		assertThat(figures).containsEntry("HUYEN SL_LUA.LK", "39279.9").containsEntry("HUYEN SL_LUA.CK", "37984.8");
		assertThat(office.type("status").out()).contains("- Cảnh Dương: Báo cáo tình hình kinh tế - xã hội cấp xã");
	}

	@Test
	void anEmptyInputIsDone() throws IOException {
		TestOffice.Result run = new TestOffice(this.folder).type("run");
		assertThat(run.status()).isZero();
		assertThat(run.err()).contains("Chưa có gì để làm");
	}

	@Test
	void traceLeadsToTheCell() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		office.type("run");
		TestOffice.Result trace = office.type("trace", "SL_LUA", "--period", "2023-12");
		assertThat(trace.status()).isZero();
		assertThat(trace.out()).contains("40.553")
			.contains("Cảnh Dương: 1.273,1 tấn [báo cáo] ← Cảnh Dương - T12.2023.xlsx (lần 1) > Biểu 01!G12");
		TestOffice.Result unknown = office.type("trace", "SL_LUAA", "--period", "2023-12");
		assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
		assertThat(unknown.err()).contains("SL_LUA");
	}

}
