package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.text.DateText;

/**
 * What stands around the text, in the wording of Decree 30/2020/ND-CP, Appendix I: what
 * the catalogue leaves open is left open for the clerk's pen.
 */
final class LetterheadWriter {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final Pattern KIND = Pattern.compile("(?iu)^báo cáo\\s+(?=\\S)");

	private static final Pattern YEAR = Pattern.compile("(?iu)năm\\s+[12]\\d{3}");

	/**
	 * A hyphen before the kind, as the Party's documents have it ({@code 499-BC/HU}):
	 * they have no colon behind "Số".
	 */
	private static final Pattern PARTY_SIGN = Pattern.compile("\\d*-\\p{Lu}");

	private static final Pattern DASH = Pattern.compile("^[-–+*•]\\s*");

	private static final String AS_ABOVE = "Như trên;";

	private final OfficeSettings office;

	private final ReportDefinition definition;

	private final ReportContent.PeriodWords period;

	LetterheadWriter(OfficeSettings office, ReportDefinition definition, ReportContent.PeriodWords period) {
		this.office = office;
		this.definition = definition;
		this.period = period;
	}

	ReportContent.Letterhead write() {
		List<String> addressees = addressees();
		List<String> signature = new ArrayList<>();
		String signer = signature(signature);
		return new ReportContent.Letterhead(upper(this.office.parentName()), upper(this.office.name()), number(),
				this.office.place().strip(), date(), "BÁO CÁO", subject(), addressees,
				recipients(!addressees.isEmpty()), signature, signer);
	}

	/** Room for the number that the registry gives. */
	private String number() {
		String sign = text(this.definition.number());
		if (sign.isEmpty()) {
			sign = upper(this.office.name()).matches("(?u)(UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\\b.*") ? "/BC-UBND"
					: "/BC-";
		}
		boolean open = sign.startsWith("/") || sign.startsWith("-");
		return (PARTY_SIGN.matcher(sign).lookingAt() ? "Số " : "Số: ") + (open ? "      " : "") + sign;
	}

	/** Days below ten and the months 1 and 2 with a zero; open where no day is set. */
	private String date() {
		String typed = this.office.signingDate().map(String::strip).orElse("");
		if (typed.isEmpty()) {
			return "ngày … tháng … năm " + this.period.year();
		}
		return DateText.parse(typed).map(DateText::full).orElse(typed);
	}

	/** The kind stands above it, so "Báo cáo" is not said twice. */
	private String subject() {
		String typed = text(this.definition.subject());
		String subject = KIND.matcher(typed.isEmpty() ? this.definition.name().strip() : typed).replaceFirst("");
		if (subject.isEmpty()) {
			return capital(this.period.name());
		}
		return capital(YEAR.matcher(subject).find() ? subject : subject + " " + this.period.name());
	}

	private List<String> addressees() {
		return items(text(this.definition.addressee()).replaceFirst("(?iu)^kính gửi\\s*:?\\s*", "")).stream()
			.map((item) -> item.replaceFirst("[;.,]$", ""))
			.toList();
	}

	/** A report sent upwards opens its list of recipients with "Như trên". */
	private List<String> recipients(boolean addressed) {
		String typed = text(this.definition.recipients());
		List<String> lines = new ArrayList<>(items(typed.isEmpty() ? this.office.recipients() : typed));
		boolean said = lines.stream().anyMatch((line) -> line.toLowerCase(VIETNAMESE).startsWith("như trên"));
		if (addressed && !said) {
			lines.add(0, AS_ABOVE);
		}
		return lines;
	}

	/** Lines parted by line breaks, or by semicolons where all stand in one line. */
	private static List<String> items(String typed) {
		List<String> lines = typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (lines.size() == 1) {
			lines = List.of(lines.get(0).split("(?<=;)\\s*"));
		}
		return lines.stream().map((line) -> DASH.matcher(line).replaceFirst("")).toList();
	}

	/** Fills in the titles; returns the name. */
	private String signature(List<String> titles) {
		List<String> lines = text(this.definition.signature()).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
		if (lines.isEmpty()) {
			lines = List.of(this.office.signingAuthority().strip(), this.office.signerPosition().strip());
			lines.stream().filter((line) -> !line.isEmpty()).map(LetterheadWriter::upper).forEach(titles::add);
			return this.office.signerName().strip();
		}
		String last = lines.get(lines.size() - 1);
		boolean named = lines.size() > 1 && !last.equals(upper(last));
		lines.subList(0, named ? lines.size() - 1 : lines.size())
			.stream()
			.map(LetterheadWriter::upper)
			.forEach(titles::add);
		return named ? last : this.office.signerName().strip();
	}

	private static String text(@Nullable String typed) {
		return (typed == null) ? "" : typed.strip();
	}

	private static String upper(String text) {
		return text.strip().toUpperCase(VIETNAMESE);
	}

	private static String capital(String text) {
		return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
	}

}
