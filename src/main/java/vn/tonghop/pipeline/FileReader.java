package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.tonghop.archive.Originals;
import vn.tonghop.grid.DocumentReader;
import vn.tonghop.grid.GridReader;
import vn.tonghop.grid.UnreadableWorkbook;
import vn.tonghop.intake.Gate;
import vn.tonghop.intake.GateResult;
import vn.tonghop.intake.ZipMembers;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.Severity;
import vn.tonghop.reading.NameReader;
import vn.tonghop.reading.NarrativeDocument;
import vn.tonghop.reading.WorkbookReader;
import vn.tonghop.staging.FileKind;

/**
 * Takes one received file from its bytes to its figures. Whatever a file does, it ends in
 * a result.
 */
final class FileReader {

	private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);

	private final Originals originals;

	private final Gate gate = new Gate();

	private final WorkbookReader reader;

	private final NameReader names;

	private final ZipMembers zips = new ZipMembers();

	FileReader(Catalogue catalogue, Originals originals) {
		this.originals = originals;
		this.reader = new WorkbookReader(catalogue);
		this.names = new NameReader(catalogue);
	}

	/**
	 * Reads an archived file; the month goes on, whatever it holds.
	 * @throws vn.tonghop.archive.OriginalDamaged where the archive no longer holds what
	 * came in: that is no mistake of the unit's, and nothing is concluded from it
	 */
	ReadFile read(ReceivedFile file) throws IOException {
		Path archived = this.originals.path(file.sha256());
		ReadFile read = inspect(archived, file);
		if (!checksItself(read, archived)) {
			this.originals.check(file.sha256());
		}
		return read;
	}

	/**
	 * Whether other bytes would have shown: the gate compares each part of a package with
	 * its checksum. Other kinds have none, and of a file that is refused the reason may
	 * be the damage.
	 */
	private static boolean checksItself(ReadFile read, Path archived) throws IOException {
		if (read.kind() != FileKind.WORKBOOK || read.content().form() == null) {
			return false;
		}
		try (InputStream in = Files.newInputStream(archived)) {
			return in.read() == 'P' && in.read() == 'K';
		}
	}

	private ReadFile inspect(Path archived, ReceivedFile file) {
		try {
			GateResult result = this.gate.inspect(archived, file.name());
			if (result instanceof GateResult.Refused refused) {
				return ReadFile.refused(refused.finding());
			}
			if (result instanceof GateResult.Workbook) {
				return new ReadFile(FileKind.WORKBOOK, this.reader.read(GridReader.read(archived), file.name()));
			}
			if (result instanceof GateResult.Zip zip) {
				return zip(archived, zip);
			}
			boolean document = result instanceof GateResult.Docx;
			return beside(file, document ? FileKind.NARRATIVE : FileKind.SIGNED_SCAN,
					document ? NarrativeDocument.texts(DocumentReader.read(archived)) : List.of());
		}
		catch (UnreadableWorkbook ex) {
			LOG.warn("{} cannot be read: {}", file.sha256(), ex.detail());
			return ReadFile.refused(Finding.of("TEP_KHONG_MO_DUOC", Severity.ERROR));
		}
		catch (Throwable ex) {
			// A parser may answer a hostile file with any error: it ends here, with the
			// file.
			if (ex instanceof ThreadDeath || ex instanceof InterruptedException) {
				Thread.currentThread().interrupt();
			}
			LOG.error("{} broke the reader", file.sha256(), ex);
			return ReadFile.refused(Finding.of("TEP_KHONG_MO_DUOC", Severity.ERROR));
		}
	}

	/** Its members came in as files of their own, but for zips. */
	private ReadFile zip(Path archived, GateResult.Zip zip) throws IOException {
		return this.zips.nested(archived, zip).isEmpty() ? new ReadFile(FileKind.ZIP, ReadFile.NOTHING)
				: ReadFile.refused(Finding.of("NEN_LONG_NHAU", Severity.ERROR));
	}

	/** A file that is kept beside a unit's submissions: its name says whose it is. */
	private ReadFile beside(ReceivedFile file, FileKind kind, List<ReadWorkbook.Narrative> texts) {
		NameReader.Named named = this.names.read(file.name());
		if (named.unit() == null || named.period() == null) {
			return ReadFile.refused(Finding.of("KHONG_RO_CUA_AI", Severity.ERROR));
		}
		return new ReadFile(kind, new ReadWorkbook(null, named.unit(), named.period(), List.of(), List.of(),
				java.util.Map.of(), List.of(), ReadWorkbook.Coverage.NONE, texts, null, List.of()));
	}

}
