package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.catalogue.CatalogueLoader;
import vn.tonghop.files.Sha256;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.staging.Staging;
import vn.tonghop.staging.StagingDatabase;
import vn.tonghop.staging.StagingPlace;

/**
 * The job of another process, as far as a worker has to do with it: the database that
 * both write, and the catalogue that the other works by, out of the archive. Not for
 * several threads at once.
 */
final class SharedJob implements AutoCloseable {

	private final Path data;

	private final String version;

	private final StagingDatabase database;

	private final JobRepository repository;

	/** For the catalogue of the last batch: most have the same. */
	private @Nullable String manifest;

	private @Nullable BatchReader reader;

	private SharedJob(Path data, String version, StagingDatabase database) throws Exception {
		this.data = data;
		this.version = version;
		this.database = database;
		this.repository = ConsolidationJob.repository(database);
	}

	static SharedJob join(Path data, String version, StagingPlace.OnServer place) throws Exception {
		return new SharedJob(data, version, place.join());
	}

	/** A step execution that waits to be read; null where it is none (any more). */
	@Nullable StepExecution waiting(long number) {
		StepExecution execution = this.repository.getStepExecution(number);
		boolean ours = execution != null && !BatchReader.batch(execution.getStepName()).isEmpty()
				&& execution.getStatus().isRunning();
		return ours ? execution : null;
	}

	/** Reads the batch of a step execution. */
	StepExecution read(StepExecution execution) throws IOException, Obstacle {
		StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
		handler.setJobRepository(this.repository);
		Step step = reader(execution.getJobExecution().getJobParameters()).step(this.repository);
		handler.setStepLocator((name) -> step);
		return handler.handle(new StepExecutionRequest(BatchReader.STEP, execution.getId()));
	}

	private BatchReader reader(JobParameters parameters) throws IOException, Obstacle {
		String manifest = String.valueOf(parameters.getString("manifest"));
		String key = Sha256.of(this.version + "\n" + manifest);
		if (!key.equals(parameters.getString("key"))) {
			throw new Obstacle(Finding.of("MAY_DOC_KHAC_BAN", Severity.ERROR, this.version));
		}
		BatchReader known = this.reader;
		if (known == null || !manifest.equals(this.manifest)) {
			// Opened anew: what is in force may have been noted a moment ago.
			Archive archive = Archive.read(this.data);
			known = new BatchReader(catalogue(archive, manifest), key, archive, new Staging(this.database));
			this.reader = known;
			this.manifest = manifest;
		}
		return known;
	}

	private static Catalogue catalogue(Archive archive, String manifest) throws IOException {
		JournalEntry.CatalogueInForce snapshot = archive.snapshots()
			.find(manifest)
			.orElseThrow(() -> new IOException("The archive has no catalogue " + manifest));
		Path folder = Files.createTempDirectory("tonghop-");
		try {
			archive.snapshots().writeTo(snapshot, folder);
			Catalogue catalogue = CatalogueLoader.load(folder).catalogue();
			if (catalogue == null) {
				throw new IOException("The catalogue " + manifest + " cannot be used");
			}
			return catalogue;
		}
		finally {
			StagingDatabase.discard(folder);
		}
	}

	@Override
	public void close() {
		this.database.close();
	}

}
