package vn.tonghop.rendering.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.text.Labels;
import vn.tonghop.text.NumberText;

/**
 * The measures of an official document: a profile that ships with the program
 * ({@code nd30.txt}, {@code hd36.txt}), lines of which an office may set otherwise in its
 * sheet {@code Cơ quan}. Sizes of type are given in half-points, as Word holds them;
 * margins and indents in millimetres.
 */
public final class OfficialFormat {

	/** The setting that names the profile; with a colon behind it, a line of it. */
	public static final String SETTING = "thể thức";

	private static final List<String> PROFILES = List.of("nd30", "hd36");

	/** Sides of a page in the office's words and in Word's. */
	private static final Map<String, String> ALIGNMENTS = Map.of("giữa", "center", "trái", "left", "phải", "right");

	/** An inch is 25.4 mm, and 1440 twips. */
	private static final BigDecimal TWIPS_OF_127_MM = BigDecimal.valueOf(7200);

	private static final BigDecimal MM_127 = BigDecimal.valueOf(127);

	/** Type smaller or larger than this is a slip of the pen; so are margins, in mm. */
	private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

	/** Long and short side of A4 in twips. */
	static final int A4_LONG = 16838;

	static final int A4_SHORT = 11906;

	private final Map<String, String> lines;

	private OfficialFormat(Map<String, String> lines) {
		this.lines = lines;
	}

	/**
	 * Nghị định 30/2020/NĐ-CP, Phụ lục I: where it leaves a range, what offices use most.
	 */
	public static OfficialFormat decree30() {
		return new OfficialFormat(profile("nd30"));
	}

	/** Hướng dẫn 36-HD/VPTW: the documents of the Party. */
	public static OfficialFormat guidance36() {
		return new OfficialFormat(profile("hd36"));
	}

	/**
	 * The profile that an office's settings name, with the lines that they set otherwise;
	 * what cannot be understood is left out ({@link #problems} tells it).
	 * @param settings Mục → Nội dung, keys in lower case
	 */
	public static OfficialFormat of(Map<String, String> settings) {
		Map<String, String> lines = new LinkedHashMap<>(
				profile(Optional.ofNullable(named(settings)).filter(PROFILES::contains).orElse("nd30")));
		own(settings).forEach((line, value) -> {
			if (understood(lines, line, value)) {
				lines.put(line, value);
			}
		});
		return new OfficialFormat(lines);
	}

	/** What an office's settings say of the format that cannot be understood. */
	public static List<Finding> problems(Map<String, String> settings) {
		List<Finding> findings = new ArrayList<>();
		String name = named(settings);
		if (name != null && !PROFILES.contains(name)) {
			findings.add(Finding.of("THE_THUC_KHONG_RO", Severity.ERROR, name, String.join(", ", PROFILES)));
		}
		Map<String, String> lines = OfficialFormat.of(settings).lines;
		own(settings).forEach((line, value) -> {
			if (!lines.containsKey(line)) {
				findings.add(Finding.of("THE_THUC_DONG_LA", Severity.ERROR, line,
						Labels.nearest(line, lines.keySet()).orElse("…")));
			}
			else if (!understood(lines, line, value)) {
				findings.add(Finding.of("THE_THUC_TRI_LA", Severity.ERROR, line, value, lines.get(line)));
			}
		});
		return findings;
	}

	private static @Nullable String named(Map<String, String> settings) {
		String name = settings.get(SETTING);
		return (name == null || name.isBlank()) ? null : Labels.exact(name);
	}

	/** The lines that an office set for itself. */
	private static Map<String, String> own(Map<String, String> settings) {
		Map<String, String> own = new TreeMap<>();
		settings.forEach((item, value) -> {
			String key = Labels.exact(item);
			if (key.startsWith(SETTING + ":") && !value.isBlank()) {
				own.put(key.substring(SETTING.length() + 1).strip(), value.strip());
			}
		});
		return own;
	}

	/**
	 * A line that holds a number takes a number, one that holds a side a side, any other
	 * takes words.
	 */
	private static boolean understood(Map<String, String> lines, String line, String value) {
		String shipped = lines.get(line);
		if (shipped == null) {
			return false;
		}
		if (ALIGNMENTS.containsKey(shipped)) {
			return ALIGNMENTS.containsKey(Labels.exact(value));
		}
		return NumberText.plain(shipped).isEmpty() || NumberText.plain(value)
			.filter((number) -> number.signum() >= 0 && number.compareTo(LARGEST) <= 0)
			.isPresent();
	}

	private static Map<String, String> profile(String name) {
		Map<String, String> lines = new LinkedHashMap<>();
		try (InputStream in = OfficialFormat.class.getResourceAsStream(name + ".txt")) {
			if (in == null) {
				throw new IllegalStateException("The profile " + name + " is not there");
			}
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split("=", 2))
				.forEach((line) -> lines.put(line[0].strip(), line[1].strip()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return lines;
	}

	/** The words of a line; empty where it says nothing. */
	String words(String line) {
		String words = this.lines.get(line);
		if (words == null) {
			throw new IllegalArgumentException("The format has no line " + line);
		}
		return words;
	}

	/** Where a line's words put a paragraph, as Word names it. */
	String alignment(String line) {
		return ALIGNMENTS.getOrDefault(Labels.exact(words(line)), "center");
	}

	private BigDecimal number(String line) {
		return NumberText.plain(words(line)).orElseThrow(() -> new IllegalStateException(line + " is no number"));
	}

	/** A size of type in half-points. */
	int size(String element) {
		return scaled("cỡ " + element, 2);
	}

	/** A margin in twips. */
	int margin(String side) {
		return twips("lề " + side);
	}

	/** A share of a width, between 0 and 1. */
	BigDecimal share(String line) {
		return number(line).movePointLeft(2);
	}

	String font() {
		return words("phông chữ");
	}

	/** Indent of a paragraph's first line in twips. */
	int firstLine() {
		return twips("thụt dòng đầu");
	}

	/** Space before a paragraph, twentieths of a point. */
	int spaceBefore() {
		return scaled("cách đoạn", 20);
	}

	/** Distance of lines, 240 for single. */
	int line() {
		return scaled("giãn dòng", 240);
	}

	private int scaled(String line, int factor) {
		return number(line).multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.HALF_UP).intValueExact();
	}

	private int twips(String line) {
		return number(line).multiply(TWIPS_OF_127_MM).divide(MM_127, 0, RoundingMode.HALF_UP).intValueExact();
	}

	/** Width of the text in twips. */
	int textWidth(boolean landscape) {
		return (landscape ? A4_LONG : A4_SHORT) - margin("trái") - margin("phải");
	}

}
