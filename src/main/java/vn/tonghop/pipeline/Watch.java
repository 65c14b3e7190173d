package vn.tonghop.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.tonghop.files.TransientFiles;
import vn.tonghop.intake.Intake;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;

/**
 * Runs the office whenever files in {@code input/} stand still, or catalogue or templates
 * were saved. The folders are looked at from time to time, for network folders tell of no
 * change; where the system does tell, at once. What stands in the way (a full disk, a run
 * by hand) is told once and tried again.
 */
public final class Watch {

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

	private final Office office;

	private final Events events;

	private final Pace pace;

	private final Standstill standstill;

	private final WatchService service;

	private final CountDownLatch ended = new CountDownLatch(1);

	private @Nullable WatchKey key;

	private String templates = "";

	private String templatesDone = "";

	private @Nullable String lastTrouble;

	private boolean owing = true;

	private long owingFrom = System.nanoTime();

	public Watch(Office office, Events events) throws IOException {
		this(office, events, Pace.ORDINARY);
	}

	/** The same, at a pace of its own. */
	public Watch(Office office, Events events, Pace pace) throws IOException {
		this.office = office;
		this.events = events;
		this.pace = pace;
		this.standstill = new Standstill(pace.quiet(), pace.patience());
		this.service = office.workspace().home().getFileSystem().newWatchService();
	}

	/**
	 * Watches until {@link #stop()} is called.
	 * @throws FaultyCatalogue where the catalogue has mistakes at the start
	 * @throws Obstacle where another one watches already
	 */
	public void run() throws Exception {
		Closeable lock = this.office.watching();
		try {
			this.events.watching();
			while (this.ended.getCount() > 0) {
				round();
				await();
			}
		}
		catch (ClosedWatchServiceException ex) {
			if (this.ended.getCount() > 0) {
				throw ex;
			}
		}
		finally {
			lock.close();
			this.service.close();
		}
	}

	/**
	 * Asks for the end: a run that is going on is finished first. From any thread, any
	 * number of times.
	 */
	public void stop() {
		this.ended.countDown();
		try {
			this.service.close();
		}
		catch (IOException ex) {
			LOG.warn("The system's watch could not be closed", ex);
		}
	}

	private void round() {
		try {
			long now = System.nanoTime();
			Path input = this.office.workspace().input();
			if (!Files.isDirectory(input)) {
				trouble(new Obstacle(inputGone(input)));
			}
			Set<Path> still = this.standstill.still(Intake.lying(input), now);
			String before = this.templates;
			this.templates = templates();
			boolean edited = !this.templates.equals(this.templatesDone) && this.templates.equals(before);
			boolean due = this.owing && now - this.owingFrom >= 0;
			if (!still.isEmpty() || edited || due) {
				work(still);
				this.standstill.tried(still, now, this.pace.retry());
			}
		}
		catch (IOException ex) {
			// Such as a network folder that is gone for the moment.
			trouble(Obstacle.of(ex).<Exception>map((obstacle) -> obstacle).orElse(ex));
		}
	}

	/** Tells that there is no folder to take files from. */
	static Finding inputGone(Path input) {
		return Finding.of("THU_MUC_NHAN_MAT", Severity.WARNING, input.toString());
	}

	private void work(Set<Path> still) {
		String seen = this.templates;
		try {
			RunResult result = this.office.run(still::contains);
			this.templatesDone = seen;
			this.owing = false;
			this.lastTrouble = null;
			this.events.ran(result);
			this.office.told(result);
		}
		catch (Exception ex) {
			if (ex instanceof FaultyCatalogue) {
				// Until it is saved anew nothing else will come of it.
				this.templatesDone = seen;
			}
			this.owing = true;
			this.owingFrom = System.nanoTime() + this.pace.retry().toNanos();
			trouble(ex);
		}
	}

	private void trouble(Exception ex) {
		String same = ex.getClass() + " " + ex.getMessage();
		if (!same.equals(this.lastTrouble)) {
			this.lastTrouble = same;
			this.events.failed(ex);
		}
	}

	/** Names, sizes and times of the templates' files: whether someone saved one. */
	private String templates() throws IOException {
		Path folder = this.office.workspace().templates();
		List<String> files = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
					if (!TransientFiles.isOne(String.valueOf(file.getFileName()))) {
						BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
						files.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
					}
				}
			}
		}
		return String.join("\n", files);
	}

	private void await() throws InterruptedException {
		register();
		boolean busy = this.standstill.waiting() || !this.templates.equals(this.templatesDone);
		if (busy) {
			// While files grow the system tells more than anyone wants to know.
			this.ended.await(this.pace.quiet().toMillis() / 2, TimeUnit.MILLISECONDS);
			return;
		}
		WatchKey woken = this.service.poll(this.pace.scan().toMillis(), TimeUnit.MILLISECONDS);
		if (woken != null) {
			woken.pollEvents();
			woken.reset();
		}
	}

	/** The folder may come and go; without the system's help the scan is enough. */
	private void register() {
		WatchKey known = this.key;
		Path input = this.office.workspace().input();
		if ((known != null && known.isValid()) || !Files.isDirectory(input)) {
			return;
		}
		try {
			this.key = input.register(this.service, StandardWatchEventKinds.ENTRY_CREATE,
					StandardWatchEventKinds.ENTRY_MODIFY);
		}
		catch (IOException ex) {
			LOG.warn("The system does not tell of changes in {}", input, ex);
		}
	}

	/**
	 * How long things take.
	 *
	 * @param quiet how long a file must not have changed before it is taken
	 * @param patience how long a file that is not whole is waited for
	 * @param scan how often the folders are looked at
	 * @param retry after which time a run that failed is tried again
	 */
	public record Pace(Duration quiet, Duration patience, Duration scan, Duration retry) {

		/** For people who copy files by hand. */
		public static final Pace ORDINARY = new Pace(Duration.ofSeconds(3), Duration.ofMinutes(1),
				Duration.ofSeconds(3), Duration.ofSeconds(30));

	}

	/** Is told what happens. */
	public interface Events {

		/** Watching has begun. */
		void watching();

		/** A run is done. */
		void ran(RunResult result);

		/** Something stands in the way; told once, until it changes. */
		void failed(Exception ex);

	}

}
