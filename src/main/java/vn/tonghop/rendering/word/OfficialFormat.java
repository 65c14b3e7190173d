package vn.tonghop.rendering.word;

/**
 * The measures of an official document. Sizes of type are in half-points, as Word holds
 * them; margins and indents in millimetres.
 *
 * @param font of all text
 * @param top margin, mm
 * @param bottom margin, mm
 * @param left margin, mm
 * @param right margin, mm
 * @param firstLine indent of a paragraph's first line, mm
 * @param spaceBefore space before a paragraph, twentieths of a point
 * @param line distance of lines, 240 for single
 * @param nation the nation's name
 * @param motto the nation's motto
 * @param office the issuing office and the one above it
 * @param number the document's number
 * @param placeAndDate where and when it was signed
 * @param title kind and subject of the document
 * @param body running text, headings, addressees
 * @param signature position and name of who signs
 * @param recipientsLabel the words "Nơi nhận:"
 * @param recipients the recipients
 * @param pageNumber the number in the top margin
 * @param appendixTitle "Phụ lục" and its name
 * @param appendixNote "(Kèm theo …)"
 * @param table tables, on which the decree is silent
 * @param footnote footnotes, on which it is silent too
 */
public record OfficialFormat(String font, int top, int bottom, int left, int right, double firstLine, int spaceBefore,
		int line, int nation, int motto, int office, int number, int placeAndDate, int title, int body, int signature,
		int recipientsLabel, int recipients, int pageNumber, int appendixTitle, int appendixNote, int table,
		int footnote) {

	private static final double TWIPS_PER_MM = 1440 / 25.4;

	/** Long and short side of A4 in twips. */
	static final int A4_LONG = 16838;

	static final int A4_SHORT = 11906;

	/**
	 * Nghị định 30/2020/NĐ-CP, Phụ lục I: where it leaves a range, what offices use most.
	 */
	public static OfficialFormat decree30() {
		return new OfficialFormat("Times New Roman", 20, 20, 30, 15, 12.7, 120, 264, 24, 26, 24, 26, 26, 28, 28, 28, 24,
				22, 28, 28, 26, 22, 20);
	}

	static int twips(double millimetres) {
		return (int) Math.round(millimetres * TWIPS_PER_MM);
	}

	/** Width of the text in twips. */
	int textWidth(boolean landscape) {
		return (landscape ? A4_LONG : A4_SHORT) - twips(this.left) - twips(this.right);
	}

}
