package vn.tonghop.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The container of Office files before 2007: a small file system of sectors. Only the top
 * folder's streams matter here. Every chain of sectors is followed for at most as many
 * steps as the file has sectors, so that no circle goes on for ever.
 */
final class OleContainer {

	static final byte[] SIGNATURE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
			(byte) 0xE1 };

	private static final int HEADER_LENGTH = 512;

	private static final int HEADER_FAT_SECTORS = 109;

	private static final int ENTRY_LENGTH = 128;

	private static final int NAME_BYTES = 64;

	private static final int STREAM = 2;

	private static final int STORAGE = 1;

	private static final int MOST_ENTRIES = 100_000;

	private static final int NO_ENTRY = -1;

	private static final String DIRECTORY = "mục lục của tệp";

	private final byte[] bytes;

	private final int sectorSize;

	private final int sectorCount;

	private final int miniSectorSize;

	private final long miniCutoff;

	private final int[] fat;

	private final byte[] directory;

	private final Map<String, Integer> top = new LinkedHashMap<>();

	/**
	 * @param bytes the whole file, which begins with the signature
	 * @throws Refusal where the container is cut off or damaged
	 */
	OleContainer(byte[] bytes) throws Refusal {
		if (bytes.length < HEADER_LENGTH) {
			throw new Refusal(GateFindings.cutOff());
		}
		this.bytes = bytes;
		int shift = LittleEndian.u16(bytes, 30);
		int miniShift = LittleEndian.u16(bytes, 32);
		if ((shift != 9 && shift != 12) || miniShift < 4 || miniShift >= shift) {
			throw damaged();
		}
		this.sectorSize = 1 << shift;
		this.miniSectorSize = 1 << miniShift;
		this.miniCutoff = LittleEndian.u32(bytes, 56);
		// A last sector that is not full counts: its rest was never written.
		this.sectorCount = Math.max(0, (bytes.length - this.sectorSize + this.sectorSize - 1) / this.sectorSize);
		this.fat = table(fatSectors());
		this.directory = chain(LittleEndian.i32(bytes, 48), Long.MAX_VALUE);
		readTop();
	}

	private int[] fatSectors() throws Refusal {
		int count = LittleEndian.i32(this.bytes, 44);
		if (count < 1) {
			throw damaged();
		}
		if (count > this.sectorCount) {
			throw new Refusal(GateFindings.cutOff());
		}
		int[] sectors = new int[count];
		int found = 0;
		while (found < Math.min(count, HEADER_FAT_SECTORS)) {
			sectors[found] = LittleEndian.i32(this.bytes, 76 + 4 * found);
			found++;
		}
		int next = LittleEndian.i32(this.bytes, 68);
		int perSector = this.sectorSize / 4 - 1;
		while (found < count) {
			int at = offset(next);
			require(at, this.sectorSize);
			for (int index = 0; index < perSector && found < count; index++) {
				sectors[found++] = LittleEndian.i32(this.bytes, at + 4 * index);
			}
			next = LittleEndian.i32(this.bytes, at + 4 * perSector);
		}
		return sectors;
	}

	private int[] table(int[] sectors) throws Refusal {
		int perSector = this.sectorSize / 4;
		int[] table = new int[sectors.length * perSector];
		for (int index = 0; index < sectors.length; index++) {
			int at = offset(sectors[index]);
			int there = Math.min(this.sectorSize, this.bytes.length - at) / 4;
			for (int each = 0; each < there; each++) {
				table[index * perSector + each] = LittleEndian.i32(this.bytes, at + 4 * each);
			}
		}
		return table;
	}

	/** Where a sector begins; a sector beyond the end means that the end is missing. */
	private int offset(int sector) throws Refusal {
		if (sector < 0) {
			throw damaged();
		}
		if (sector >= this.sectorCount) {
			throw new Refusal(GateFindings.cutOff());
		}
		return (sector + 1) * this.sectorSize;
	}

	private void require(int at, int length) throws Refusal {
		if (at + length > this.bytes.length) {
			throw new Refusal(GateFindings.cutOff());
		}
	}

	/** The bytes of a chain of sectors, up to a length. */
	private byte[] chain(int first, long most) throws Refusal {
		int steps = 0;
		int sector = first;
		byte[] content = new byte[(int) Math.min(most, this.bytes.length)];
		int length = 0;
		while (sector >= 0 && length < most) {
			if (++steps > this.sectorCount) {
				throw damaged();
			}
			int at = offset(sector);
			int count = (int) Math.min(Math.min(this.sectorSize, this.bytes.length - at), most - length);
			if (length + count > content.length) {
				throw damaged();
			}
			System.arraycopy(this.bytes, at, content, length, count);
			length += count;
			if (sector >= this.fat.length) {
				throw damaged();
			}
			sector = this.fat[sector];
		}
		return Arrays.copyOf(content, length);
	}

	private void readTop() throws Refusal {
		int count = Math.min(this.directory.length / ENTRY_LENGTH, MOST_ENTRIES);
		if (count == 0) {
			throw damaged();
		}
		BitSet seen = new BitSet(count);
		Deque<Integer> open = new ArrayDeque<>();
		open.push(LittleEndian.i32(this.directory, 76));
		while (!open.isEmpty()) {
			int entry = open.pop();
			if (entry == NO_ENTRY || entry < 0 || entry >= count || seen.get(entry)) {
				continue;
			}
			seen.set(entry);
			int at = entry * ENTRY_LENGTH;
			int type = this.directory[at + 66];
			if (type == STREAM || type == STORAGE) {
				this.top.putIfAbsent(name(at).toLowerCase(Locale.ROOT), at);
			}
			open.push(LittleEndian.i32(this.directory, at + 68));
			open.push(LittleEndian.i32(this.directory, at + 72));
		}
	}

	private String name(int at) {
		int length = Math.max(0, Math.min(NAME_BYTES, LittleEndian.u16(this.directory, at + 64)) - 2);
		return new String(this.directory, at, length, StandardCharsets.UTF_16LE);
	}

	/** The names in the top folder, in lower case. */
	Set<String> names() {
		return this.top.keySet();
	}

	boolean has(String name) {
		return this.top.containsKey(name);
	}

	/**
	 * A stream of the top folder.
	 * @throws Refusal where it is cut off or damaged
	 */
	byte[] stream(String name) throws Refusal {
		Integer at = this.top.get(name);
		if (at == null || this.directory[at + 66] != STREAM) {
			throw damaged();
		}
		int first = LittleEndian.i32(this.directory, at + 116);
		long size = LittleEndian.u32(this.directory, at + 120);
		if (size > this.bytes.length) {
			throw new Refusal(GateFindings.cutOff());
		}
		byte[] content = (size < this.miniCutoff) ? miniChain(first, (int) size) : chain(first, size);
		if (content.length < size) {
			throw new Refusal(GateFindings.cutOff());
		}
		return content;
	}

	private byte[] miniChain(int first, int size) throws Refusal {
		byte[] mini = chain(LittleEndian.i32(this.directory, 116), LittleEndian.u32(this.directory, 120));
		byte[] table = chain(LittleEndian.i32(this.bytes, 60), Long.MAX_VALUE);
		byte[] content = new byte[size];
		int length = 0;
		int sector = first;
		while (sector >= 0 && length < size) {
			long at = (long) sector * this.miniSectorSize;
			if (at >= mini.length || 4L * sector + 4 > table.length) {
				throw damaged();
			}
			int count = Math.min(Math.min(this.miniSectorSize, mini.length - (int) at), size - length);
			System.arraycopy(mini, (int) at, content, length, count);
			length += count;
			sector = LittleEndian.i32(table, 4 * sector);
		}
		return Arrays.copyOf(content, length);
	}

	private static Refusal damaged() {
		return new Refusal(GateFindings.damaged(DIRECTORY));
	}

}
