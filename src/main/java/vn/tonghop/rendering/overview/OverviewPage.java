package vn.tonghop.rendering.overview;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.PeriodLife;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.Submission;
import vn.tonghop.text.Messages;

/**
 * {@code tong-quan.html} (contract, section 7): one file, no network. Readable on a
 * telephone and printed on A4. Its script only sorts tables and opens figures; it is ours
 * alone, known to the browser by its hash, and without it nothing is missing.
 */
public final class OverviewPage {

	private static final String TEMPLATE = "tong-quan.ftlh";

	private static final String SCRIPT = "tong-quan.js";

	private final Catalogue catalogue;

	private final Messages messages;

	private final Configuration freemarker;

	public OverviewPage(Catalogue catalogue, Messages messages) {
		this.catalogue = catalogue;
		this.messages = messages;
		this.freemarker = new Configuration(Configuration.VERSION_2_3_34);
		this.freemarker.setTemplateLoader(new ClassTemplateLoader(OverviewPage.class, ""));
		this.freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
		this.freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
		this.freemarker.setLocale(Locale.ROOT);
		this.freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
		this.freemarker.setNumberFormat("computer");
		this.freemarker.setLocalizedLookup(false);
		this.freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
		this.freemarker.setAPIBuiltinEnabled(false);
		this.freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
		this.freemarker.setLogTemplateExceptions(false);
	}

	/**
	 * The page as a whole, UTF-8.
	 * @param submissions the period's, in any order
	 * @param report the first listed report made for the period, which gives the words
	 * for verdicts; null where none is made
	 */
	public byte[] render(Consolidation consolidation, List<Submission> submissions, @Nullable ReportDefinition report) {
		return render(consolidation, PeriodLife.OPEN, submissions, List.of(), report);
	}

	/**
	 * The same for a period that may have been released, with the files that are kept
	 * beside the submissions.
	 * @param attachments the period's signed scans and documents
	 */
	public byte[] render(Consolidation consolidation, PeriodLife life, List<Submission> submissions,
			List<Attachment> attachments, @Nullable ReportDefinition report) {
		return render(overview(consolidation, life, submissions, attachments, report));
	}

	/** What the page says, for other outputs that say a part of it. */
	public Overview overview(Consolidation consolidation, PeriodLife life, List<Submission> submissions,
			List<Attachment> attachments, @Nullable ReportDefinition report) {
		return new OverviewWriter(this.catalogue, consolidation, life, submissions, attachments, report, this.messages)
			.write();
	}

	/** The page of what was gathered before. */
	public byte[] render(Overview overview) {
		StringWriter page = new StringWriter(1 << 16);
		try {
			String script = script();
			this.freemarker.getTemplate(TEMPLATE)
				.process(Map.of("page", overview, "script", script, "scriptHash", hash(script)), page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The template " + TEMPLATE + " cannot be read", ex);
		}
		catch (TemplateException ex) {
			throw new IllegalStateException("The template " + TEMPLATE + " does not fit the overview", ex);
		}
		return withoutControls(page.getBuffer()).getBytes(StandardCharsets.UTF_8);
	}

	private static String script() throws IOException {
		try (InputStream script = OverviewPage.class.getResourceAsStream(SCRIPT)) {
			return new String(Objects.requireNonNull(script, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** By which the page's policy lets this script run, and no other. */
	private static String hash(String script) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	/**
	 * HTML allows no control characters but line ends and tabs, and no lone surrogates.
	 */
	private static String withoutControls(CharSequence page) {
		StringBuilder clean = new StringBuilder(page.length());
		page.codePoints().filter((point) -> {
			boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
			boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
			return !control && !surrogate && (point & 0xfffe) != 0xfffe;
		}).forEach(clean::appendCodePoint);
		return clean.toString();
	}

}
