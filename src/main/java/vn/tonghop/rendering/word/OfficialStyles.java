package vn.tonghop.rendering.word;

/** The styles of an official document, by the names that an office sees in Word. */
final class OfficialStyles {

	static final String NATION = "QuocHieu";

	static final String MOTTO = "TieuNgu";

	static final String PARENT_OFFICE = "CoQuanChuQuan";

	static final String OFFICE = "CoQuanBanHanh";

	static final String NUMBER = "SoKyHieu";

	static final String PLACE_AND_DATE = "DiaDanhNgay";

	static final String KIND = "TenLoai";

	static final String SUBJECT = "TrichYeu";

	static final String ADDRESSEE = "KinhGui";

	static final String BODY = "LoiVan";

	static final String AUTHORITY = "QuyenHan";

	static final String POSITION = "ChucVu";

	static final String SIGNER = "HoTen";

	static final String RECIPIENTS_LABEL = "NoiNhan";

	static final String RECIPIENT = "DanhSachNoiNhan";

	static final String APPENDIX = "PhuLuc";

	static final String APPENDIX_NAME = "TenPhuLuc";

	static final String APPENDIX_NOTE = "KemTheo";

	static final String CELL = "OBang";

	static final String CELL_HEADING = "TieuDeBang";

	static final String PAGE_NUMBER = "SoTrang";

	static final String RULE = "KeNgang";

	private final OfficialFormat format;

	private final StringBuilder xml = new StringBuilder();

	private OfficialStyles(OfficialFormat format) {
		this.format = format;
	}

	/** The part word/styles.xml. */
	static String xml(OfficialFormat format) {
		OfficialStyles styles = new OfficialStyles(format);
		styles.defaults();
		styles.all();
		return styles.xml.append("</w:styles>").toString();
	}

