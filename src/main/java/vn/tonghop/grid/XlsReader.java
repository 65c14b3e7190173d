package vn.tonghop.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.UnreadableWorkbook.Kind;

/** Reads an .xls (Excel 97 to 2003) record by record. */
final class XlsReader {

	private static final int FILE_PASS = 0x2F;

	private static final int BOF = 0x0809;

	private static final int BIFF8 = 0x0600;

	private static final int EOF = 0x0A;

	private final byte[] bytes;

	XlsReader(byte[] bytes) {
		this.bytes = bytes;
	}

	Workbook read() throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(this.bytes))) {
			DirectoryNode root = file.getRoot();
			if (has(root, "EncryptedPackage")) {
				throw new UnreadableWorkbook.Inside(Kind.ENCRYPTED, "An encrypted package");
			}
			String stream = workbookStream(root);
			try (InputStream head = root.createDocumentInputStream(stream)) {
				look(head);
			}
			XlsRecords records = new XlsRecords();
			HSSFRequest request = new HSSFRequest();
			request.addListenerForAllRecords(records);
			try (InputStream body = root.createDocumentInputStream(stream)) {
				new HSSFEventFactory().processEvents(request, body);
			}
			return records.workbook(modified(root), customProperties(root),
					has(root, "_VBA_PROJECT_CUR") || has(root, "_VBA_PROJECT"));
		}
	}

	private static boolean has(DirectoryNode root, String name) {
		return root.hasEntryCaseInsensitive(name);
	}

	private static String workbookStream(DirectoryNode root) {
		for (Entry entry : root) {
			if (entry.isDocumentEntry() && entry.getName().equalsIgnoreCase("Workbook")) {
				return entry.getName();
			}
		}
		if (has(root, "Book")) {
			throw new UnreadableWorkbook.Inside(Kind.OLD_FORMAT, "Excel 5 or 95");
		}
		throw new UnreadableWorkbook.Inside(Kind.NOT_EXCEL, "A compound file without a workbook");
	}

	/**
	 * Looks for a password before POI does: it would try a default one, as often as the
	 * file demands.
	 */
	private static void look(InputStream stream) throws IOException {
		byte[] header = new byte[4];
		boolean first = true;
		while (stream.readNBytes(header, 0, 4) == 4) {
			int kind = (header[0] & 0xFF) | (header[1] & 0xFF) << 8;
			int length = (header[2] & 0xFF) | (header[3] & 0xFF) << 8;
			byte[] body = stream.readNBytes(length);
			if (first && kind == BOF && body.length > 1 && ((body[0] & 0xFF) | (body[1] & 0xFF) << 8) < BIFF8) {
				throw new UnreadableWorkbook.Inside(Kind.OLD_FORMAT, "Excel 5 or 95");
			}
			if (kind == FILE_PASS) {
				throw new UnreadableWorkbook.Inside(Kind.ENCRYPTED, "Locked by a password");
			}
			if (kind == EOF || (first && kind != BOF)) {
				return;
			}
			first = false;
		}
	}

	private static @Nullable Instant modified(DirectoryNode root) {
		try (InputStream stream = root.createDocumentInputStream(SummaryInformation.DEFAULT_STREAM_NAME)) {
			Date saved = new SummaryInformation(new PropertySet(stream)).getLastSaveDateTime();
			return (saved != null) ? saved.toInstant() : null;
		}
		catch (IOException | HPSFException | RuntimeException ex) {
			// A workbook is no worse for not saying when it was changed.
			return null;
		}
	}

	private static Map<String, String> customProperties(DirectoryNode root) {
		Map<String, String> properties = new LinkedHashMap<>();
		try (InputStream stream = root.createDocumentInputStream(DocumentSummaryInformation.DEFAULT_STREAM_NAME)) {
			CustomProperties custom = new DocumentSummaryInformation(new PropertySet(stream)).getCustomProperties();
			if (custom != null) {
				custom.nameSet().forEach((name) -> properties.put(name, String.valueOf(custom.get(name))));
			}
		}
		catch (IOException | HPSFException | RuntimeException ex) {
			return properties;
		}
		return properties;
	}

}
