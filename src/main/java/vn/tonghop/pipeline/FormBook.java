package vn.tonghop.pipeline;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.tonghop.files.OutputResult;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.files.SafeName;
import vn.tonghop.forms.FormIssuer;
import vn.tonghop.forms.KnownFigures;
import vn.tonghop.forms.TemplateUnusable;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.HistoryFigure;
import vn.tonghop.model.Located;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.text.Messages;

/** The forms of a period, a workbook for each unit and form that is due. */
final class FormBook {

	/** The folder within the period's. */
	static final String FOLDER = "bieu-mau";

	private final Workspace workspace;

	private final Catalogue catalogue;

	private final ReportingPeriod period;

	private final Consolidation expected;

	/** Of those kinds that end with the period before, the one of the same kind first. */
	private final List<Consolidation> before = new ArrayList<>();

	private final FormIssuer issuer;

	private final Map<String, byte[]> templates = new HashMap<>();

	private final Map<String, Located> unusable = new TreeMap<>();

	/**
	 * @param book what was reported before
	 */
	FormBook(Workspace workspace, Catalogue catalogue, ReportingPeriod period, PeriodBook book) {
		this.workspace = workspace;
		this.catalogue = catalogue;
		this.period = period;
		this.expected = book.expected(period);
		ReportingPeriod previous = period.previous();
		Set<ReportingPeriod> known = book.periods();
		List<ReportingPeriod> periods = new ArrayList<>(List.of(previous));
		previous.endingTogether().stream().filter((other) -> !other.equals(previous)).forEach(periods::add);
		periods.stream().filter(known::contains).map(book::consolidate).forEach(this.before::add);
		this.issuer = new FormIssuer(catalogue, new CatalogueFormulas(), Messages.of("vi"));
	}

	/**
	 * Issues them; of those that we issued before and that are due no more none stays.
	 */
	IssuedForms issue(OutputWriter writer, Progress progress) throws IOException {
		List<OutputWriter.Output> outputs = made(progress);
		String folder = folder(this.period);
		List<OutputResult> written = writer.putAll(outputs);
		List<String> due = written.stream().map(OutputResult::path).toList();
		for (String path : writer.written(folder)) {
			boolean ours = written.stream().map(OutputResult::written).anyMatch(path::equals);
			if (!ours && !due.contains(path)) {
				writer.retire(path);
			}
		}
		List<Located> notices = new ArrayList<>(this.unusable.values());
		written.stream().filter(OutputResult::beside).map(Desk::notice).forEach(notices::add);
		return new IssuedForms(this.period, folder, written.size(), notices);
	}

	/** All of them, by path. */
	private List<OutputWriter.Output> made(Progress progress) throws IOException {
		List<Catalogue.Due> dues = this.catalogue.dueFor(this.period);
		progress.stage(Progress.Stage.FORMS, dues.size());
		List<OutputWriter.Output> outputs = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (Catalogue.Due due : dues) {
			String name = SafeName.of(due.unit().name() + " - " + due.form().code() + ".xlsx");
			if (!taken.add(name.toLowerCase(java.util.Locale.ROOT))) {
				name = SafeName.of(due.unit().name() + " (" + due.unit().code() + ") - " + due.form().code() + ".xlsx");
			}
			byte[] content = issue(due);
			if (content != null) {
				outputs.add(OutputWriter.Output.of(folder(this.period) + name, content));
			}
			progress.step();
		}
		return outputs;
	}

	private static String folder(ReportingPeriod period) {
		return "output/" + period.code() + "/" + FOLDER + "/";
	}

	private byte @Nullable [] issue(Catalogue.Due due) throws IOException {
		Form form = due.form();
		if (this.unusable.containsKey(form.code())) {
			return null;
		}
		try {
			return this.issuer.issue(template(form), form, due.unit(), this.period, new Known(due.unit().code()));
		}
		catch (TemplateUnusable ex) {
			this.unusable.put(form.code(), new Located(form.template(),
					Finding.of("MAU_KHONG_PHAT_DUOC", Severity.ERROR, form.name(), form.template())));
			return null;
		}
	}

	private byte[] template(Form form) throws IOException {
		byte[] template = this.templates.get(form.code());
		if (template == null) {
			template = Files.readAllBytes(this.workspace.templates().resolve(form.template()));
			this.templates.put(form.code(), template);
		}
		return template;
	}

	/** What is known of a unit. */
	private final class Known implements KnownFigures {

		private final String unit;

		Known(String unit) {
			this.unit = unit;
		}

		@Override
		public Optional<BigDecimal> proposed(String indicator, Measure measure) {
			Optional<BigDecimal> expected = FormBook.this.expected.unit(this.unit, indicator, measure)
				.map(Figure::value);
			boolean sameYear = FormBook.this.period.previous().year() == FormBook.this.period.year();
			return (expected.isEmpty() && measure == Measure.KH && sameYear) ? reported(indicator, measure) : expected;
		}

		@Override
		public Optional<BigDecimal> before(String indicator, Measure measure) {
			return reported(indicator, measure).or(() -> history(indicator, measure));
		}

		/** Of another kind of period TH is another thing. */
		private Optional<BigDecimal> reported(String indicator, Measure measure) {
			return FormBook.this.before.stream()
				.filter((consolidation) -> measure != Measure.TH
						|| consolidation.period().kind() == FormBook.this.period.kind())
				.flatMap((consolidation) -> consolidation.unit(this.unit, indicator, measure).stream())
				.findFirst()
				.map(Figure::value);
		}

		private Optional<BigDecimal> history(String indicator, Measure measure) {
			return FormBook.this.catalogue.history()
				.stream()
				.filter((figure) -> this.unit.equals(figure.unit()) && figure.indicator().equals(indicator)
						&& figure.measure() == measure
						&& figure.period().end().equals(FormBook.this.period.previous().end()))
				.findFirst()
				.map(HistoryFigure::value);
		}

	}

}
