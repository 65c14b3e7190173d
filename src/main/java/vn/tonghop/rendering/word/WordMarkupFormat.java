package vn.tonghop.rendering.word;

import java.io.IOException;
import java.io.Writer;

import freemarker.core.CommonMarkupOutputFormat;
import org.jspecify.annotations.Nullable;

/** FreeMarker's way of printing into a Word document: everything is escaped. */
final class WordMarkupFormat extends CommonMarkupOutputFormat<WordMarkup> {

	static final WordMarkupFormat INSTANCE = new WordMarkupFormat();

	private WordMarkupFormat() {
	}

	@Override
	public String getName() {
		return "Word";
	}

	@Override
	public String getMimeType() {
		return "application/xml";
	}

	@Override
	public void output(String text, Writer out) throws IOException {
		out.write(WordMarkup.escape(text));
	}

	@Override
	public String escapePlainText(String text) {
		return WordMarkup.escape(text);
	}

	@Override
	public boolean isLegacyBuiltInBypassed(String builtIn) {
		return false;
	}

	@Override
	protected WordMarkup newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markup) {
		return new WordMarkup(plain, markup);
	}

}
