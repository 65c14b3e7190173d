package vn.tonghop.intake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;

import vn.tonghop.files.TransientFiles;

/**
 * The gate for zips: inflates every part once, piece by piece, compares length and CRC
 * with what the directory says, and lets the XML scanner look on.
 */
final class PackageGate {

	private static final int PIECE = 32 << 10;

	private static final int MOST_CONTENT_TYPES = 4 << 20;

	private final byte[] bytes;

	private final byte[] piece = new byte[PIECE];

	PackageGate(byte[] bytes) {
		this.bytes = bytes;
	}

	GateResult inspect() throws Refusal {
		List<ZipDirectory.Entry> entries = ZipDirectory.read(this.bytes);
		ZipDirectory.Entry contentTypes = find(entries, "[content_types].xml");
		Inflater inflater = new Inflater(true);
		try {
			if (contentTypes == null) {
				return otherZip(entries, inflater);
			}
			GateResult kind = kind(
					XmlScanner.ascii(content(contentTypes, inflater, MOST_CONTENT_TYPES)).toLowerCase(Locale.ROOT));
			SheetCounts counts = new SheetCounts();
			for (ZipDirectory.Entry entry : entries) {
				if (!entry.isFolder()) {
					XmlScanner scanner = new XmlScanner(entry.name(), counts);
					inflate(entry, inflater, scanner::feed);
					scanner.finish();
				}
			}
			return kind;
		}
		finally {
			inflater.end();
		}
	}

	/** The bytes of one entry, whole and checked. */
	byte[] member(int index) throws Refusal {
		List<ZipDirectory.Entry> entries = ZipDirectory.read(this.bytes);
		Inflater inflater = new Inflater(true);
		try {
			return content(entries.get(index), inflater, GateLimits.FILE_BYTES);
		}
		finally {
			inflater.end();
		}
	}

	private static GateResult kind(String contentTypes) throws Refusal {
		if (contentTypes.contains("ms-excel.sheet.binary.macroenabled.main")) {
			throw new Refusal(GateFindings.binaryWorkbook());
		}
		if (contentTypes.contains("spreadsheetml.sheet.main+xml")
				|| contentTypes.contains("spreadsheetml.template.main+xml")) {
			return new GateResult.Workbook(GateResult.Kind.XLSX);
		}
		if (contentTypes.contains("ms-excel.sheet.macroenabled.main+xml")
				|| contentTypes.contains("ms-excel.template.macroenabled.main+xml")
				|| contentTypes.contains("ms-excel.addin.macroenabled.main+xml")) {
			return new GateResult.Workbook(GateResult.Kind.XLSM);
		}
		if (contentTypes.contains("wordprocessingml.document.main+xml")
				|| contentTypes.contains("wordprocessingml.template.main+xml")
				|| contentTypes.contains("ms-word.document.macroenabled.main+xml")) {
			return new GateResult.Docx();
		}
		if (contentTypes.contains("presentationml")) {
			throw new Refusal(GateFindings.notExcel("bài trình chiếu PowerPoint"));
		}
		throw new Refusal(GateFindings.notExcel("tệp nén của một chương trình khác"));
	}

	private GateResult otherZip(List<ZipDirectory.Entry> entries, Inflater inflater) throws Refusal {
		ZipDirectory.Entry type = find(entries, "mimetype");
		if (type != null) {
			throw new Refusal(GateFindings.notExcel(openDocument(XmlScanner.ascii(content(type, inflater, PIECE)))));
		}
		if (find(entries, "xl/workbook.xml") != null || find(entries, "word/document.xml") != null) {
			throw new Refusal(GateFindings.damaged("[Content_Types].xml"));
		}
		List<GateResult.Member> members = new ArrayList<>();
		for (ZipDirectory.Entry entry : entries) {
			if (!entry.isFolder()) {
				if (entry.size() > GateLimits.FILE_BYTES) {
					throw new Refusal(GateFindings.tooLarge("tệp " + ShownName.of(entry.name()),
							GateLimits.megabytes(entry.size()), GateLimits.megabytes(GateLimits.FILE_BYTES)));
				}
				inflate(entry, inflater, (piece, from, to) -> {
				});
				if (!TransientFiles.isOne(entry.fileName()) && !entry.name().startsWith("__MACOSX/")) {
					members.add(new GateResult.Member(entry.index(), ShownName.kept(entry.fileName()), entry.size()));
				}
			}
		}
		if (members.isEmpty()) {
			throw new Refusal(GateFindings.empty());
		}
		return new GateResult.Zip(members);
	}

	private static String openDocument(String mimeType) {
		if (mimeType.contains("opendocument.spreadsheet")) {
			return "bảng tính LibreOffice/OpenOffice (.ods)";
		}
		if (mimeType.contains("opendocument.text")) {
			return "văn bản LibreOffice/OpenOffice (.odt)";
		}
		return mimeType.contains("opendocument") ? "tệp LibreOffice/OpenOffice" : "tệp nén của một chương trình khác";
	}

	private static ZipDirectory.@Nullable Entry find(List<ZipDirectory.Entry> entries, String name) {
		for (ZipDirectory.Entry entry : entries) {
			if (entry.name().toLowerCase(Locale.ROOT).equals(name)) {
				return entry;
			}
		}
		return null;
	}

	private byte[] content(ZipDirectory.Entry entry, Inflater inflater, int most) throws Refusal {
		if (entry.size() > most) {
			throw new Refusal(GateFindings.tooLarge("phần " + ShownName.of(entry.name()),
					GateLimits.megabytes(entry.size()), GateLimits.megabytes(most)));
		}
		ByteArrayOutputStream content = new ByteArrayOutputStream(entry.size());
		inflate(entry, inflater, (piece, from, to) -> content.write(piece, from, to - from));
		return content.toByteArray();
	}

	private void inflate(ZipDirectory.Entry entry, Inflater inflater, Taker taker) throws Refusal {
		CRC32 crc = new CRC32();
		long size = 0;
		if (entry.method() == ZipDirectory.Entry.STORED) {
			size = entry.packed();
			crc.update(this.bytes, entry.data(), entry.packed());
			if (size == entry.size()) {
				taker.take(this.bytes, entry.data(), entry.data() + entry.packed());
			}
		}
		else {
			inflater.reset();
			inflater.setInput(this.bytes, entry.data(), entry.packed());
			int count = next(entry, inflater);
			while (count > 0) {
				size += count;
				if (size > entry.size()) {
					throw damaged(entry);
				}
				crc.update(this.piece, 0, count);
				taker.take(this.piece, 0, count);
				count = next(entry, inflater);
			}
			if (!inflater.finished() || inflater.getRemaining() > 0) {
				throw damaged(entry);
			}
		}
		if (size != entry.size() || crc.getValue() != entry.crc()) {
			throw damaged(entry);
		}
	}

	private int next(ZipDirectory.Entry entry, Inflater inflater) throws Refusal {
		try {
			return inflater.inflate(this.piece);
		}
		catch (DataFormatException ex) {
			throw damaged(entry);
		}
	}

	private static Refusal damaged(ZipDirectory.Entry entry) {
		return new Refusal(GateFindings.damaged(ShownName.of(entry.name())));
	}

	/** Takes inflated bytes. */
	private interface Taker {

		void take(byte[] piece, int from, int to) throws Refusal;

	}

}
