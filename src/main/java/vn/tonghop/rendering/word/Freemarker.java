package vn.tonghop.rendering.word;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.IntFunction;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;

/**
 * FreeMarker with everything locked that a template of an office does not need: no Java
 * classes, no files, no clock, one locale, and a bound on turns and output.
 */
final class Freemarker {

	/**
	 * What may follow a question mark. Left out is what runs text as a template, prints
	 * unescaped, depends on the day, or makes a text as long as one likes.
	 */
	static final Set<String> BUILT_INS = Set.of("abs", "boolean", "c", "cap_first", "capitalize", "ceiling", "chunk",
			"contains", "counter", "ends_with", "ensure_ends_with", "ensure_starts_with", "exists", "filter", "first",
			"floor", "has_content", "has_next", "if_exists", "index", "index_of", "int", "is_boolean", "is_even_item",
			"is_first", "is_hash", "is_last", "is_number", "is_odd_item", "is_sequence", "is_string", "item_cycle",
			"item_parity", "join", "keep_after", "keep_after_last", "keep_before", "keep_before_last", "keys", "last",
			"last_index_of", "length", "lower_case", "map", "max", "min", "number", "remove_beginning", "remove_ending",
			"replace", "reverse", "round", "seq_contains", "seq_index_of", "size", "sort", "sort_by", "split",
			"starts_with", "string", "switch", "take_while", "drop_while", "then", "trim", "uncap_first", "upper_case",
			"values", "lower_abc", "upper_abc", "truncate");

	private static final int MOST_STEPS = 500_000;

	private static final int LONGEST_OUTPUT = 8_000_000;

	private static final int MOST_FINDINGS = 200;

	private static final Configuration CONFIGURATION = configuration();

	private Freemarker() {
	}

	private static Configuration configuration() {
		Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
		configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
		configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
		configuration.setWhitespaceStripping(false);
		configuration.setTemplateLoader(null);
		configuration.setLocalizedLookup(false);
		configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
		configuration.setAPIBuiltinEnabled(false);
		configuration.setObjectWrapper(ModelWrapper.INSTANCE);
		configuration.setOutputFormat(WordMarkupFormat.INSTANCE);
		configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
		configuration.setRecognizeStandardFileExtensions(false);
		configuration.setLocale(Locale.forLanguageTag("vi-VN"));
		configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
		// The separators stand here too: what a locale means differs between Java
		// versions.
		configuration.setNumberFormat("0.##########;; roundingMode=halfUp decimalSeparator=',' minusSign='-'");
		configuration.setLogTemplateExceptions(false);
		configuration.setWrapUncheckedExceptions(false);
		return configuration;
	}

	static Template compile(String name, String source) throws ParseException {
		try {
			return new Template(name, new StringReader(source), CONFIGURATION);
		}
		catch (ParseException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Reading from memory failed", ex);
		}
	}

	/**
	 * Fills a template. Whatever goes wrong is collected, so that an author sees all of
	 * it at once.
	 * @param places the paragraph at a line of the template
	 * @throws TemplateFailed with all that went wrong
	 */
	static String fill(Template template, Map<String, ?> model, IntFunction<Place> places) {
		Set<Finding> findings = new LinkedHashSet<>();
		BoundedText out = new BoundedText();
		Steps steps = new Steps();
		try {
			Environment environment = template.createProcessingEnvironment(new Root(model, steps), out,
					ModelWrapper.INSTANCE);
			environment.setTemplateExceptionHandler((exception, running, writer) -> {
				findings.add(finding(exception, running, places, model));
				if (findings.size() >= MOST_FINDINGS) {
					throw exception;
				}
			});
			environment.process();
		}
		catch (TooMuch | StackOverflowError ex) {
			findings.add(places.apply(1).error("MAU_QUA_LON", String.valueOf(MOST_STEPS)));
		}
		catch (TemplateException ex) {
			if (findings.isEmpty()) {
				throw new IllegalStateException(ex);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Writing to memory failed", ex);
		}
		if (!findings.isEmpty()) {
			throw new TemplateFailed(new ArrayList<>(findings));
		}
		return out.toString();
	}

	private static Finding finding(TemplateException exception, Environment environment, IntFunction<Place> places,
			Map<String, ?> model) {
		Integer line = exception.getLineNumber();
		Place place = places.apply((line != null) ? line : 1);
		String blamed = exception.getBlamedExpressionString();
		if (exception instanceof InvalidReferenceException && blamed != null) {
			return place.error("MAU_THIEU_GIA_TRI", blamed, nearest(blamed, environment, model));
		}
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof ModelWrapper.FunctionRefused refused) {
				return place.error("MAU_HAM_TU_CHOI", refused.reason());
			}
		}
		return place.error("MAU_KHONG_IN_DUOC", (blamed != null) ? blamed : "");
	}

	/** The nearest of the names that stand where the missing one was looked for. */
	private static String nearest(String path, Environment environment, Map<String, ?> model) {
		String[] names = path.split("\\.");
		String last = names[names.length - 1];
		if (names.length == 1) {
			return NearestName.to(last, model.keySet());
		}
		try {
			TemplateModel owner = environment.getVariable(names[0]);
			for (int i = 1; i < names.length - 1 && owner instanceof TemplateHashModel hash; i++) {
				owner = hash.get(names[i]);
			}
			Set<String> members = ModelWrapper.membersOf(owner);
			String nearest = NearestName.to(last, members);
			return members.isEmpty() ? nearest : path.substring(0, path.length() - last.length()) + nearest;
		}
		catch (TemplateModelException ex) {
			return NearestName.to(path, Set.of());
		}
	}

	/** The model's top level, and the count of turns. */
	private record Root(Map<String, ?> model, Steps steps) implements TemplateHashModel {

		@Override
		public @Nullable TemplateModel get(String key) throws TemplateModelException {
			return Construct.STEP.equals(key) ? this.steps : ModelWrapper.INSTANCE.wrap(this.model.get(key));
		}

		@Override
		public boolean isEmpty() {
			return false;
		}

	}

	/**
	 * Counts turns of loops and calls of macros; lists are finite, ranges need not be.
	 */
	private static final class Steps implements TemplateMethodModelEx {

		private int taken;

		@Override
		public Object exec(@SuppressWarnings("rawtypes") List arguments) {
			if (++this.taken > MOST_STEPS) {
				throw new TooMuch();
			}
			return new SimpleScalar("");
		}

	}

	private static final class BoundedText extends Writer {

		private final StringBuilder text = new StringBuilder(1 << 14);

		@Override
		public void write(char[] characters, int from, int length) {
			bound(length);
			this.text.append(characters, from, length);
		}

		@Override
		public void write(String characters, int from, int length) {
			bound(length);
			this.text.append(characters, from, from + length);
		}

		private void bound(int length) {
			if (this.text.length() + length > LONGEST_OUTPUT) {
				throw new TooMuch();
			}
		}

		@Override
		public void flush() {
			// Nothing is held back.
		}

		@Override
		public void close() {
			// Nothing to release.
		}

		@Override
		public String toString() {
			return this.text.toString();
		}

	}

	private static final class TooMuch extends RuntimeException {

	}

}
