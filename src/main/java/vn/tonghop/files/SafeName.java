package vn.tonghop.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A file name made of a text that came from outside: one that every system takes, whose
 * words a person still recognizes.
 */
public final class SafeName {

	/** Room for {@code (mới 2)} and an ending is left of the 255 that systems allow. */
	private static final int MOST_BYTES = 180;

	private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
			"com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
			"lpt9");

	private SafeName() {
	}

	/**
	 * @param text such as a unit's name, or the name of a file as it was dropped
	 * @return never blank, without a separator of folders; the ending stays where the
	 * name is cut
	 */
	public static String of(String text) {
		StringBuilder clean = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC)
			.codePoints()
			.forEach((point) -> clean.appendCodePoint(taken(point) ? point : ' '));
		String name = clean.toString().replaceAll(" +", " ").strip().replaceAll("^[.~]+", "").replaceAll("[. ]+$", "");
		int dot = name.lastIndexOf('.');
		boolean hasEnding = dot > 0 && name.length() - dot <= 6;
		String stem = (hasEnding ? name.substring(0, dot) : name).strip();
		String ending = hasEnding ? name.substring(dot) : "";
		String first = stem.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
		if (stem.isEmpty() || RESERVED.contains(first)) {
			stem = "_" + stem;
		}
		return cut(stem) + ending;
	}

	private static boolean taken(int point) {
		int type = Character.getType(point);
		return "\\/:*?\"<>|".indexOf(point) < 0 && type != Character.CONTROL && type != Character.FORMAT
				&& type != Character.SURROGATE && type != Character.UNASSIGNED && type != Character.LINE_SEPARATOR
				&& type != Character.PARAGRAPH_SEPARATOR && type != Character.PRIVATE_USE;
	}

	private static String cut(String stem) {
		String shorter = stem;
		while (shorter.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
		}
		return shorter.strip();
	}

}
