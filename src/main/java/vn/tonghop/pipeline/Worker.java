package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

import vn.tonghop.files.FileLayer;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.staging.StagingPlace;

/**
 * Reads workbooks for a run elsewhere, until it is stopped. It looks at the archive and
 * writes to staging only; a batch that it does not finish goes back to the broker. One
 * batch at a time: on a machine with more processors more workers are started.
 */
public final class Worker {

	private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

	private final Path data;

	private final String version;

	private final Servers servers;

	private final Events events;

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile @Nullable Obstacle obstacle;

	/** Used by the only thread that listens. */
	private @Nullable SharedJob job;

	/**
	 * A worker.
	 * @param workspace the folder that it shares with the run
	 * @param version of the program, which must be the run's
	 * @throws Obstacle where database or broker are not set
	 */
	public Worker(Workspace workspace, String version, Servers servers, Events events)
			throws Obstacle, FaultyCatalogue, IOException {
		if (servers.database() == null || servers.broker() == null) {
			throw new Obstacle(
					Finding.of("MAY_DOC_CAN_MAY_CHU", Severity.ERROR, "TONGHOP_DATABASE_URL", "TONGHOP_BROKER_URL"));
		}
		this.data = workspace
			.data(new Desk(workspace, new ReportTemplates(workspace), FileLayer.real(), servers).catalogue());
		this.version = version;
		this.servers = servers;
		this.events = events;
	}

	/**
	 * Reads until {@link #stop()} is called.
	 * @throws Obstacle where a person must do something first
	 */
	public void run() throws Exception {
		String name = name();
		if (name == null) {
			return;
		}
		try (BrokerQueue queue = new BrokerQueue(Objects.requireNonNull(this.servers.broker()), name)) {
			DefaultMessageListenerContainer container = queue.listen((number) -> work(name, number));
			container.start();
			this.events.waiting();
			this.ended.await();
			// What is being read is finished.
			container.shutdown();
		}
		catch (BrokerFailed ex) {
			throw Obstacle.of(ex).orElseThrow();
		}
		finally {
			leave();
		}
		Obstacle met = this.obstacle;
		if (met != null) {
			throw met;
		}
	}

	/** Before the first run there is no name; null where the end comes first. */
	private @Nullable String name() throws IOException, InterruptedException {
		boolean told = false;
		while (this.ended.getCount() > 0) {
			String name = Servers.name(this.data).orElse(null);
			if (name != null) {
				return name;
			}
			if (!told) {
				this.events.waiting();
				told = true;
			}
			this.ended.await(1, TimeUnit.SECONDS);
		}
		return null;
	}

	/** Asks for the end; from any thread, any number of times. */
	public void stop() {
		this.ended.countDown();
	}

	/** Whatever is thrown gives the message back. */
	private void work(String name, long number) {
		try {
			SharedJob job = job(name);
			StepExecution execution = job.waiting(number);
			if (execution == null) {
				LOG.warn("Step execution {} does not wait to be read", number);
				return;
			}
			this.events.reading(BatchReader.batch(execution.getStepName()));
			StepExecution done = job.read(execution);
			this.events.read(BatchReader.batch(execution.getStepName()), done.getStatus() == BatchStatus.COMPLETED);
		}
		catch (Exception ex) {
			LOG.error("A batch goes back to the broker", ex);
			leave();
			if (ex instanceof Obstacle met) {
				this.obstacle = met;
				stop();
			}
			throw new IllegalStateException(ex);
		}
	}

	private SharedJob job(String name) throws Exception {
		SharedJob known = this.job;
		if (known == null) {
			known = SharedJob.join(this.data, this.version,
					new StagingPlace.OnServer(Objects.requireNonNull(this.servers.database()), name));
			this.job = known;
		}
		return known;
	}

	private void leave() {
		SharedJob known = this.job;
		this.job = null;
		if (known != null) {
			known.close();
		}
	}

	/** Is told what happens. */
	public interface Events {

		/** There is nothing to do yet. */
		void waiting();

		/** A batch is begun. */
		void reading(String batch);

		/** A batch is over; where it did not end well the run says why. */
		void read(String batch, boolean well);

	}

}
