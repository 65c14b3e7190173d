package vn.tonghop.rendering.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a received file is, and whether it may be held as a whole to be marked: an object
 * for each cell takes some thirty times what its markup does.
 *
 * @param older whether it is of the older format (.xls)
 * @param markable whether it is a workbook, small enough and not signed
 */
record WorkbookKind(boolean older, boolean markable) {

	/** Markup of all parts, inflated: about 100,000 cells. */
	static final long MOST_MARKUP = 8L << 20;

	private static final int MOST_OLDER = 8 << 20;

	private static final byte[] OLE = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	static WorkbookKind of(byte[] content) {
		if (content.length > OLE.length && content[0] == OLE[0] && content[1] == OLE[1] && content[2] == OLE[2]
				&& content[3] == OLE[3]) {
			return new WorkbookKind(true, content.length <= MOST_OLDER);
		}
		return new WorkbookKind(false, content.length > 4 && content[0] == 'P' && content[1] == 'K' && fits(content));
	}

	private static boolean fits(byte[] content) {
		long markup = 0;
		byte[] buffer = new byte[16_384];
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName().toLowerCase(Locale.ROOT);
				if (name.contains("_xmlsignatures")) {
					return false;
				}
				if (name.endsWith(".xml") || name.endsWith(".vml") || name.endsWith(".rels")) {
					for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
						markup += read;
						if (markup > MOST_MARKUP) {
							return false;
						}
					}
				}
			}
			return true;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

}
