package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

import vn.tonghop.archive.Archive;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.staging.Assignments;
import vn.tonghop.staging.StagedRead;
import vn.tonghop.staging.Staging;

/**
 * Reads the workbooks of a batch that was dealt out, in whatever process. Who takes a
 * batch over goes on where the other committed.
 */
final class BatchReader {

	/** The step that a partition runs; its executions are named by their batch. */
	static final String STEP = "readBatch";

	private final Catalogue catalogue;

	private final String key;

	private final Archive archive;

	private final Assignments assignments;

	private final FileReader reader;

	BatchReader(Catalogue catalogue, String key, Archive archive, Staging staging) {
		this.catalogue = catalogue;
		this.key = key;
		this.archive = archive;
		this.assignments = new Assignments(staging);
		this.reader = new FileReader(catalogue, archive.originals());
	}

	/** The step for a partition's execution. */
	Step step(JobRepository repository) {
		return new StepBuilder(STEP, repository).tasklet((contribution, context) -> {
			read(batch(Objects.requireNonNull(context.getStepContext().getStepName())));
			return RepeatStatus.FINISHED;
		}, new ResourcelessTransactionManager()).build();
	}

	/** The batch that a step execution is named by; empty for other steps. */
	static String batch(String stepExecution) {
		String prefix = STEP + ":";
		return stepExecution.startsWith(prefix) ? stepExecution.substring(prefix.length()) : "";
	}

	private void read(String batch) throws IOException {
		List<ReceivedFile> files = this.assignments.unread(batch, this.key).orElseThrow(() -> gone(batch));
		for (int from = 0; from < files.size(); from += Journey.STORED_TOGETHER) {
			List<StagedRead> read = new ArrayList<>();
			for (ReceivedFile file : files.subList(from, Math.min(files.size(), from + Journey.STORED_TOGETHER))) {
				ReadFile own = this.reader.read(file);
				read.add(new StagedRead(file, own.kind(), Silenced.without(this.catalogue, own.content())));
			}
			if (!this.assignments.store(batch, read, this.key)) {
				throw gone(batch);
			}
		}
	}

	private static IllegalStateException gone(String batch) {
		return new IllegalStateException(batch + " is not dealt out any more");
	}

}
