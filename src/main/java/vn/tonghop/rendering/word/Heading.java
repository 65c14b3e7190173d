package vn.tonghop.rendering.word;

/** The levels of an official document's text, from the outside in. */
public enum Heading {

	/** "Phần thứ nhất", centred. */
	PART("Phan", "Phần", true, false, false, 0),
	/** The name of a part, in capitals, on the line below. */
	PART_NAME("TenPhan", "Tên phần", true, false, true, 0),
	/** "I. KẾT QUẢ …", in capitals. */
	SECTION("Muc", "Mục", true, false, true, 1),
	/** "1. Lĩnh vực kinh tế". */
	CLAUSE("Khoan", "Khoản", true, false, false, 2),
	/** "1.1. Nông nghiệp", below the decree's levels, bold and italic. */
	SUBCLAUSE("TieuKhoan", "Tiểu khoản", true, true, false, 3),
	/** "a) …", running text. */
	POINT("Diem", "Điểm", false, false, false, 4);

	private final String style;

	private final String styleName;

	private final boolean bold;

	private final boolean italic;

	private final boolean capitals;

	private final int outline;

	Heading(String style, String styleName, boolean bold, boolean italic, boolean capitals, int outline) {
		this.style = style;
		this.styleName = styleName;
		this.bold = bold;
		this.italic = italic;
		this.capitals = capitals;
		this.outline = outline;
	}

	String style() {
		return this.style;
	}

	String styleName() {
		return this.styleName;
	}

	boolean bold() {
		return this.bold;
	}

	boolean italic() {
		return this.italic;
	}

	boolean capitals() {
		return this.capitals;
	}

	int outline() {
		return this.outline;
	}

}
