package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import vn.tonghop.files.Sha256;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.staging.StagingDatabase;

/**
 * The journey of a figure: workbooks are read, judged, consolidated, and the outputs
 * rendered.
 *
 * <p>
 * What identifies a run is what it works on: the journal's head, the catalogue in force,
 * the program's version. The same again is nothing to do; a run that was cut off goes on
 * where it was.
 */
final class ConsolidationJob {

	/** A partition is a batch of workbooks: one each would cost more than reading it. */
	private static final int BATCH = 50;

	/** So long that no two batches of a run share a name; step names hold 100. */
	private static final int NAME_LENGTH = 32;

	/** Runs that the job repository remembers; each more would be there for ever. */
	private static final int RUNS_KEPT = 5;

	private static final String NAME = "consolidation";

	/** The step that reads. */
	static final String READ = "read";

	private final StagingDatabase database;

	private final Journey journey;

	/**
	 * What each batch of this run holds. Not in its execution's stored context: a kill
	 * can come between the execution and its context, and the next run would find it
	 * empty.
	 */
	private final Map<String, List<ReceivedFile>> batches = new ConcurrentHashMap<>();

	/** What broke a batch: of that the library only says that a batch was broken. */
	private final AtomicReference<@Nullable Exception> broken = new AtomicReference<>();

	private Function<JobRepository, @Nullable Step> elsewhere = (repository) -> null;

	private final ResourcelessTransactionManager noTransaction = new ResourcelessTransactionManager();

	ConsolidationJob(StagingDatabase database, Journey journey) {
		this.database = database;
		this.journey = journey;
	}

	/** Lets another step read the workbooks. */
	ConsolidationJob readBy(Function<JobRepository, @Nullable Step> elsewhere) {
		this.elsewhere = elsewhere;
		return this;
	}

	/** The whole journey. */
	private Job job(JobRepository repository, ThreadPoolTaskExecutor readers) {
		Step reading = this.elsewhere.apply(repository);
		return new JobBuilder(NAME, repository).start((reading != null) ? reading : readWorkbooks(repository, readers))
			.next(step("judge", repository, this.journey::judge))
			.next(step("consolidate", repository, this.journey::consolidate))
			.next(step("render", repository, this.journey::render))
			.build();
	}

	private Step readWorkbooks(JobRepository repository, ThreadPoolTaskExecutor readers) {
		Step batch = new StepBuilder(BatchReader.STEP, repository).tasklet((contribution, context) -> {
			String name = BatchReader.batch(context.getStepContext().getStepName());
			try {
				this.journey.read(this.batches.getOrDefault(name, List.of()));
			}
			catch (Exception ex) {
				this.broken.compareAndSet(null, ex);
				throw ex;
			}
			return RepeatStatus.FINISHED;
		}, this.noTransaction).build();
		return new StepBuilder(READ, repository).partitioner(BatchReader.STEP, batches())
			.step(batch)
			.taskExecutor(readers)
			.build();
	}

	private Partitioner batches() {
		return (gridSize) -> {
			List<ReceivedFile> unread = this.journey.unread();
			// Small months are dealt out evenly, so that every reader has work.
			int size = Math.max(1, Math.min(BATCH, (unread.size() + readers() - 1) / readers()));
			Map<String, ExecutionContext> batches = new LinkedHashMap<>();
			for (int from = 0; from < unread.size(); from += size) {
				List<ReceivedFile> batch = unread.subList(from, Math.min(unread.size(), from + size));
				// Named by what it holds: after a kill the batches are others, and one of
				// the name of a finished one would be passed over as done.
				String name = "batch" + Sha256.of(batch.stream().map(ReceivedFile::sequence).toList().toString())
					.substring(0, NAME_LENGTH);
				this.batches.put(name, batch);
				batches.put(name, new ExecutionContext());
			}
			return batches;
		};
	}

	/** A step of our own transactions, which may be run again from its beginning. */
	private Step step(String name, JobRepository repository, Work work) {
		return new StepBuilder(name, repository).tasklet((contribution, context) -> {
			work.run();
			return RepeatStatus.FINISHED;
		}, this.noTransaction).allowStartIfComplete(true).build();
	}

