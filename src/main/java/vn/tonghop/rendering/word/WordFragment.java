package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of text with structure, printed by {@code ${…}} like any other value: where a
 * string becomes text, a fragment becomes runs, content controls, footnotes or
 * paragraphs, in the formatting of the place where it is printed.
 */
public sealed interface WordFragment permits WordFragment.Text, WordFragment.Styled, WordFragment.Marked,
		WordFragment.Tagged, WordFragment.Footnote, WordFragment.Inline, WordFragment.Paragraphs, PhraseText {

	/** Words in the formatting of their surroundings. */
	static WordFragment text(String text) {
		return new Text(text);
	}

	/** One after the other. */
	static WordFragment inline(WordFragment... parts) {
		return new Inline(Arrays.asList(parts));
	}

	/** What a reader sees of it, footnotes left out. */
	String plain();

	/** Its form between FreeMarker and the final document. */
	String markup();

	/**
	 * Plain words. A line feed is a line break, a tab a tab stop.
	 *
	 * @param text any characters; those that XML cannot hold are left out
	 */
	record Text(String text) implements WordFragment {
		@Override
		public String plain() {
			return this.text;
		}

		@Override
		public String markup() {
			return WordMarkup.escape(this.text);
		}
	}

	/**
	 * Bold or italic in addition to what the surroundings are.
	 *
	 * @param content what is set so
	 * @param bold whether bold
	 * @param italic whether italic
	 */
	record Styled(WordFragment content, boolean bold, boolean italic) implements WordFragment {

		public Styled(String text, boolean bold, boolean italic) {
			this(new Text(text), bold, italic);
		}

		@Override
		public String plain() {
			return this.content.plain();
		}

		@Override
		public String markup() {
			return WordMarkup.styled(this.content.markup(), this.bold, this.italic);
		}
	}

	/**
	 * Words with a colour behind them, by which a person finds what to look at.
	 *
	 * @param text any characters
	 */
	record Marked(String text) implements WordFragment {
		@Override
		public String plain() {
			return this.text;
		}

		@Override
		public String markup() {
			return WordMarkup.marked(WordMarkup.escape(this.text));
		}
	}

	/**
	 * A figure inside an inline content control, by which it is found again after the
	 * office has edited the document.
	 *
	 * @param text the figure as printed
	 * @param tag the control's tag, such as {@code SL_LUA.LK}; Word holds at most 64
	 * characters, a longer one leaves plain text
	 * @param alias the title that Word shows above the control; cut at 64 characters
	 */
	record Tagged(String text, String tag, String alias) implements WordFragment {
		@Override
		public String plain() {
			return this.text;
		}

		@Override
		public String markup() {
			return WordMarkup.tagged(this.text, this.tag, this.alias);
		}
	}

	/**
	 * A footnote whose mark stands here. Inside a footnote, a header or a footer, where
	 * Word allows none, its text stands in round brackets.
	 *
	 * @param content the footnote's text; may hold tagged figures
	 */
	record Footnote(WordFragment content) implements WordFragment {

		public Footnote(String text) {
			this(new Text(text));
		}

		@Override
		public String plain() {
			return "";
		}

		@Override
		public String markup() {
			return WordMarkup.footnote(this.content.markup());
		}
	}

	/**
	 * Several fragments, one after the other.
	 *
	 * @param parts in reading order
	 */
	record Inline(List<WordFragment> parts) implements WordFragment {

		public Inline {
			parts = List.copyOf(parts);
		}

		@Override
		public String plain() {
			StringBuilder text = new StringBuilder();
			this.parts.forEach((part) -> text.append(part.plain()));
			return text.toString();
		}

		@Override
		public String markup() {
			StringBuilder markup = new StringBuilder();
			this.parts.forEach((part) -> markup.append(part.markup()));
			return markup.toString();
		}
	}

	/**
	 * Several paragraphs: the paragraph of the template in which they are printed is
	 * repeated with its formatting. Of none at all, a paragraph that holds nothing else
	 * disappears.
	 *
	 * @param paragraphs a fragment each
	 */
	record Paragraphs(List<WordFragment> paragraphs) implements WordFragment {

		public Paragraphs {
			paragraphs = List.copyOf(paragraphs);
		}

		/** Plain paragraphs. */
		public static Paragraphs of(List<String> texts) {
			List<WordFragment> paragraphs = new ArrayList<>();
			texts.forEach((text) -> paragraphs.add(new Text(text)));
			return new Paragraphs(paragraphs);
		}

		@Override
		public String plain() {
			return String.join("\n", this.paragraphs.stream().map(WordFragment::plain).toList());
		}

		@Override
		public String markup() {
			return WordMarkup.paragraphs(this.paragraphs.stream().map(WordFragment::markup).toList());
		}
	}

}
