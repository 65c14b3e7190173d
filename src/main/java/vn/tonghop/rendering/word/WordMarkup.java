package vn.tonghop.rendering.word;

import java.util.List;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/**
 * Text on its way from FreeMarker into a text element of the document: escaped XML in
 * which elements of the namespace {@value #NAMESPACE} stand for structure. They are
 * turned into Word's own elements by {@link Assembly}.
 */
class WordMarkup extends CommonTemplateMarkupOutputModel<WordMarkup> {

	/** Bound to the prefix {@code th} in every part that is being filled. */
	static final String NAMESPACE = "urn:vn.tonghop:word";

	static final String LINE = "<th:line/>";

	static final String TAB = "<th:tab/>";

	private static final int LONGEST_NAME = 64;

	WordMarkup(@Nullable String plain, @Nullable String markup) {
		super(plain, markup);
	}

	@Override
	public WordMarkupFormat getOutputFormat() {
		return WordMarkupFormat.INSTANCE;
	}

	static String styled(String content, boolean bold, boolean italic) {
		return "<th:style bold=\"" + bold + "\" italic=\"" + italic + "\">" + content + "</th:style>";
	}

	static String marked(String content) {
		return "<th:style marked=\"true\">" + content + "</th:style>";
	}

	static String tagged(String text, String tag, String alias) {
		if (tag.isEmpty() || tag.length() > LONGEST_NAME) {
			return escape(text);
		}
		String title = (alias.length() <= LONGEST_NAME) ? alias
				: alias.substring(0, alias.offsetByCodePoints(0, alias.codePointCount(0, LONGEST_NAME - 1))) + "…";
		return "<th:control tag=\"" + attribute(tag) + "\" alias=\"" + attribute(title) + "\">" + escape(text)
				+ "</th:control>";
	}

	static String footnote(String content) {
		return "<th:footnote>" + content + "</th:footnote>";
	}

	static String paragraphs(List<String> paragraphs) {
		return paragraphs.isEmpty() ? "<th:nothing/>" : String.join("<th:paragraph/>", paragraphs);
	}

	static String attribute(String text) {
		return escape(text.replaceAll("[\\s\\u0085\\u2028\\u2029]", " "));
	}

	/**
	 * Text as XML. Control characters, noncharacters and lone surrogates, which no XML
	 * can hold, are left out; line ends become line breaks and tabs tab stops.
	 */
	static String escape(String text) {
		StringBuilder out = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				out.append(c).append(text.charAt(++i));
			}
			else if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
				continue;
			}
			else {
				escape(c, out);
			}
		}
		return out.toString();
	}

	private static void escape(char c, StringBuilder out) {
		switch (c) {
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '&' -> out.append("&amp;");
			case '"' -> out.append("&quot;");
			case '\n', '\r', '\u000B', '\u0085', '\u2028', '\u2029' -> out.append(LINE);
			case '\t' -> out.append(TAB);
			default -> {
				if (c >= ' ' && !(c >= '\u007F' && c < '\u00A0') && !Character.isSurrogate(c) && c < '\uFFFE') {
					out.append(c);
				}
			}
		}
	}

}
