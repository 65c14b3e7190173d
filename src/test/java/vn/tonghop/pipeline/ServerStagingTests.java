package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import vn.tonghop.staging.DatabaseServer;
import vn.tonghop.staging.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The same job on PostgreSQL: the same bytes, believed no further than the journal. */
class ServerStagingTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-12-16T08:00:00Z"), ZoneOffset.UTC);

	private static final Servers POSTGRESQL = new Servers(TestServer.server(), null);

	@TempDir
	private Path folder;

	private Workspace workspace = new Workspace(Path.of(""));

	@BeforeEach
	void aMonthLiesInInput() throws IOException {
		this.workspace = TinyMonth.workspace(this.folder.resolve("office"));
	}

	private static RunResult run(Workspace workspace, Servers servers) throws Exception {
		return new Office(workspace, "test", CLOCK, Progress.NONE, servers).run((path) -> true);
	}

	private static String schema(Workspace workspace) throws IOException {
		return Files.readString(workspace.home().resolve("data/staging.name"));
	}

	@Test
	void theSampleMonthIsTheSameByteForByte() throws Exception {
		Workspace embedded = sample("embedded");
		run(embedded, Servers.NONE);
		Workspace served = sample("served");
		run(served, POSTGRESQL);
		assertThat(TinyMonth.outputs(served)).hasSizeGreaterThan(20).isEqualTo(TinyMonth.outputs(embedded));
		assertThat(served.home().resolve("data/staging")).doesNotExist();
	}

	private Workspace sample(String name) throws IOException {
		Path home = this.folder.resolve(name);
		FileSystemUtils.copyRecursively(Path.of("templates"), home.resolve("templates"));
		FileSystemUtils.copyRecursively(Path.of("src/samples/2023-12"), home.resolve("input"));
		return new Workspace(home);
	}

	@Test
	void nothingNewIsNothingToDo() throws Exception {
		run(this.workspace, POSTGRESQL);
		Map<String, String> outputs = TinyMonth.outputs(this.workspace);
		RunResult again = run(this.workspace, POSTGRESQL);
		assertThat(again.written()).isZero();
		assertThat(again.periods()).isEmpty();
		assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(outputs);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "update %1$s.figure set body = (select min(body) from %1$s.figure where seq = 2) where seq = 1",
					"update %s.flyway_schema_history set checksum = 1 where version = '2'", "drop schema %s cascade",
					"drop table %s.finding", "drop table %s.batch_step_execution cascade",
					"alter table %s.figure drop column body" })
	void whatDiffersFromTheJournalIsMadeAnew(String damage) throws Exception {
		run(this.workspace, POSTGRESQL);
		Map<String, String> outputs = TinyMonth.outputs(this.workspace);
		TestServer.jdbc().update(String.format(damage, schema(this.workspace)));
		RunResult remade = run(this.workspace, POSTGRESQL);
		assertThat(remade.stagingRemade()).isEqualTo(!damage.startsWith("drop schema"));
		assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(outputs);
		assertThat(run(this.workspace, POSTGRESQL).stagingRemade()).isFalse();
	}

	@Test
	void rebuildDropsAndMakesAnew() throws Exception {
		run(this.workspace, POSTGRESQL);
		Map<String, String> outputs = TinyMonth.outputs(this.workspace);
		TestServer.jdbc().execute("create table " + schema(this.workspace) + ".left_over (x integer)");
		new Office(this.workspace, "test", CLOCK, Progress.NONE, POSTGRESQL).rebuild();
		assertThat(TestServer.jdbc()
			.queryForObject("select count(*) from information_schema.tables where table_name = 'left_over'",
					Long.class))
			.isZero();
		assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(outputs);
	}

	@Test
	void officesShareAServer() throws Exception {
		Workspace other = TinyMonth.workspace(this.folder.resolve("other"));
		run(this.workspace, POSTGRESQL);
		run(other, POSTGRESQL);
		assertThat(schema(other)).isNotEqualTo(schema(this.workspace));
		assertThat(run(this.workspace, POSTGRESQL).stagingRemade()).isFalse();
	}

	@Test
	void whatSomeoneElseMadeIsLeftAlone() throws Exception {
		run(this.workspace, POSTGRESQL);
		TestServer.jdbc().execute("comment on schema " + schema(this.workspace) + " is null");
		assertObstacle(POSTGRESQL, "CSDL_CUA_VIEC_KHAC");
		assertThatExceptionOfType(Obstacle.class)
			.isThrownBy(() -> new Office(this.workspace, "test", CLOCK, Progress.NONE, POSTGRESQL).rebuild());
		assertThat(TestServer.jdbc()
			.queryForObject("select count(*) from " + schema(this.workspace) + ".figure", Long.class)).isPositive();
	}

	@Test
	void aServerThatDoesNotLetUsInIsSaid() throws Exception {
		DatabaseServer known = TestServer.server();
		assertObstacle(new Servers(new DatabaseServer("jdbc:postgresql://127.0.0.1:1/none", "a", "b"), null),
				"CSDL_KHONG_TOI_DUOC");
		assertObstacle(
				new Servers(new DatabaseServer(known.url().replaceFirst("/[^/]*$", "/none"), "postgres", ""), null),
				"CSDL_TU_CHOI");
		// What was taken in stays; with the server back everything is made.
		assertThat(run(this.workspace, POSTGRESQL).submissions()).hasSize(3);
	}

	@Test
	void aCopyOfTheWorkspaceWaitsForTheOther() throws Exception {
		run(this.workspace, POSTGRESQL);
		int key = schema(this.workspace).hashCode();
		try (var other = TestServer.jdbc().getDataSource().getConnection(); var statement = other.createStatement()) {
			statement.execute("select pg_advisory_lock(" + 0x746f6e67 + ", " + key + ")");
			assertObstacle(POSTGRESQL, "CSDL_DANG_BAN");
		}
		assertThat(run(this.workspace, POSTGRESQL).stagingRemade()).isFalse();
	}

	private void assertObstacle(Servers servers, String code) {
		assertThatExceptionOfType(Obstacle.class).isThrownBy(() -> run(this.workspace, servers))
			.satisfies((obstacle) -> assertThat(obstacle.finding().code()).isEqualTo(code));
	}

	@Test
	void settingsAreReadFromTheEnvironment() throws Exception {
		assertThat(Servers.of(Map.of("TONGHOP_DATABASE_URL", " "))).isEqualTo(Servers.NONE);
		assertThat(Servers.of(Map.of("TONGHOP_DATABASE_URL", "jdbc:postgresql://a/b", "TONGHOP_DATABASE_USER", "u",
				"TONGHOP_DATABASE_PASSWORD", "p")))
			.isEqualTo(new Servers(new DatabaseServer("jdbc:postgresql://a/b", "u", "p"), null))
			.asString()
			.doesNotContain("p]");
		for (Map<String, String> unfit : java.util.List.of(Map.of("TONGHOP_DATABASE_URL", "jdbc:oracle:x"),
				Map.of("TONGHOP_BROKER_URL", "tcp://a:1"))) {
			assertThatExceptionOfType(Obstacle.class).isThrownBy(() -> Servers.of(unfit));
		}
	}

}
