package vn.tonghop.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;

/**
 * The one bundle of texts for people. A finding's code has three: {@code .meaning}, what
 * the code stands for; {@code .text}, the sentence, {0} {1} … its arguments;
 * {@code .remedy}, what to do. A text that is missing, or that asks for an argument which
 * was not given, is a mistake of the program and thrown as one.
 */
public final class Messages {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");

	private static final String MEANING = ".meaning";

	/**
	 * Begins an argument that is a word of the bundle: {@code @word.plan} for the text
	 * {@code word.plan}.
	 */
	private static final String WORD = "@word.";

	/** No argument is quoted at greater length: a cell may hold 32,767 characters. */
	private static final int QUOTED = 300;

	private static final Messages VIETNAMESE = new Messages("messages.properties");

	private static final Messages ENGLISH = new Messages("messages_en.properties");

	private final String source;

	private final Properties texts;

	private Messages(String source) {
		this.source = source;
		this.texts = load(source);
	}

	/** The texts in English for {@code en}, in Vietnamese for any other language. */
	public static Messages of(String lang) {
		return lang.equals("en") ? ENGLISH : VIETNAMESE;
	}

	/**
	 * What was found, in one sentence; of a rule of the office's own, the office's words.
	 */
	public String text(Finding finding) {
		if (finding.rule()) {
			List<String> told = finding.arguments();
			String figures = (told.size() > 1 && !told.get(1).isEmpty()) ? " (" + quoted(told.get(1)) + ")" : "";
			return quoted(told.isEmpty() ? finding.code() : told.get(0)) + figures;
		}
		return get(finding.code() + ".text", arguments(finding));
	}

	/** What to do about it. */
	public String remedy(Finding finding) {
		if (finding.rule()) {
			return get("rule.remedy");
		}
		return get(finding.code() + ".remedy", arguments(finding));
	}

	/**
	 * A finding as one line for the screen: file, sheet and cell, how grave, code, what,
	 * what to do.
	 */
	public String line(String file, Finding finding) {
		StringBuilder line = new StringBuilder(quoted(file));
		if (finding.sheet() != null) {
			line.append(" > ").append(quoted(finding.sheet()));
		}
		if (finding.cell() != null) {
			line.append((finding.sheet() != null) ? "!" : " > ").append(quoted(finding.cell()));
		}
		return line.append(": ")
			.append(severity(finding.severity()))
			.append(" [")
			.append(finding.code())
			.append("]: ")
			.append(text(finding))
			.append(' ')
			.append(get("line.remedy"))
			.append(' ')
			.append(remedy(finding))
			.toString();
	}

	/** The word for how grave a finding is, in capitals. */
	public String severity(Severity severity) {
		return get("severity." + severity.code());
	}

	/** What a code stands for, whatever the case at hand. */
	public String meaning(String code) {
		return get(code + MEANING);
	}

	/**
	 * Any text of the program; {0} {1} … are replaced by the arguments, word for word.
	 */
	public String get(String key, Object... arguments) {
		String text = this.texts.getProperty(key);
		if (text == null) {
			throw new IllegalStateException("No text for '" + key + "' in " + this.source
					+ ": add it there and in its counterpart in the other language");
		}
		return PLACE.matcher(text).replaceAll((place) -> {
			int index = Integer.parseInt(place.group(1));
			if (index >= arguments.length) {
				throw new IllegalStateException("The text '" + key + "' in " + this.source + " asks for {" + index
						+ "}, but only " + arguments.length + " argument(s) were given");
			}
			return Matcher.quoteReplacement(String.valueOf(arguments[index]));
		});
	}

	/** Every finding's code that has texts, sorted. */
	public Set<String> codes() {
		return this.texts.stringPropertyNames()
			.stream()
			.filter((key) -> key.endsWith(MEANING))
			.map((key) -> key.substring(0, key.length() - MEANING.length()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Object[] arguments(Finding finding) {
		return finding.arguments().stream().map(this::argument).toArray();
	}

	/** A word of ours is named by its key, behind {@code @word.}; all else is quoted. */
	private String argument(String argument) {
		String own = argument.startsWith(WORD) ? this.texts.getProperty(argument.substring(1)) : null;
		return (own != null) ? own.strip() : quoted(argument);
	}

	/**
	 * A text that others wrote, fit to be quoted: on one line, without characters that
	 * show nothing or turn the writing direction, and not endless.
	 */
	private static String quoted(String text) {
		String folded = Blanks.fold((text.length() > QUOTED * 4) ? text.substring(0, QUOTED * 4) : text);
		if (folded.length() <= QUOTED) {
			return folded;
		}
		int end = Character.isHighSurrogate(folded.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
		return folded.substring(0, end) + "…";
	}

	private static Properties load(String source) {
		Properties texts = new Properties();
		try (InputStream stream = Messages.class.getResourceAsStream(source)) {
			if (stream == null) {
				throw new IllegalStateException("The texts vn/tonghop/text/" + source + " are not on the class path");
			}
			texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The texts vn/tonghop/text/" + source + " cannot be read", ex);
		}
		return texts;
	}

}
