package vn.tonghop.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** The real program in a process of its own, which can be killed. */
final class ChildProgram implements AutoCloseable {

	/** Nothing that a test waits for takes so long on the slowest machine. */
	private static final long PATIENCE_SECONDS = 120;

	private final Process process;

	private final long started = System.nanoTime();

	private final List<String> lines = new ArrayList<>();

	private final List<Long> saidAt = new ArrayList<>();

	private final List<Awaited> awaited = new ArrayList<>();

	private final Thread reader;

	private boolean ended;

	private ChildProgram(Process process) {
		this.process = process;
		this.reader = new Thread(this::read, "lines-of-" + process.pid());
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/** Starts it with the shared classes. */
	static ChildProgram start(Path home, String... words) throws IOException {
		return start(ChildClasses.shared().options(), home, words);
	}

	/** Starts it with such options of the virtual machine. */
	static ChildProgram start(List<String> options, Path home, String... words) throws IOException {
		return start(Map.of(), options, home, words);
	}

	/** The same with more in its environment. */
	static ChildProgram start(Map<String, String> environment, List<String> options, Path home, String... words)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Dfile.encoding=UTF-8",
						"-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8",
						"-Dsun.stderr.encoding=UTF-8", "-Djava.awt.headless=true"));
		command.addAll(options);
		command.add("vn.tonghop.app.Main");
		command.addAll(List.of(words));
		command.add("--home");
		command.add(home.toString());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().putAll(environment);
		return new ChildProgram(builder.start());
	}

	private void read() {
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				add(line);
			}
		}
		catch (UncheckedIOException | IOException ex) {
			add("(" + ex + ")");
		}
		synchronized (this.lines) {
			this.ended = true;
			this.awaited.forEach((each) -> each.met().countDown());
		}
	}

	private void add(String line) {
		synchronized (this.lines) {
			this.lines.add(line);
			this.saidAt.add(System.nanoTime());
			this.awaited.stream().filter((each) -> each.line().test(line)).forEach((each) -> each.met().countDown());
		}
	}

	/**
	 * Waits until the program says something.
	 * @return false where it ended before
	 */
	boolean says(Predicate<String> line) throws InterruptedException {
		Awaited each = new Awaited(line, new CountDownLatch(1));
		synchronized (this.lines) {
			if (this.ended || this.lines.stream().anyMatch(line)) {
				each.met().countDown();
			}
			this.awaited.add(each);
		}
		if (!each.met().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new AssertionError("The program never said it:\n" + text());
		}
		synchronized (this.lines) {
			return this.lines.stream().anyMatch(line);
		}
	}

	/** How many milliseconds after its start it first said such a line. */
	long millisUntil(Predicate<String> line) {
		synchronized (this.lines) {
			for (int i = 0; i < this.lines.size(); i++) {
				if (line.test(this.lines.get(i))) {
					return (this.saidAt.get(i) - this.started) / 1_000_000;
				}
			}
		}
		throw new AssertionError("The program never said it:\n" + text());
	}

	/** Kills it at once, as a power cut does. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		waitFor();
	}

	/**
	 * Kills it, as a power cut does, after a while.
	 * @return false where it ended by itself before
	 */
	boolean killAfter(long millis) throws InterruptedException {
		boolean over = this.process.waitFor(millis, TimeUnit.MILLISECONDS);
		this.process.destroyForcibly();
		waitFor();
		return !over;
	}

	/** Lets it run for a while, or to its end. */
	void runsFor(long millis) throws InterruptedException {
		assertThat(this.process.waitFor(millis, TimeUnit.MILLISECONDS)).as(text()).isFalse();
	}

	/** Asks it to end: SIGTERM. */
	ChildProgram terminate() {
		// By its handle, for otherwise what it still says is not heard.
		this.process.toHandle().destroy();
		return this;
	}

	/** Waits for its end, and gives its exit status. */
	int waitFor() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new AssertionError("The program never ended:\n" + text());
		}
		this.reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
		return this.process.exitValue();
	}

	long pid() {
		return this.process.pid();
	}

	/** All that it said. */
	String text() {
		synchronized (this.lines) {
			return String.join("\n", this.lines);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/** A line that is waited for. */
	private record Awaited(Predicate<String> line, CountDownLatch met) {
	}

}
