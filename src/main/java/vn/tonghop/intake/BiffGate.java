package vn.tonghop.intake;

/**
 * The gate for the stream of a workbook before 2007: walks the headers of its records,
 * without reading what is in them.
 */
final class BiffGate {

	private static final int BOF = 0x0809;

	private static final int EOF = 0x000A;

	private static final int FILE_PASS = 0x002F;

	private static final int ROW = 0x0208;

	private static final int MULTIPLE_NUMBERS = 0x00BD;

	private static final int HEADER = 4;

	/** A record's content is no longer; longer ones are continued in others. */
	private static final int MOST_RECORD = 8224;

	private static final int BIFF8 = 0x0600;

	private static final int BIFF5 = 0x0500;

	private static final String WORKBOOK = "bảng tính";

	private BiffGate() {
	}

	/**
	 * @param stream the stream {@code Workbook}
	 * @throws Refusal where it is encrypted, older than Excel 97, cut off, damaged or too
	 * large
	 */
	static void check(byte[] stream) throws Refusal {
		if (stream.length < HEADER + 2) {
			throw new Refusal(GateFindings.damaged(WORKBOOK));
		}
		checkVersion(stream);
		SheetCounts counts = new SheetCounts();
		int at = 0;
		int depth = 0;
		boolean goesOn = true;
		while (goesOn) {
			int id = LittleEndian.u16(stream, at);
			int length = LittleEndian.u16(stream, at + 2);
			if (length > MOST_RECORD) {
				throw new Refusal(GateFindings.damaged(WORKBOOK));
			}
			if (id == FILE_PASS) {
				throw new Refusal(GateFindings.encrypted());
			}
			if (at + HEADER + length > stream.length) {
				throw new Refusal(GateFindings.damaged(WORKBOOK));
			}
			count(id, length, counts);
			depth += (id == BOF) ? 1 : (id == EOF) ? -1 : 0;
			at += HEADER + length;
			boolean room = at + HEADER <= stream.length;
			// Between two sheets nothing but another sheet: what follows is padding.
			goesOn = room && (depth > 0 || LittleEndian.u16(stream, at) == BOF);
		}
	}

	private static void checkVersion(byte[] stream) throws Refusal {
		int id = LittleEndian.u16(stream, 0);
		int version = LittleEndian.u16(stream, HEADER);
		if (id == BOF && version == BIFF5) {
			throw new Refusal(GateFindings.tooOld("Excel 5/95"));
		}
		if (isOlderStart(stream)) {
			throw new Refusal(GateFindings.tooOld("Excel 2, 3 hoặc 4"));
		}
		if (id != BOF || version != BIFF8) {
			throw new Refusal(GateFindings.damaged(WORKBOOK));
		}
	}

	/** Whether bytes begin as a workbook of Excel 2, 3 or 4 does. */
	static boolean isOlderStart(byte[] bytes) {
		if (bytes.length < HEADER) {
			return false;
		}
		int id = LittleEndian.u16(bytes, 0);
		int length = LittleEndian.u16(bytes, 2);
		return (id == 0x0009 && length == 4) || ((id == 0x0209 || id == 0x0409) && (length == 6 || length == 4));
	}

	private static void count(int id, int length, SheetCounts counts) throws Refusal {
		switch (id) {
			case ROW -> counts.row();
			// Row, first and last column are six bytes, each cell six more.
			case MULTIPLE_NUMBERS -> counts.cells(Math.max(0, (length - 6) / 6));
			// Formula, blank, several blanks (never unrolled), number, label, truth
			// value,
			// shared text, formatted text, short number.
			case 0x0006, 0x0201, 0x00BE, 0x0203, 0x0204, 0x0205, 0x00FD, 0x00D6, 0x027E -> counts.cell();
			default -> {
			}
		}
	}

}
