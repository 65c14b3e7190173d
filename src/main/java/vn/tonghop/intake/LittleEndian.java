package vn.tonghop.intake;

/** Numbers in bytes, the least first; the caller has checked that they are there. */
final class LittleEndian {

	private LittleEndian() {
	}

	static int u16(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
	}

	static int i32(byte[] bytes, int at) {
		return u16(bytes, at) | u16(bytes, at + 2) << 16;
	}

	static long u32(byte[] bytes, int at) {
		return i32(bytes, at) & 0xFFFF_FFFFL;
	}

	/** Eight bytes; what is beyond a long's positive range is as large as can be. */
	static long u64(byte[] bytes, int at) {
		long value = u32(bytes, at) | u32(bytes, at + 4) << 32;
		return (value < 0) ? Long.MAX_VALUE : value;
	}

}
