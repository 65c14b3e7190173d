package vn.tonghop.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.tonghop.files.FileLayer;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.staging.StagingDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Staging is believed only as far as the journal bears it out, and it does not grow by
 * itself.
 */
class StagingTrustTests {

	@TempDir
	private Path folder;

	private Workspace workspace = new Workspace(Path.of(""));

	private Map<String, String> undisturbed = Map.of();

	@BeforeEach
	void aMonthIsIn() throws Exception {
		this.workspace = TinyMonth.workspace(this.folder);
		RunResult run = TinyMonth.run(this.workspace, FileLayer.real());
		assertThat(run.stagingRemade()).isFalse();
		this.undisturbed = TinyMonth.outputs(this.workspace);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update figure set body = substr(body, 1, 8) where seq = 1",
			"update figure set body = (select min(body) from figure where seq = 2) where seq = 1",
			"delete from figure where seq = 2", "update submission set unit = 'SONG_B' where seq = 1",
			"update submission set received_at = '2020-01-01'" })
	void whatDiffersFromTheJournalIsMadeAnewAndSaid(String damage) throws Exception {
		try (StagingDatabase database = StagingDatabase.open(staging())) {
			assertThat(new JdbcTemplate(database.dataSource()).update(damage)).isPositive();
		}
		assertRemadeToTheSameBytes();
	}

	/**
	 * At once: a pool that tries again and again kept an operator waiting for minutes.
	 */
	@Test
	@Timeout(30)
	void aDatabaseThatCannotBeOpenedIsMadeAnewAndSaid() throws Exception {
		Files.writeString(staging().resolve("tonghop.script"), "no database");
		assertRemadeToTheSameBytes();
	}

	/** As a kill leaves it while the schema is made. */
	@Test
	void aDatabaseWhoseSchemaIsHalfMadeIsMadeAnewAndSaid() throws Exception {
		try (StagingDatabase database = StagingDatabase.open(staging())) {
			assertThat(new JdbcTemplate(database.dataSource())
				.update("delete from \"flyway_schema_history\" where \"version\" = '2'")).isEqualTo(1);
		}
		assertRemadeToTheSameBytes();
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop table finding", "alter table figure drop column body",
			"drop table batch_step_execution cascade" })
	void aDatabaseThatLacksATableIsMadeAnewAndSaid(String damage) throws Exception {
		try (StagingDatabase database = StagingDatabase.open(staging())) {
			new JdbcTemplate(database.dataSource()).execute(damage);
		}
		if (!damage.contains("batch")) {
			assertThatExceptionOfType(Obstacle.class)
				.isThrownBy(() -> TinyMonth.office(this.workspace, FileLayer.real())
					.status(ReportingPeriod.parse(TinyMonth.PERIOD).orElseThrow()))
				.satisfies((obstacle) -> assertThat(obstacle.finding().code()).isEqualTo("CHUA_TONG_HOP"));
		}
		assertRemadeToTheSameBytes();
	}

	private void assertRemadeToTheSameBytes() throws Exception {
		assertThat(TinyMonth.run(this.workspace, FileLayer.real()).stagingRemade()).isTrue();
		assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(this.undisturbed);
		assertThat(TinyMonth.run(this.workspace, FileLayer.real()).stagingRemade()).isFalse();
	}

	@Test
	void runsThatAreOverAreForgotten() throws Exception {
		List<Long> first = List.of();
		for (int run = 0; run < 9; run++) {
			// Each with something to do: an output is gone.
			Files.delete(this.workspace.output().resolve("2023-05/so-lieu.csv"));
			TinyMonth.run(this.workspace, FileLayer.real());
			first = (run == 6) ? rows() : first;
		}
		assertThat(rows()).isEqualTo(first);
		assertThat(rows().get(0)).isEqualTo(5);
		assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(this.undisturbed);
	}

	/** What a run leaves that ends between the two rows of its beginning. */
	@Test
	void aRunThatWasNamedAndNeverBeganIsNoHindrance() throws Exception {
		try (StagingDatabase database = StagingDatabase.open(staging())) {
			JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
			List.of("batch_step_execution_context", "batch_step_execution", "batch_job_execution_context",
					"batch_job_execution_params", "batch_job_execution")
				.forEach((table) -> jdbc.update("delete from " + table));
			assertThat(jdbc.queryForObject("select count(*) from batch_job_instance", Long.class)).isPositive();
		}
		assertThat(TinyMonth.run(this.workspace, FileLayer.real()).stagingRemade()).isFalse();
		assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(this.undisturbed);
	}

	private List<Long> rows() throws Exception {
		try (StagingDatabase database = StagingDatabase.open(staging())) {
			JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
			return List
				.of("batch_job_instance", "batch_job_execution", "batch_job_execution_params",
						"batch_job_execution_context", "batch_step_execution_context")
				.stream()
				.map((table) -> jdbc.queryForObject("select count(*) from " + table, Long.class))
				.toList();
		}
	}

	private Path staging() {
		return this.workspace.home().resolve("data/staging");
	}

}