	/** A step's work. */
	private interface Work {

		void run() throws Exception;

	}

	/**
	 * Runs the journey.
	 * @param identity what this run works on; the same identity that ended well before is
	 * nothing to do
	 * @return whether there was anything to do
	 * @throws Exception what broke a step
	 */
	boolean run(Map<String, String> identity) throws Exception {
		JobRepository repository = repository(this.database);
		ThreadPoolTaskExecutor readers = executor();
		try {
			MapJobRegistry registry = new MapJobRegistry();
			Job job = job(repository, readers);
			registry.register(job);
			JobOperator operator = operator(repository, registry);
			recover(operator, repository);
			JobParametersBuilder parameters = new JobParametersBuilder();
			identity.forEach(parameters::addString);
			boolean worked = run(operator, repository, job, parameters.toJobParameters());
			forgetOldRuns(repository);
			return worked;
		}
		catch (JobExecutionException ex) {
			Exception first = this.broken.get();
			throw (first != null) ? first : ex;
		}
		finally {
			readers.shutdown();
		}
	}

	/**
	 * We hold the lock, so whoever ran an unfinished execution is gone. One that cannot
	 * go on is forgotten: every step may be run again from its beginning.
	 */
	private static void recover(JobOperator operator, JobRepository repository) {
		for (JobInstance instance : repository.findJobInstances(NAME)) {
			for (JobExecution execution : repository.getJobExecutions(instance)) {
				if (execution.isRunning()) {
					operator.recover(execution);
				}
			}
			List<JobExecution> executions = repository.getJobExecutions(instance);
			// None at all where it ended between naming the run and beginning it.
			if (executions.isEmpty() || executions.stream().anyMatch(ConsolidationJob::lost)) {
				repository.deleteJobInstance(instance);
			}
		}
	}

	/** Whether the library would ask for a person's help. */
	private static boolean lost(JobExecution execution) {
		return Stream
			.concat(Stream.of(execution.getStatus()),
					execution.getStepExecutions().stream().map(StepExecution::getStatus))
			.anyMatch(
					(status) -> status == BatchStatus.UNKNOWN || status == BatchStatus.ABANDONED || status.isRunning());
	}

	private static void forgetOldRuns(JobRepository repository) {
		List<JobInstance> newestFirst = repository.findJobInstances(NAME)
			.stream()
			.sorted(Comparator.comparingLong(JobInstance::getInstanceId).reversed())
			.toList();
		newestFirst.stream().skip(RUNS_KEPT).forEach(repository::deleteJobInstance);
	}

	private static boolean run(JobOperator operator, JobRepository repository, Job job, JobParameters parameters)
			throws Exception {
		JobExecution before = repository.getLastJobExecution(job.getName(), parameters);
		if (before != null && before.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
			return false;
		}
		JobExecution execution = operator.start(job, parameters);
		if (!execution.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
			throw cause(execution);
		}
		return true;
	}

	private static Exception cause(JobExecution execution) {
		List<Throwable> failures = new ArrayList<>(execution.getAllFailureExceptions());
		Throwable first = failures.isEmpty() ? new IllegalStateException("The job ended " + execution.getExitStatus())
				: failures.get(0);
		return (first instanceof Exception exception) ? exception : new IllegalStateException(first);
	}

	/** The memory of all runs, in the database that their figures are in. */
	static JobRepository repository(StagingDatabase database) throws Exception {
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(database.dataSource());
		factory.setTransactionManager(database.transactions());
		factory.setDatabaseType(database.batchType());
		factory.afterPropertiesSet();
		return Objects.requireNonNull(factory.getObject());
	}

	private static JobOperator operator(JobRepository repository, MapJobRegistry registry) throws Exception {
		TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
		operator.setJobRepository(repository);
		operator.setJobRegistry(registry);
		operator.setTaskExecutor(new SyncTaskExecutor());
		operator.afterPropertiesSet();
		return operator;
	}

	private static ThreadPoolTaskExecutor executor() {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setCorePoolSize(readers());
		executor.setMaxPoolSize(readers());
		executor.setThreadNamePrefix("reader-");
		executor.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
		executor.initialize();
		return executor;
	}

	private static int readers() {
		return Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
	}

}
