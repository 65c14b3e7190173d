package vn.tonghop.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.files.FileLayer;
import vn.tonghop.staging.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Workbooks read by others over a real broker and a real PostgreSQL, in one process. */
class RemoteReadingTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-12-16T08:00:00Z"), ZoneOffset.UTC);

	private static TestBroker broker;

	@TempDir
	private Path folder;

	private Workspace workspace = new Workspace(Path.of(""));

	private Map<String, String> embedded = Map.of();

	@BeforeAll
	static void aBroker() throws Exception {
		broker = new TestBroker();
	}

	@AfterAll
	static void noBroker() throws Exception {
		broker.close();
	}

	@BeforeEach
	void aMonthLiesInInput() throws Exception {
		Workspace alone = TinyMonth.workspace(this.folder.resolve("alone"));
		TinyMonth.run(alone, FileLayer.real());
		this.embedded = TinyMonth.outputs(alone);
		this.workspace = TinyMonth.workspace(this.folder.resolve("shared"));
	}

	private static Servers servers(Duration patience) {
		return new Servers(TestServer.server(), broker.asTold(patience));
	}

	private RunResult run(Servers servers) throws Exception {
		return new Office(this.workspace, "test", CLOCK, Progress.NONE, servers).run((path) -> true);
	}

	@Test
	void aWorkerReadsAndTheBytesAreTheSame() throws Exception {
		try (Started worker = new Started(this.workspace, "test")) {
			RunResult run = run(servers(Duration.ofMinutes(1)));
			assertThat(run.stagingRemade()).isFalse();
			assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(this.embedded);
			assertThat(worker.said).anyMatch((line) -> line.startsWith("read batch") && line.endsWith("true"));
			assertThat(run(servers(Duration.ofMinutes(1))).written()).isZero();
		}
	}

	@Test
	void withoutAnyWorkerTheRunReadsByItself() throws Exception {
		RunResult run = run(servers(Duration.ofMillis(300)));
		assertThat(run.submissions()).hasSize(3);
		assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(this.embedded);
		// What is in the queue still is nobody's any more.
		try (Started late = new Started(this.workspace, "test")) {
			TinyMonth.write(this.workspace.input().resolve("Sông A - lần 2.xlsx"), 2);
			run(servers(Duration.ofMinutes(1)));
			assertThat(late.said).filteredOn((line) -> line.startsWith("reading")).hasSize(1);
		}
	}

	@Test
	void aWorkerOfAnotherVersionLeavesTheWorkToOthers() throws Exception {
		try (Started other = new Started(this.workspace, "other")) {
			run(servers(Duration.ofSeconds(1)));
			assertThat(TinyMonth.outputs(this.workspace)).isEqualTo(this.embedded);
			assertThat(other.end()).isInstanceOfSatisfying(Obstacle.class,
					(obstacle) -> assertThat(obstacle.finding().code()).isEqualTo("MAY_DOC_KHAC_BAN"));
		}
	}

	@Test
	void aBrokerThatIsAwayIsSaid() {
		Servers away = new Servers(TestServer.server(), new Broker("tcp://127.0.0.1:1", "", "", Duration.ofSeconds(1)));
		assertThatExceptionOfType(Obstacle.class).isThrownBy(() -> run(away))
			.satisfies((obstacle) -> assertThat(obstacle.finding().code()).isEqualTo("HANG_DOI_KHONG_TOI_DUOC"));
	}

	/** A worker in a thread of its own. */
	private static final class Started implements AutoCloseable {

		private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

		private final AtomicReference<Throwable> thrown = new AtomicReference<>();

		private final Worker worker;

		private final Thread thread;

		private Started(Workspace workspace, String version) throws Exception {
			ConcurrentLinkedQueue<String> said = this.said;
			this.worker = new Worker(workspace, version, servers(Duration.ofMinutes(1)), new Worker.Events() {

				@Override
				public void waiting() {
					said.add("waiting");
				}

				@Override
				public void reading(String batch) {
					said.add("reading " + batch);
				}

				@Override
				public void read(String batch, boolean well) {
					said.add("read " + batch + " " + well);
				}

			});
			this.thread = new Thread(() -> {
				try {
					this.worker.run();
				}
				catch (Exception ex) {
					this.thrown.set(ex);
				}
			});
			this.thread.start();
		}

		private Throwable end() {
			try {
				this.thread.join(Duration.ofMinutes(1).toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return this.thrown.get();
		}

		@Override
		public void close() {
			this.worker.stop();
			end();
			assertThat(this.thread.isAlive()).isFalse();
			assertThat(List.copyOf(this.said)).isNotEmpty();
		}

	}

}
