package vn.tonghop.text;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper as the office names it: {@code 123/BC-UBND ngày 20/12/2023}, {@code Báo cáo số
 * 123/BC-UBND ngày 20 tháng 12 năm 2023}.
 *
 * @param number its number and sign; empty where none is told
 * @param date its date; empty where none is told
 */
public record DocumentText(String number, Optional<LocalDate> date) {

	private static final Pattern DATE = Pattern.compile("(?iu)[\\s,;]*(ngày\\s.*|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})$");

	private static final Pattern NUMBER = Pattern.compile("(?iu)^(?:.*?\\bsố\\s*:?\\s*)?(.*?)[\\s,;.]*$",
			Pattern.UNICODE_CHARACTER_CLASS);

	/** Reads what a person typed; a date that is none stays with the number. */
	public static DocumentText of(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
		Optional<LocalDate> date = Optional.empty();
		Matcher dated = DATE.matcher(text);
		if (dated.find()) {
			String words = dated.group(1).strip();
			date = DateText.parse(words)
				.or(() -> DateText.parse(words.replaceFirst("(?iu)^ngày\\s+", "").replaceFirst("\\.$", "")));
			text = date.isPresent() ? text.substring(0, dated.start()) : text;
		}
		Matcher numbered = NUMBER.matcher(text);
		return new DocumentText(numbered.matches() ? numbered.group(1) : text, date);
	}

}
