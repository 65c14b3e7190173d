package vn.tonghop.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

import vn.tonghop.text.Labels;
import vn.tonghop.text.LegacyEncoding;

/** Any text as a label: it never throws, and every key is its own key. */
class LabelsFuzz {

	@Timeout(5)
	@FuzzTest(maxDuration = "1m")
	void everyKeyIsItsOwnKey(byte[] input) {
		String text = new String(input, StandardCharsets.UTF_8);
		isItsOwnKey("exact", Labels::exact, text);
		isItsOwnKey("accented", Labels::accented, text);
		isItsOwnKey("unaccented", Labels::unaccented, text);
		Labels.unitName(text);
		int half = text.length() / 2;
		Labels.distance(text.substring(0, half), text.substring(half));
		LegacyEncoding.decode(text, null);
		LegacyEncoding.decode(text, ".VnTime");
		LegacyEncoding.decode(text, ".VnArialH");
		LegacyEncoding.decode(text, "VNI-Times");
		LegacyEncoding.guess(text).ifPresent(Labels::accented);
	}

	private static void isItsOwnKey(String kind, UnaryOperator<String> key, String text) {
		String once = key.apply(text);
		String twice = key.apply(once);
		if (!once.equals(twice)) {
			throw new AssertionError(kind + " key " + shown(once) + " has the key " + shown(twice));
		}
	}

	private static String shown(String text) {
		StringBuilder shown = new StringBuilder();
		text.chars().forEach((c) -> shown.append((c > ' ' && c < 0x7f) ? (char) c : String.format("\\u%04x", c)));
		return shown.toString();
	}

}
