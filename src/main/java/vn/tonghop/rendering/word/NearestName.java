package vn.tonghop.rendering.word;

import java.util.Collection;
import java.util.Locale;

/** The known name that a mistyped one most likely means. */
final class NearestName {

	private NearestName() {
	}

	/** The nearest by number of typing slips, capitals aside; a dash if none is known. */
	static String to(String name, Collection<String> known) {
		String nearest = "–";
		int least = Integer.MAX_VALUE;
		for (String candidate : known.stream().sorted().toList()) {
			int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
			if (distance < least) {
				least = distance;
				nearest = candidate;
			}
		}
		return nearest;
	}

	/** Letters changed, left out, put in or swapped with their neighbour. */
	private static int distance(String one, String other) {
		int[] twoAbove = new int[other.length() + 1];
		int[] above = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			above[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int replaced = above[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1)) {
					row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
				}
			}
			twoAbove = above;
			above = row;
		}
		return above[other.length()];
	}

}
