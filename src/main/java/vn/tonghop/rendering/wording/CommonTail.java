package vn.tonghop.rendering.wording;

import java.util.Arrays;
import java.util.List;

/**
 * Names that end alike, parted: of {@code Diện tích lúa, Năng suất lúa} the tail is
 * {@code lúa}, the heads are {@code Diện tích, Năng suất}.
 *
 * @param heads the names without the tail, in order
 * @param tail the words at the end that all have; empty where there are none, or where
 * there is but one name
 */
record CommonTail(List<String> heads, String tail) {

	CommonTail {
		heads = List.copyOf(heads);
	}

	static CommonTail of(List<String> names) {
		List<List<String>> words = names.stream().map((name) -> Arrays.asList(name.split(" "))).toList();
		int length = 0;
		while (names.size() > 1 && sameFromBehind(words, length)) {
			length++;
		}
		int taken = length;
		List<String> heads = words.stream().map((own) -> String.join(" ", own.subList(0, own.size() - taken))).toList();
		List<String> first = words.get(0);
		return new CommonTail(heads, String.join(" ", first.subList(first.size() - taken, first.size())));
	}

	/** No name is taken whole. */
	private static boolean sameFromBehind(List<List<String>> words, int place) {
		List<String> first = words.get(0);
		return words.stream()
			.allMatch((own) -> own.size() > place + 1 && first.size() > place + 1
					&& own.get(own.size() - 1 - place).equals(first.get(first.size() - 1 - place)));
	}

}
