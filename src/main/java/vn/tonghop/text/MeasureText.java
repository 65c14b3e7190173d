package vn.tonghop.text;

import vn.tonghop.model.Measure;

/** What people who do not know the catalogue's codes call a measure. */
public final class MeasureText {

	private MeasureText() {
	}

	/** In the middle of a sentence: {@code lũy kế}. */
	public static String name(Measure measure) {
		return switch (measure) {
			case KH -> "kế hoạch năm";
			case TH -> "trong kỳ";
			case LK -> "lũy kế";
			case CK -> "cùng kỳ năm trước";
			case UN -> "ước cả năm";
			case KS -> "kế hoạch năm sau";
			case PKH -> "% kế hoạch";
			case TG -> "tăng, giảm";
		};
	}

	/**
	 * As an argument of a message, which tells it in its own language.
	 * @see Messages#text
	 */
	public static String argument(Measure measure) {
		return "@word.measure." + measure;
	}

}
