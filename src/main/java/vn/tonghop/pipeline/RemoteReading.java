package vn.tonghop.pipeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilder;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;

import vn.tonghop.files.Sha256;
import vn.tonghop.model.ReceivedFile;

/**
 * The reading step of a run whose workbooks are read by other processes: batches are
 * dealt out in the database, and a broker says which there are. Where no workbook is read
 * for a while, because there is no worker left, this process reads what remains.
 */
final class RemoteReading implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(RemoteReading.class);

	/** So many batches that a worker more or less still has its share. */
	private static final int BATCHES = 48;

	/** A batch costs some round trips: small ones would be all round trips. */
	private static final int SMALLEST = 5;

	private static final int LARGEST = 250;

	/** Step names hold 100. */
	private static final int NAME_LENGTH = 32;

	/** Looking whether all are done costs a query a batch. */
	private static final long POLL_MILLIS = 500;

	private static final Duration LOOK = Duration.ofMillis(250);

	private final BrokerQueue queue;

	private final Duration patience;

	private final Journey journey;

	private final Queue<StepExecutionRequest> dealtOut = new ConcurrentLinkedQueue<>();

	private final CountDownLatch over = new CountDownLatch(1);

	RemoteReading(BrokerQueue queue, Duration patience, Journey journey) {
		this.queue = queue;
		this.patience = patience;
		this.journey = journey;
	}

	/** The step, which ends when every batch has. */
	Step step(JobRepository repository) {
		Thread deputy = new Thread(() -> deputise(repository), "reading-deputy");
		deputy.setDaemon(true);
		return new RemotePartitioningManagerStepBuilder(ConsolidationJob.READ, repository)
			.partitioner(BatchReader.STEP, batches())
			.listener(new StepExecutionListener() {

				@Override
				public void beforeStep(StepExecution execution) {
					deputy.start();
				}

				@Override
				public ExitStatus afterStep(StepExecution execution) {
					// Who is late from now on finds nothing that is his.
					RemoteReading.this.over.countDown();
					RemoteReading.this.journey.assignments().deal(Map.of());
					return execution.getExitStatus();
				}

			})
			.outputChannel((message, timeout) -> {
				StepExecutionRequest request = (StepExecutionRequest) message.getPayload();
				this.dealtOut.add(request);
				this.queue.send(request.getStepExecutionId());
				return true;
			})
			.pollInterval(POLL_MILLIS)
			.build();
	}

	private Partitioner batches() {
		return (gridSize) -> {
			List<ReceivedFile> unread = this.journey.unread();
			int size = Math.max(SMALLEST, Math.min(LARGEST, (unread.size() + BATCHES - 1) / BATCHES));
			Map<String, List<ReceivedFile>> batches = new LinkedHashMap<>();
			for (int from = 0; from < unread.size(); from += size) {
				List<ReceivedFile> batch = unread.subList(from, Math.min(unread.size(), from + size));
				// By what is read and how: a message of another run means nothing in
				// this.
				String name = "batch"
						+ Sha256.of(this.journey.key() + batch.stream().map(ReceivedFile::sequence).toList())
							.substring(0, NAME_LENGTH);
				batches.put(name, batch);
			}
			this.journey.assignments().deal(batches);
			Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
			batches.keySet().forEach((name) -> contexts.put(name, new ExecutionContext()));
			return contexts;
		};
	}

	/** Tells how far reading is, and reads where nobody else does. */
	private void deputise(JobRepository repository) {
		try {
			int left = -1;
			long since = System.nanoTime();
			while (!this.over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
				int now = this.journey.unreadCount();
				for (int read = now; read < left; read++) {
					this.journey.progress().step();
				}
				if (now != left || this.dealtOut.isEmpty()) {
					left = now;
					since = System.nanoTime();
				}
				else if (System.nanoTime() - since > this.patience.toNanos()) {
					LOG.warn("No workbook was read for {}: reading the {} that are left here", this.patience, now);
					readWhatIsLeft(repository);
					since = System.nanoTime();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			// The step sees the same trouble for itself, and says it.
			LOG.error("Watching over the workers ended", ex);
		}
	}

	private void readWhatIsLeft(JobRepository repository) {
		Step step = this.journey.batchReader().step(repository);
		StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
		handler.setJobRepository(repository);
		handler.setStepLocator((name) -> step);
		for (StepExecutionRequest request : this.dealtOut) {
			StepExecution execution = repository.getStepExecution(request.getStepExecutionId());
			if (execution != null && execution.getStatus().isRunning()) {
				handler.handle(request);
			}
		}
	}

	@Override
	public void close() {
		this.over.countDown();
		this.queue.close();
	}

}
