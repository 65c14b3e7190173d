package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.Backup;
import vn.tonghop.archive.BackupUnfit;
import vn.tonghop.archive.JournalDamaged;
import vn.tonghop.archive.ProcessLock;
import vn.tonghop.catalogue.CatalogueLoader;
import vn.tonghop.files.DurableFiles;
import vn.tonghop.model.Catalogue;
import vn.tonghop.staging.StagingDatabase;

/** Checks the facts of an office, copies them and puts a copy back. */
final class Safekeeping {

	private final Desk desk;

	Safekeeping(Desk desk) {
		this.desk = desk;
	}

	/** Checks every archived file and every journal entry. */
	Verified verify() throws IOException, FaultyCatalogue {
		return verified(this.desk.dataAsFarAsKnown());
	}

	private Verified verified(Path data) throws IOException {
		if (!Files.isDirectory(data)) {
			return new Verified(0, 0, List.of());
		}
		ProcessLock lock = ProcessLock.take(data.resolve("lock"), "verify");
		try {
			return Verified.of(Archive.verify(data));
		}
		finally {
			lock.close();
		}
	}

	/**
	 * Copies all facts and templates, and checks the copy.
	 * @return what was found, and how many files the copy holds; 0 where none was made
	 */
	BackedUp backup(Path target) throws Exception {
		Path data = this.desk.dataAsFarAsKnown();
		Path to = target.toAbsolutePath().normalize();
		for (Path own : List.of(data, this.desk.workspace().templates(), this.desk.workspace().input())) {
			if (to.startsWith(own)) {
				throw new BackupUnfit(BackupUnfit.Kind.TARGET_WITHIN, target.toString(), own.toString());
			}
		}
		try (Archive archive = Archive.open(data, "backup", this.desk.disk())) {
			Verified verified = Verified.of(archive.verify());
			return verified.whole()
					? new BackedUp(verified, Backup.write(archive, this.desk.workspace().templates(), to))
					: new BackedUp(verified, 0);
		}
		catch (JournalDamaged ex) {
			return new BackedUp(verified(data), 0);
		}
	}

	/**
	 * Puts a backup in place, without anything that is concluded from it.
	 * @return where the templates that were there lie now; null: where they were
	 */
	@Nullable Path restore(Path from) throws Exception {
		try (Backup backup = Backup.open(from)) {
			backup.verify();
			return putBack(backup, from);
		}
	}

	private @Nullable Path putBack(Backup backup, Path from) throws Exception {
		DurableFiles files = new DurableFiles(this.desk.workspace().home(), this.desk.disk());
		Path data = dataOf(backup, files);
		if (!backup.mayGoTo(data)) {
			throw new BackupUnfit(BackupUnfit.Kind.OTHER_FACTS, from.toString(), data.toString());
		}
		files.createFolders(data);
		ProcessLock lock = ProcessLock.take(data.resolve("lock"), "restore");
		try {
			boolean mending = backup.isOlderThan(data);
			Path templates = this.desk.workspace().templates();
			Path aside = null;
			if (!mending && Files.exists(templates) && !backup.hasTemplates(templates)) {
				aside = free(this.desk.workspace().home(), "templates-truoc-khoi-phuc");
				files.layer().move(templates, aside);
				files.forceFolder(this.desk.workspace().home());
			}
			if (!mending) {
				backup.writeTemplates(templates, files);
			}
			backup.writeData(data, files);
			return aside;
		}
		finally {
			lock.close();
		}
	}

	/** Where the facts belong by the backup's own catalogue. */
	private Path dataOf(Backup backup, DurableFiles files) throws IOException {
		Path looked = Files.createTempDirectory("tonghop-");
		try {
			backup.writeTemplates(looked, files);
			Catalogue catalogue = CatalogueLoader.load(looked).catalogue();
			return (catalogue != null) ? this.desk.workspace().data(catalogue)
					: this.desk.workspace().home().resolve("data");
		}
		finally {
			StagingDatabase.discard(looked);
		}
	}

	private static Path free(Path folder, String name) {
		Path free = folder.resolve(name);
		for (int number = 2; Files.exists(free); number++) {
			free = folder.resolve(name + "-" + number);
		}
		return free;
	}

}
