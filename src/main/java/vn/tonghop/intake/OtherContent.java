package vn.tonghop.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Names what a file is that is no workbook, so that its sender understands. */
final class OtherContent {

	private static final int LOOKED_AT = 4096;

	private static final List<Magic> MAGIC = List.of(new Magic(0, "89504E47", "hình ảnh PNG"),
			new Magic(0, "FFD8FF", "hình ảnh JPEG"), new Magic(0, "47494638", "hình ảnh GIF"),
			new Magic(0, "49492A00", "hình ảnh TIFF"), new Magic(0, "4D4D002A", "hình ảnh TIFF"),
			new Magic(8, "57454250", "hình ảnh WEBP"), new Magic(4, "66747970", "hình ảnh hoặc phim"),
			new Magic(0, "52617221", "tệp nén RAR"), new Magic(0, "377ABCAF271C", "tệp nén 7z"),
			new Magic(0, "1F8B", "tệp nén GZIP"), new Magic(0, "7B5C727466", "văn bản RTF"),
			new Magic(0, "4D5A", "chương trình máy tính"), new Magic(0, "7F454C46", "chương trình máy tính"),
			new Magic(0, "53514C69746520", "cơ sở dữ liệu SQLite"), new Magic(0, "424D", "hình ảnh BMP"),
			new Magic(0, "00000200", "bảng tính Lotus 1-2-3 hoặc Quattro Pro"),
			new Magic(0, "00001A00", "bảng tính Lotus 1-2-3"), new Magic(0, "FF00020004", "bảng tính Works"),
			new Magic(0, "494433", "tệp âm thanh"), new Magic(0, "49443B50", "bảng tính dạng SYLK"));

	private OtherContent() {
	}

	/**
	 * @param bytes a file that is neither zip nor OLE nor PDF
	 * @return what it is, in words
	 */
	static String name(byte[] bytes) {
		for (Magic magic : MAGIC) {
			if (magic.matches(bytes)) {
				return magic.words();
			}
		}
		String text = text(bytes);
		if (text.isEmpty()) {
			return "tệp không rõ loại";
		}
		return ofText(text);
	}

	private static String ofText(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		if (lower.startsWith("mime-version:") || lower.contains("\ncontent-type: multipart/related")) {
			return "trang web lưu thành một tệp (MHTML)";
		}
		if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
			return "bảng tính dạng XML 2003";
		}
		if (lower.contains("<office:document")) {
			return "bảng tính LibreOffice dạng XML";
		}
		if (List.of("<html", "<!doctype html", "<table", "<head", "<body", "<meta")
			.stream()
			.anyMatch(lower::contains)) {
			return "trang web (HTML)";
		}
		if (lower.startsWith("<?xml") || lower.startsWith("<")) {
			return "tệp XML";
		}
		return looksLikeCsv(text) ? "văn bản có dấu phân cách (CSV)" : "văn bản thuần";
	}

	/** The first two lines have the same number of a delimiter, at least one. */
	private static boolean looksLikeCsv(String text) {
		String[] lines = text.split("\\R", 3);
		for (char delimiter : new char[] { ',', ';', '\t' }) {
			long first = count(lines[0], delimiter);
			if (first > 0 && (lines.length < 2 || lines[1].isEmpty() || count(lines[1], delimiter) == first)) {
				return true;
			}
		}
		return false;
	}

	private static long count(String line, char wanted) {
		return line.chars().filter((each) -> each == wanted).count();
	}

	/** The file's beginning as text; empty where it is none. */
	private static String text(byte[] bytes) {
		int length = Math.min(bytes.length, LOOKED_AT);
		boolean wide = length >= 2 && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
				|| (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
		String text = wide ? new String(bytes, 0, length, StandardCharsets.UTF_16) : utf8(bytes, length);
		if (text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		boolean binary = text.chars().anyMatch((each) -> each < ' ' && "\t\r\n\f\u001A".indexOf(each) < 0);
		return binary ? "" : text.stripLeading();
	}

	private static String utf8(byte[] bytes, int length) {
		CharBuffer out = CharBuffer.allocate(length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(bytes, 0, length), out, false);
		return result.isError() ? new String(bytes, 0, length, StandardCharsets.ISO_8859_1) : out.flip().toString();
	}

	/**
	 * Bytes by which a kind of file is known.
	 *
	 * @param hex the bytes
	 */
	private record Magic(int offset, String hex, String words) {

		private boolean matches(byte[] bytes) {
			int length = this.hex.length() / 2;
			if (bytes.length < this.offset + length) {
				return false;
			}
			for (int index = 0; index < length; index++) {
				int due = Integer.parseInt(this.hex, index * 2, index * 2 + 2, 16);
				if ((bytes[this.offset + index] & 0xFF) != due) {
					return false;
				}
			}
			return true;
		}

	}

}
