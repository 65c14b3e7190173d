package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.tonghop.archive.Archive;
import vn.tonghop.catalogue.CatalogueLoader;
import vn.tonghop.catalogue.CatalogueResult;
import vn.tonghop.files.FileLayer;
import vn.tonghop.files.OutputLedger;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.Severity;
import vn.tonghop.staging.Staging;
import vn.tonghop.staging.StagingDatabase;
import vn.tonghop.staging.StagingPlace;
import vn.tonghop.staging.StagingUnusable;

/**
 * What all commands of an office share: its workspace, templates, disk and servers, how
 * catalogue, staging and outputs are opened, and how what stands in the way is told.
 */
record Desk(Workspace workspace, ReportTemplates templates, FileLayer disk, Servers servers) {

	private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

	/** Catalogue and all templates checked: every mistake at once. */
	List<Located> check() throws IOException {
		return checked(CatalogueLoader.load(this.workspace.templates()));
	}

	/**
	 * The catalogue in force.
	 * @throws FaultyCatalogue where it or a template has a mistake
	 */
	Catalogue catalogue() throws FaultyCatalogue, IOException {
		return linted(loaded());
	}

	/**
	 * The catalogue, without a mistake of its own; its templates are still to be looked
	 * at.
	 * @throws FaultyCatalogue where it has one; that tells those of templates too
	 */
	CatalogueResult loaded() throws FaultyCatalogue, IOException {
		CatalogueResult loaded = CatalogueLoader.load(this.workspace.templates());
		if (loaded.catalogue() == null || faulty(loaded.findings())) {
			throw new FaultyCatalogue(checked(loaded));
		}
		return loaded;
	}

	/**
	 * The catalogue in force, its templates looked at.
	 * @throws FaultyCatalogue where one has a mistake
	 */
	Catalogue linted(CatalogueResult loaded) throws FaultyCatalogue, IOException {
		List<Located> findings = checked(loaded);
		Catalogue catalogue = loaded.catalogue();
		if (catalogue == null || faulty(findings)) {
			throw new FaultyCatalogue(findings);
		}
		return catalogue;
	}

	private static boolean faulty(List<Located> findings) {
		return findings.stream().anyMatch((located) -> located.finding().severity() == Severity.ERROR);
	}

	private List<Located> checked(CatalogueResult loaded) throws IOException {
		List<Located> findings = new ArrayList<>(loaded.findings());
		Catalogue catalogue = loaded.catalogue();
		if (catalogue != null) {
			findings.addAll(this.templates.lint(catalogue));
		}
		return findings;
	}

	/**
	 * Where the facts lie, also while the catalogue has mistakes.
	 * @throws FaultyCatalogue where they lie elsewhere and the catalogue cannot tell
	 */
	Path dataAsFarAsKnown() throws FaultyCatalogue {
		CatalogueResult loaded = CatalogueLoader.load(this.workspace.templates());
		Catalogue catalogue = loaded.catalogue();
		if (catalogue != null) {
			return this.workspace.data(catalogue);
		}
		Path usual = this.workspace.home().resolve("data");
		if (!Files.exists(usual.resolve("journal.log"))) {
			throw new FaultyCatalogue(loaded.findings());
		}
		return usual;
	}

	/** Turns what a person can clear into words of its own. */
	static <T> T guarded(Callable<T> work) throws Exception {
		try {
			return work.call();
		}
		catch (FaultyCatalogue | Obstacle ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw Obstacle.of(ex).<Exception>map((obstacle) -> obstacle).orElse(ex);
		}
	}

	/** Writes outputs, never over what a person changed. */
	OutputWriter outputs(Archive archive) throws IOException {
		return new OutputWriter(this.workspace.home(), archive.files(),
				OutputLedger.open(archive.data().resolve("outputs.ledger"), archive.files()));
	}

	/** Deletes staging, to be made anew. */
	void discardStaging(Archive archive) throws IOException {
		this.servers.staging(archive).discard();
	}

	/** Opens staging; where it is damaged it is made again, for it holds no truth. */
	Opened open(Archive archive) throws IOException, StagingUnusable {
		StagingPlace place = this.servers.staging(archive);
		try {
			return new Opened(place.open(), false);
		}
		catch (StagingUnusable ex) {
			LOG.warn("Staging is damaged and made again", ex);
			place.discard();
			return new Opened(place.open(), true);
		}
	}

	/** Tells that an output lies beside one that a person changed. */
	static Located notice(OutputResult output) {
		return new Located(output.path(),
				Finding.of(output.outcome().code(), Severity.WARNING, output.path(), output.written()));
	}

	/**
	 * Looks at staging under the lock, with the catalogue as it is. Nothing is written
	 * but the database's own files; where a run is going on, that is said at once.
	 */
	<T> T look(Look<T> look, Nothing<T> nothing) throws Exception {
		return guarded(() -> lookUnguarded(look, nothing));
	}

	private <T> T lookUnguarded(Look<T> look, Nothing<T> nothing) throws Exception {
		Catalogue catalogue = catalogue();
		Path data = this.workspace.data(catalogue);
		if (!Files.isDirectory(data)) {
			return nothing.of(catalogue);
		}
		try (Archive archive = Archive.openToLook(data, "status")) {
			if (archive.receivedFiles().isEmpty()) {
				return nothing.of(catalogue);
			}
			try (StagingDatabase database = open(archive).database()) {
				Staging staging = new Staging(database);
				if (!staging.knows(archive.receivedFiles())) {
					throw new Obstacle(Finding.of("CHUA_TONG_HOP", Severity.ERROR));
				}
				return look.at(new Staged(this.workspace, this.templates, catalogue, archive, staging));
			}
		}
	}

	/** What is looked for. */
	interface Look<T> {

		T at(Staged staged) throws Exception;

	}

	/** What is told where nothing was ever taken in. */
	interface Nothing<T> {

		T of(Catalogue catalogue);

	}

	/**
	 * The staging database, opened.
	 *
	 * @param remade whether it was damaged and is empty now
	 */
	record Opened(StagingDatabase database, boolean remade) {
	}

}
