package vn.tonghop.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bundles of messages checked as files: what a person adding a text may forget. Every
 * package's tests may ask it about their own codes.
 */
public final class MessageBundles {

	private static final Pattern ENTRY = Pattern.compile("\\s*([^\\s=:#!]+)\\s*[=:]\\s*(.*)");

	private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

	private static final List<String> PARTS = List.of("meaning", "text", "remedy");

	private MessageBundles() {
	}

	/** What is wrong with the two bundles; empty where nothing is. */
	public static List<String> mistakes() {
		return mistakes(lines("messages.properties"), lines("messages_en.properties"));
	}

	/** The same, and the codes given must have their texts. */
	public static List<String> mistakes(String... codes) {
		List<String> mistakes = new ArrayList<>(mistakes());
		Set<String> known = Messages.of("vi").codes();
		Arrays.stream(codes)
			.filter((code) -> !known.contains(code))
			.forEach((code) -> mistakes.add(code + ": no texts"));
		return mistakes;
	}

	static List<String> mistakes(List<String> vietnamese, List<String> english) {
		List<String> mistakes = new ArrayList<>();
		Map<String, String> vi = entries("vi", vietnamese, mistakes);
		Map<String, String> en = entries("en", english, mistakes);
		Set<String> keys = new TreeSet<>(vi.keySet());
		keys.addAll(en.keySet());
		for (String key : keys) {
			String one = vi.get(key);
			String other = en.get(key);
			if (one == null || other == null) {
				mistakes.add(key + ": missing in " + ((one == null) ? "vi" : "en"));
			}
			else if (!places(one).equals(places(other))) {
				mistakes.add(key + ": arguments " + places(one) + " in vi, " + places(other) + " in en");
			}
		}
		for (String code : codes(keys)) {
			PARTS.stream()
				.filter((part) -> !keys.contains(code + "." + part))
				.forEach((part) -> mistakes.add(code + "." + part + ": missing"));
			if (!places(vi.getOrDefault(code + ".meaning", "")).isEmpty()) {
				mistakes.add(code + ".meaning: takes arguments, though it is said of no case");
			}
		}
		return mistakes;
	}

	private static Map<String, String> entries(String language, List<String> lines, List<String> mistakes) {
		Map<String, String> entries = new LinkedHashMap<>();
		for (String line : lines) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			Matcher matcher = ENTRY.matcher(line);
			if (!matcher.matches()) {
				mistakes.add(language + ": no entry: " + line);
			}
			else if (matcher.group(2).isBlank()) {
				mistakes.add(language + ": " + matcher.group(1) + " is empty");
			}
			else if (entries.put(matcher.group(1), matcher.group(2)) != null) {
				mistakes.add(language + ": " + matcher.group(1) + " stands there twice");
			}
		}
		return entries;
	}

	/** What stands before .meaning, .text and .remedy, where it is written as a code. */
	private static Set<String> codes(Set<String> keys) {
		Set<String> codes = new TreeSet<>();
		for (String key : keys) {
			int point = key.lastIndexOf('.');
			if (point > 0 && PARTS.contains(key.substring(point + 1))
					&& CODE.matcher(key.substring(0, point)).matches()) {
				codes.add(key.substring(0, point));
			}
		}
		return codes;
	}

	private static Set<String> places(String text) {
		Set<String> places = new HashSet<>();
		Matcher matcher = PLACE.matcher(text);
		while (matcher.find()) {
			places.add(matcher.group(1));
		}
		return new TreeSet<>(places);
	}

	private static List<String> lines(String file) {
		try (InputStream stream = Messages.class.getResourceAsStream(file)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
