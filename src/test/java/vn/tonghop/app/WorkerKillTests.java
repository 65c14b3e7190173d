package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.pipeline.TestBroker;
import vn.tonghop.staging.DatabaseServer;
import vn.tonghop.staging.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Manager and workers as processes of their own over a real broker and a real PostgreSQL;
 * whichever is killed in the middle, the run ends right.
 */
class WorkerKillTests {

	private static final String READING = "Reading batch";

	@TempDir
	private Path folder;

	private final List<ChildProgram> children = new ArrayList<>();

	private TestOffice office;

	private Map<String, String> undisturbed = Map.of();

	private TestBroker broker;

	@BeforeEach
	void aMonthLiesInInput() throws Exception {
		TestOffice alone = new TestOffice(this.folder.resolve("alone")).drop(TestOffice.DECEMBER);
		assertThat(alone.type("run").status()).isEqualTo(ExitStatus.DONE);
		this.undisturbed = alone.outputs();
		this.office = new TestOffice(this.folder.resolve("shared")).drop(TestOffice.DECEMBER);
		this.broker = new TestBroker();
	}

	@AfterEach
	void everyoneGoesHome() throws Exception {
		this.children.forEach(ChildProgram::close);
		this.broker.close();
	}

	private ChildProgram start(String... words) throws IOException {
		DatabaseServer database = TestServer.server();
		ChildProgram child = ChildProgram.start(
				Map.of("TONGHOP_DATABASE_URL", database.url(), "TONGHOP_DATABASE_USER", database.user(),
						"TONGHOP_DATABASE_PASSWORD", database.password(), "TONGHOP_BROKER_URL", this.broker.url()),
				ChildClasses.shared().options(), this.office.home(), words);
		this.children.add(child);
		return child;
	}

	private List<ChildProgram> workers(int count) throws Exception {
		List<ChildProgram> workers = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			workers.add(start("worker", "--lang", "en"));
		}
		for (ChildProgram worker : workers) {
			assertThat(worker.says((line) -> line.startsWith("The worker is ready"))).as(worker.text()).isTrue();
		}
		return workers;
	}

	@Test
	void oneOfThreeWorkersIsKilledWhileItReads() throws Exception {
		List<ChildProgram> workers = workers(3);
		ChildProgram victim = workers.get(0);
		ChildProgram manager = start("run");
		assertThat(victim.says((line) -> line.startsWith(READING))).as(victim.text()).isTrue();
		victim.kill();
		assertThat(manager.waitFor()).as(manager.text()).isEqualTo(ExitStatus.DONE);
		assertDone();
		String given = victim.text()
			.lines()
			.filter((line) -> line.startsWith(READING))
			.reduce((a, b) -> b)
			.orElseThrow();
		String others = workers.stream().skip(1).map(ChildProgram::text).collect(Collectors.joining("\n"));
		boolean finished = victim.text().contains(given.replace("Reading", "Read").replace(" …", "."));
		assertThat(finished || others.contains(given)).as("%s of%n%s", given, others).isTrue();
	}

	@Test
	@Tag("long")
	void theManagerIsKilledAndStartedAgain() throws Exception {
		ChildProgram worker = workers(1).get(0);
		ChildProgram manager = start("run");
		assertThat(worker.says((line) -> line.startsWith(READING))).as(worker.text()).isTrue();
		manager.kill();
		ChildProgram again = start("run");
		assertThat(again.waitFor()).as(again.text()).isEqualTo(ExitStatus.DONE);
		assertDone();
		assertThat(worker.terminate().waitFor()).isEqualTo(ExitStatus.DONE);
	}

	private void assertDone() throws IOException {
		assertThat(this.office.outputs()).isEqualTo(this.undisturbed);
		String schema = Files.readString(this.office.home().resolve("data/staging.name"));
		assertThat(TestServer.jdbc().queryForObject("select count(*) from " + schema + ".submission", Integer.class))
			.isEqualTo(21);
	}

}
