package vn.tonghop.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The gate of {@code so-lieu.csv}, which another level sends as it made it: known by its
 * headings, UTF-8 throughout, of a bounded number of lines of a bounded length. Any other
 * text is no submission.
 */
final class FiguresGate {

	private static final byte[] BOM = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private static final byte[] HEADINGS = "ky,don_vi,chi_tieu,so_do,gia_tri,trang_thai,tep,trang_tinh,o"
		.getBytes(StandardCharsets.US_ASCII);

	/** As many rows as a workbook may have. */
	private static final int LINES = 200_000;

	private static final int LINE_CHARACTERS = 8_000;

	private FiguresGate() {
	}

	/** Whether the headings are those of the file; a byte order mark may lead them. */
	static boolean begins(byte[] content) {
		int start = starts(content, 0, BOM) ? BOM.length : 0;
		int end = start + HEADINGS.length;
		return starts(content, start, HEADINGS)
				&& (content.length == end || content[end] == '\r' || content[end] == '\n');
	}

	private static boolean starts(byte[] content, int at, byte[] with) {
		return content.length >= at + with.length && Arrays.equals(content, at, at + with.length, with, 0, with.length);
	}

	static void check(byte[] content) throws Refusal {
		int lines = 0;
		int length = 0;
		for (byte each : content) {
			if (each == 0) {
				throw new Refusal(GateFindings.cutOff());
			}
			length = (each == '\n') ? 0 : length + 1;
			lines += (each == '\n') ? 1 : 0;
			if (lines > LINES) {
				throw new Refusal(GateFindings.tooLarge("số dòng", Integer.toString(lines), Integer.toString(LINES)));
			}
			if (length > LINE_CHARACTERS) {
				throw new Refusal(GateFindings.tooLarge("độ dài một dòng", Integer.toString(length),
						Integer.toString(LINE_CHARACTERS)));
			}
		}
		if (content[content.length - 1] != '\n') {
			// The program ends every line: what does not end so was cut off.
			throw new Refusal(GateFindings.cutOff());
		}
		try {
			StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(content));
		}
		catch (CharacterCodingException ex) {
			throw new Refusal(GateFindings.notExcel("so-lieu.csv không phải mã UTF-8"));
		}
	}

}
