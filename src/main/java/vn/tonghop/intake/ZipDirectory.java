package vn.tonghop.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A zip's directory, with every claim checked that can be checked without inflating:
 * where entries lie, that none lies upon another, that the headers before the entries say
 * the same as the directory.
 */
final class ZipDirectory {

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int END_LENGTH = 22;

	private static final int MOST_COMMENT = 0xFFFF;

	private static final int LOCATOR_SIGNATURE = 0x07064b50;

	private static final int LOCATOR_LENGTH = 20;

	private static final int END64_SIGNATURE = 0x06064b50;

	private static final int END64_LENGTH = 56;

	private static final int CENTRAL_SIGNATURE = 0x02014b50;

	private static final int CENTRAL_LENGTH = 46;

	private static final int LOCAL_SIGNATURE = 0x04034b50;

	private static final int LOCAL_LENGTH = 30;

	private static final int FLAG_ENCRYPTED = 1;

	private static final int FLAG_SIZES_FOLLOW = 1 << 3;

	private static final int FLAG_UTF8 = 1 << 11;

	private static final long IN_EXTRA = 0xFFFF_FFFFL;

	private static final String DIRECTORY = "mục lục của tệp nén";

	private final byte[] bytes;

	private ZipDirectory(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * @param bytes the whole file, which begins as a zip does
	 * @throws Refusal where the directory is not there, not sound or beyond the limits
	 */
	static List<Entry> read(byte[] bytes) throws Refusal {
		return new ZipDirectory(bytes).read();
	}

	private List<Entry> read() throws Refusal {
		int end = findEnd();
		if (end < 0) {
			throw new Refusal(GateFindings.cutOff());
		}
		long count = LittleEndian.u16(this.bytes, end + 10);
		long size = LittleEndian.u32(this.bytes, end + 12);
		long offset = LittleEndian.u32(this.bytes, end + 16);
		long directoryEnd = end;
		if (count == 0xFFFF || size == IN_EXTRA || offset == IN_EXTRA) {
			int end64 = findEnd64(end);
			count = LittleEndian.u64(this.bytes, end64 + 32);
			size = LittleEndian.u64(this.bytes, end64 + 40);
			offset = LittleEndian.u64(this.bytes, end64 + 48);
			directoryEnd = end64;
		}
		if (count > GateLimits.PARTS) {
			throw new Refusal(GateFindings.tooLarge("số phần bên trong tệp", Long.toString(count),
					Integer.toString(GateLimits.PARTS)));
		}
		if (offset > directoryEnd || offset + size != directoryEnd) {
			throw new Refusal(GateFindings.damaged(DIRECTORY));
		}
		List<Entry> entries = entries((int) offset, (int) directoryEnd, (int) count);
		checkOverlap(entries, offset);
		checkNames(entries);
		return entries;
	}

	private int findEnd() {
		int lowest = Math.max(0, this.bytes.length - END_LENGTH - MOST_COMMENT);
		for (int at = this.bytes.length - END_LENGTH; at >= lowest; at--) {
			if (this.bytes[at] == 'P' && LittleEndian.i32(this.bytes, at) == END_SIGNATURE
					&& at + END_LENGTH + LittleEndian.u16(this.bytes, at + 20) <= this.bytes.length) {
				return at;
			}
		}
		return -1;
	}

	private int findEnd64(int end) throws Refusal {
		int locator = end - LOCATOR_LENGTH;
		if (locator >= 0 && LittleEndian.i32(this.bytes, locator) == LOCATOR_SIGNATURE) {
			long end64 = LittleEndian.u64(this.bytes, locator + 8);
			if (end64 <= (long) locator - END64_LENGTH
					&& LittleEndian.i32(this.bytes, (int) end64) == END64_SIGNATURE) {
				return (int) end64;
			}
		}
		throw new Refusal(GateFindings.damaged(DIRECTORY));
	}

	private List<Entry> entries(int offset, int end, int count) throws Refusal {
		List<Entry> entries = new ArrayList<>(count);
		int at = offset;
		for (int index = 0; index < count; index++) {
			if (at + CENTRAL_LENGTH > end || LittleEndian.i32(this.bytes, at) != CENTRAL_SIGNATURE) {
				throw new Refusal(GateFindings.damaged(DIRECTORY));
			}
			int nameLength = LittleEndian.u16(this.bytes, at + 28);
			int extraLength = LittleEndian.u16(this.bytes, at + 30);
			int next = at + CENTRAL_LENGTH + nameLength + extraLength + LittleEndian.u16(this.bytes, at + 32);
			if (next > end) {
				throw new Refusal(GateFindings.damaged(DIRECTORY));
			}
			entries.add(entry(at, nameLength, extraLength, index));
			at = next;
		}
		if (at != end) {
			throw new Refusal(GateFindings.damaged(DIRECTORY));
		}
		return entries;
	}

	private Entry entry(int at, int nameLength, int extraLength, int index) throws Refusal {
		int flags = LittleEndian.u16(this.bytes, at + 8);
		int method = LittleEndian.u16(this.bytes, at + 10);
		long crc = LittleEndian.u32(this.bytes, at + 16);
		long packed = LittleEndian.u32(this.bytes, at + 20);
		long size = LittleEndian.u32(this.bytes, at + 24);
		long local = LittleEndian.u32(this.bytes, at + 42);
		byte[] rawName = Arrays.copyOfRange(this.bytes, at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
		String name = name(rawName, (flags & FLAG_UTF8) != 0);
		if (size == IN_EXTRA || packed == IN_EXTRA || local == IN_EXTRA) {
			int extra = at + CENTRAL_LENGTH + nameLength;
			int wide = zip64(extra, extra + extraLength, name);
			int wideEnd = wide + LittleEndian.u16(this.bytes, wide - 2);
			if (size == IN_EXTRA) {
				size = wide(wide, wideEnd, name);
				wide += Long.BYTES;
			}
			if (packed == IN_EXTRA) {
				packed = wide(wide, wideEnd, name);
				wide += Long.BYTES;
			}
			if (local == IN_EXTRA) {
				local = wide(wide, wideEnd, name);
			}
		}
		if ((flags & FLAG_ENCRYPTED) != 0) {
			throw new Refusal(GateFindings.encrypted());
		}
		if (method != Entry.STORED && method != Entry.DEFLATED) {
			throw new Refusal(GateFindings.strangeCompression(method));
		}
		if (size > GateLimits.PART_BYTES) {
			throw new Refusal(GateFindings.tooLarge("phần " + ShownName.of(name), GateLimits.megabytes(size),
					GateLimits.megabytes(GateLimits.PART_BYTES)));
		}
		int data = checkLocal(local, rawName, method, crc, packed, size, name);
		return new Entry(index, name, method, crc, (int) local, data, (int) packed, (int) size);
	}

	/** Where the wide sizes stand. */
	private int zip64(int from, int to, String name) throws Refusal {
		int at = from;
		while (at + 4 <= to) {
			int length = LittleEndian.u16(this.bytes, at + 2);
			if (LittleEndian.u16(this.bytes, at) == 1 && at + 4 + length <= to) {
				return at + 4;
			}
			at += 4 + length;
		}
		throw damaged(name);
	}

	private long wide(int at, int end, String name) throws Refusal {
		if (at + Long.BYTES > end) {
			throw damaged(name);
		}
		return LittleEndian.u64(this.bytes, at);
	}

	/**
	 * The header before the data must not tell a streaming reader another story.
	 * @return where the data begins
	 */
	private int checkLocal(long local, byte[] rawName, int method, long crc, long packed, long size, String name)
			throws Refusal {
		if (local + LOCAL_LENGTH > this.bytes.length || LittleEndian.i32(this.bytes, (int) local) != LOCAL_SIGNATURE) {
			throw damaged(name);
		}
		int at = (int) local;
		int nameLength = LittleEndian.u16(this.bytes, at + 26);
		long data = local + LOCAL_LENGTH + nameLength + LittleEndian.u16(this.bytes, at + 28);
		if (data > this.bytes.length || packed > this.bytes.length - data) {
			throw damaged(name);
		}
		boolean sameName = Arrays.equals(this.bytes, at + LOCAL_LENGTH, at + LOCAL_LENGTH + nameLength, rawName, 0,
				rawName.length);
		boolean sameMethod = LittleEndian.u16(this.bytes, at + 8) == method;
		boolean follow = (LittleEndian.u16(this.bytes, at + 6) & FLAG_SIZES_FOLLOW) != 0;
		boolean sameSizes = follow
				|| (LittleEndian.u32(this.bytes, at + 14) == crc && same(at + 18, packed) && same(at + 22, size));
		if (!sameName || !sameMethod || !sameSizes) {
			throw damaged(name);
		}
		return (int) data;
	}

	private static Refusal damaged(String name) {
		return new Refusal(GateFindings.damaged(ShownName.of(name)));
	}

	private boolean same(int at, long value) {
		long found = LittleEndian.u32(this.bytes, at);
		return found == value || found == IN_EXTRA;
	}

	private static void checkOverlap(List<Entry> entries, long directory) throws Refusal {
		List<Entry> byPlace = new ArrayList<>(entries);
		byPlace.sort(Comparator.comparingInt(Entry::header));
		for (int index = 0; index < byPlace.size(); index++) {
			Entry entry = byPlace.get(index);
			long limit = (index + 1 < byPlace.size()) ? byPlace.get(index + 1).header() : directory;
			if ((long) entry.data() + entry.packed() > limit) {
				throw damaged(entry.name());
			}
		}
	}

	private static void checkNames(List<Entry> entries) throws Refusal {
		Set<String> seen = new HashSet<>();
		long total = 0;
		for (Entry entry : entries) {
			String name = entry.name();
			boolean escapes = name.startsWith("/") || name.indexOf('\0') >= 0 || name.indexOf(':') == 1
					|| ("/" + name + "/").contains("/../");
			if (escapes || !seen.add(name.toLowerCase(Locale.ROOT))) {
				throw new Refusal(GateFindings.strangeName(name));
			}
			total += entry.size();
		}
		if (total > GateLimits.TOTAL_BYTES) {
			throw new Refusal(GateFindings.tooLarge("nội dung sau khi giải nén", GateLimits.megabytes(total),
					GateLimits.megabytes(GateLimits.TOTAL_BYTES)));
		}
	}

	/**
	 * Zip programs of older Windows do not tell in which code page they write names; what
	 * is no UTF-8 only needs to be told apart.
	 */
	private static String name(byte[] raw, boolean utf8) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString().replace('\\', '/');
		}
		catch (CharacterCodingException ex) {
			String shown = utf8 ? new String(raw, StandardCharsets.UTF_8)
					: new String(raw, StandardCharsets.ISO_8859_1);
			return shown.replace('\\', '/');
		}
	}

	/**
	 * A file in a zip.
	 *
	 * @param index its place in the directory
	 * @param name with {@code /}
	 * @param method stored or deflated
	 * @param crc of the inflated bytes
	 * @param header where its header begins
	 * @param data where its bytes begin
	 * @param packed how many they are
	 * @param size how many they are said to be when inflated
	 */
	record Entry(int index, String name, int method, long crc, int header, int data, int packed, int size) {

		static final int STORED = 0;

		static final int DEFLATED = 8;

		boolean isFolder() {
			return this.name.endsWith("/");
		}

		/** The name without its folders. */
		String fileName() {
			return this.name.substring(this.name.lastIndexOf('/') + 1);
		}

	}

}