	private void defaults() {
		String font = this.format.font();
		this.xml.append("<w:styles xmlns:w=\"").append(WordXml.W).append("\"><w:docDefaults><w:rPrDefault><w:rPr>");
		this.xml.append("<w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font
				+ "\" w:cs=\"" + font + "\"/>");
		this.xml.append("<w:color w:val=\"000000\"/>")
			.append(size(this.format.size("lời văn")))
			.append("<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>")
			.append("<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>")
			.append("</w:pPr></w:pPrDefault></w:docDefaults>");
		this.xml.append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>")
			.append("<w:qFormat/></w:style>");
		this.xml.append("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">")
			.append("<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>");
		this.xml.append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">")
			.append("<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr>")
			.append("<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>")
			.append("<w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>")
			.append("<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
	}

	private void all() {
		OfficialFormat f = this.format;
		String centre = "<w:jc w:val=\"center\"/>";
		style(NATION, "Quốc hiệu", centre, "<w:b/><w:bCs/><w:caps/>" + size(f.size("dòng đầu bên phải")));
		style(MOTTO, "Tiêu ngữ", centre, "<w:b/><w:bCs/>" + size(f.size("tiêu ngữ")));
		style(PARENT_OFFICE, "Cơ quan chủ quản", centre, "<w:caps/>" + size(f.size("cơ quan chủ quản")));
		style(OFFICE, "Cơ quan ban hành", centre, "<w:b/><w:bCs/><w:caps/>" + size(f.size("cơ quan ban hành")));
		style(NUMBER, "Số, ký hiệu", centre, size(f.size("số, ký hiệu")));
		style(PLACE_AND_DATE, "Địa danh, ngày", centre, "<w:i/><w:iCs/>" + size(f.size("địa danh, ngày")));
		style(KIND, "Tên loại", "<w:keepNext/>" + space(360, 0) + centre,
				"<w:b/><w:bCs/><w:caps/>" + size(f.size("tên loại")));
		style(SUBJECT, "Trích yếu", centre, "<w:b/><w:bCs/>" + size(f.size("trích yếu")));
		style(ADDRESSEE, "Kính gửi", space(240, 120) + centre, size(f.size("lời văn")));
		String line = "<w:spacing w:before=\"" + f.spaceBefore() + "\" w:after=\"0\" w:line=\"" + f.line()
				+ "\" w:lineRule=\"auto\"/>";
		String indent = "<w:ind w:firstLine=\"" + f.firstLine() + "\"/>";
		String both = "<w:jc w:val=\"both\"/>";
		style(BODY, "Lời văn", line + indent + both, size(f.size("lời văn")));
		for (Heading heading : Heading.values()) {
			boolean centred = heading == Heading.PART || heading == Heading.PART_NAME;
			style(heading.style(), heading.styleName(),
					(heading.bold() ? "<w:keepNext/>" : "") + line + (centred ? centre : indent + both)
							+ (heading.bold() ? "<w:outlineLvl w:val=\"" + heading.outline() + "\"/>" : ""),
					(heading.bold() ? "<w:b/><w:bCs/>" : "") + (heading.italic() ? "<w:i/><w:iCs/>" : "")
							+ (heading.capitals() ? "<w:caps/>" : "") + size(f.size("lời văn")));
		}
		style(AUTHORITY, "Quyền hạn", "<w:keepNext/>" + centre, "<w:b/><w:bCs/><w:caps/>" + size(f.size("quyền hạn")));
		style(POSITION, "Chức vụ", "<w:keepNext/>" + centre,
				look("kiểu chức vụ") + "<w:caps/>" + size(f.size("chức vụ")));
		style(SIGNER, "Họ tên người ký", centre, look("kiểu họ tên") + size(f.size("họ tên")));
		style(RECIPIENTS_LABEL, "Nơi nhận", "", look("kiểu nơi nhận") + size(f.size("nơi nhận")));
		style(RECIPIENT, "Danh sách nơi nhận", "", size(f.size("danh sách nơi nhận")));
		style(APPENDIX, "Phụ lục", "<w:keepNext/>" + centre + "<w:outlineLvl w:val=\"0\"/>",
				"<w:b/><w:bCs/>" + size(f.size("phụ lục")));
		style(APPENDIX_NAME, "Tên phụ lục", "<w:keepNext/>" + centre,
				"<w:b/><w:bCs/><w:caps/>" + size(f.size("phụ lục")));
		style(APPENDIX_NOTE, "Kèm theo", space(0, 120) + centre, "<w:i/><w:iCs/>" + size(f.size("kèm theo")));
		style(CELL, "Ô bảng", space(30, 30), size(f.size("bảng")));
		style(CELL_HEADING, "Tiêu đề bảng", "<w:keepNext/>" + space(30, 30) + centre,
				"<w:b/><w:bCs/>" + size(f.size("bảng")));
		style(PAGE_NUMBER, "Số trang", "<w:jc w:val=\"" + f.alignment("căn số trang") + "\"/>",
				size(f.size("số trang")));
		style(RULE, "Kẻ ngang",
				"<w:spacing w:before=\"60\" w:after=\"0\" w:line=\"80\" w:lineRule=\"exact\"/>" + centre, size(4));
		style("FootnoteText", "footnote text", "<w:jc w:val=\"both\"/>", size(f.size("chú thích")));
		this.xml.append("<w:style w:type=\"character\" w:styleId=\"FootnoteReference\">")
			.append("<w:name w:val=\"footnote reference\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>")
			.append("<w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>");
	}

	/** Bold, italic, underlined, as the format's words say; upright otherwise. */
	private String look(String line) {
		String words = this.format.words(line);
		return (words.contains("đậm") ? "<w:b/><w:bCs/>" : "") + (words.contains("nghiêng") ? "<w:i/><w:iCs/>" : "")
				+ (words.contains("gạch chân") ? "<w:u w:val=\"single\"/>" : "");
	}

	private void style(String id, String name, String paragraph, String run) {
		this.xml.append("<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>")
			.append("<w:basedOn w:val=\"Normal\"/><w:qFormat/>");
		if (!paragraph.isEmpty()) {
			this.xml.append("<w:pPr>" + paragraph + "</w:pPr>");
		}
		this.xml.append("<w:rPr>" + run + "</w:rPr></w:style>");
	}

	private static String space(int before, int after) {
		return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"/>";
	}

	static String size(int halfPoints) {
		return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
	}

}
