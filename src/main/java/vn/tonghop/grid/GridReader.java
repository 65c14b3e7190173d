package vn.tonghop.grid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.stream.XMLStreamException;

import vn.tonghop.grid.UnreadableWorkbook.Kind;

/**
 * Reads a workbook. What it is, is told by its first bytes, never by its name: a zip is
 * read as .xlsx, a compound file as .xls.
 */
public final class GridReader {

	/** The largest file that is opened, in bytes. */
	public static final long MAX_FILE = 30L << 20;

	/** Cells of a workbook that are not blank. */
	public static final int MAX_CELLS = 500_000;

	/** Rows of a workbook that hold such cells. */
	public static final int MAX_ROWS = 200_000;

	private GridReader() {
	}

	/**
	 * Reads a file.
	 * @throws UnreadableWorkbook where it is no workbook, or none that can be read
	 */
	public static Workbook read(Path file) throws UnreadableWorkbook {
		try {
			if (Files.size(file) > MAX_FILE) {
				throw tooLargeFile();
			}
			return read(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UnreadableWorkbook(Kind.DAMAGED, "The file cannot be read: " + ex, ex);
		}
	}

	/**
	 * Reads a workbook that is in memory.
	 * @throws UnreadableWorkbook where it is no workbook, or none that can be read
	 */
	public static Workbook read(byte[] bytes) throws UnreadableWorkbook {
		if (bytes.length == 0) {
			throw new UnreadableWorkbook(Kind.EMPTY, "The file has no bytes");
		}
		if (bytes.length > MAX_FILE) {
			throw tooLargeFile();
		}
		try {
			if (startsWith(bytes, 'P', 'K')) {
				return new XlsxReader(bytes).read();
			}
			if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
				return new XlsReader(bytes).read();
			}
			if (startsWith(bytes, 'k', 'y', ',') || startsWith(bytes, 0xEF, 0xBB, 0xBF, 'k', 'y', ',')) {
				return FiguresReader.read(bytes);
			}
			if (startsWith(bytes, 0x09, 0x00) || startsWith(bytes, 0x09, 0x02) || startsWith(bytes, 0x09, 0x04)) {
				throw new UnreadableWorkbook(Kind.OLD_FORMAT, "Excel 2, 3 or 4");
			}
			throw new UnreadableWorkbook(Kind.NOT_EXCEL, "Neither a zip nor a compound file");
		}
		catch (UnreadableWorkbook.Inside ex) {
			throw ex.outside();
		}
		catch (IOException | XMLStreamException | RuntimeException | LinkageError | StackOverflowError ex) {
			// The libraries below throw what they like at bytes that lie.
			throw new UnreadableWorkbook(Kind.DAMAGED, "Broken: " + ex, ex);
		}
	}

	private static UnreadableWorkbook tooLargeFile() {
		return new UnreadableWorkbook(Kind.TOO_LARGE, "The file is larger than " + MAX_FILE + " bytes");
	}

	private static boolean startsWith(byte[] bytes, int... magic) {
		if (bytes.length < magic.length) {
			return false;
		}
		for (int i = 0; i < magic.length; i++) {
			if ((bytes[i] & 0xFF) != magic[i]) {
				return false;
			}
		}
		return true;
	}

}
