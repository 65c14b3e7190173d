package vn.tonghop.rendering.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

import vn.tonghop.model.Measure;
import vn.tonghop.report.Fact;
import vn.tonghop.report.PrintedFigure;
import vn.tonghop.report.ReportContent;

/**
 * The words of one report, from the patterns of {@code mau-cau.ftl}. No phrase ends with
 * a full stop but the text of a footnote, so that a template can put a footnote's mark, a
 * semicolon or more words behind it.
 */
public final class Wording {

	/** So many indicators are named in a note; that there are more is told. */
	private static final int NAMED = 5;

	private static final String PATTERNS = "mau-cau.ftl";

	/** The patterns, and behind them whatever call of one the model names. */
	private static final Template CALLER = caller();

	private final ReportContent content;

	private final Map<String, Object> surroundings = new LinkedHashMap<>();

	public Wording(ReportContent content) {
		this.content = content;
		ReportContent.PeriodWords period = content.period();
		this.surroundings.put("ky", Map.of("ten", period.name(), "trong_ky", period.within(), "cung_ky",
				period.yearBefore(), "het_nam", period.endsYear(), "nam", period.year(), "nam_sau", period.nextYear()));
		this.surroundings.put("co_so_sanh", content.facts().values().stream().anyMatch(FactView::compared));
		ReportContent.Provisional provisional = content.provisional();
		if (provisional != null) {
			this.surroundings.put("tam_tinh",
					Map.of("nop", provisional.in(), "tong", provisional.due(), "cap", provisional.levelWord()));
		}
	}

	private static Configuration configuration() {
		Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
		configuration.setLocale(Locale.ROOT);
		configuration.setNumberFormat("computer");
		configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
		configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
		configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
		configuration.setLogTemplateExceptions(false);
		configuration.setWrapUncheckedExceptions(true);
		return configuration;
	}

	private static String patterns(String file) {
		try (InputStream in = Wording.class.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalStateException(file + " is not there");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Template caller() {
		try {
			return new Template(PATTERNS, patterns(PATTERNS) + patterns("mau-theo-ten.ftl") + "${goi?eval}",
					configuration());
		}
		catch (IOException ex) {
			throw new IllegalStateException(PATTERNS + " cannot be read", ex);
		}
	}

	/** The sentence about an indicator. */
	public Phrase sentence(Fact fact) {
		return about(fact, "cau(f)");
	}

	/**
	 * The sentence by a pattern that the template's author picked.
	 * @param texts what the pattern takes besides indicators
	 * @throws IllegalArgumentException if the pattern takes something else; the message
	 * is for the author
	 */
	public Phrase named(NamedPattern pattern, List<Fact> facts, List<String> texts) {
		pattern.check(facts.size(), texts.size());
		ReportContent.Tally tally = this.content.tally();
		if (pattern == NamedPattern.M18) {
			return (tally == null) ? Phrase.EMPTY : make("m18(d)",
					Map.of("d", Map.of("tong", tally.total(), "dat_va_vuot", tally.reached())), new FigureMarks());
		}
		FigureMarks marks = new FigureMarks();
		FactView views = new FactView(marks);
		String day = texts.isEmpty() ? this.content.period().closing() : FigureMarks.plain(texts.get(0));
		return make(pattern.call(facts.size()), pattern.arguments(facts, views, day), marks);
	}

	/** The units that it counts, as a list within a sentence; may be empty. */
	public Phrase members(Fact fact) {
		return fact.members().isEmpty() ? Phrase.EMPTY : about(fact, "cac_don_vi(f)");
	}

	/** {@code gồm các xã: A, B và C}; may be empty. */
	public Phrase comprising(Fact fact) {
		return about(fact, "gom_don_vi(f)");
	}

	/** That its parts do not add up as printed; may be empty. */
	public Phrase rounding(Fact fact) {
		return about(fact, "ghi_chu_lam_tron(f)");
	}

	/** The text of the footnote about its children, with its full stop; may be empty. */
	public Phrase children(Fact fact) {
		return fact.children().isEmpty() ? Phrase.EMPTY : about(fact, "con(f)");
	}

	/**
	 * Against its targets: {@code đạt 106,16% kế hoạch (KH 39.845 tấn)}; may be empty.
	 */
	public Phrase againstPlan(Fact fact) {
		return about(fact, "so_ke_hoach(f)");
	}

	/**
	 * The verdicts of all levels: {@code Vượt chỉ tiêu thành phố giao; không đạt chỉ tiêu
	 * NQ 06}, one word where the report's own level stands alone; may be empty.
	 */
	public Phrase verdicts(Fact fact) {
		return about(fact, "danh_gia_tung_muc(f)");
	}

	/**
	 * The figure as the growth that its target asks for: {@code tăng 0,4%}; may be empty.
	 */
	public Phrase asGrowth(Fact fact) {
		return about(fact, "ket_qua_tang(f)");
	}

	/** Against a year before: {@code tăng 3,39% so với năm 2022}; may be empty. */
	public Phrase againstYearBefore(Fact fact) {
		return about(fact, "so_cung_ky(f)");
	}

	/** The change, by percent where it can be told so: {@code tăng 3,39%}. */
	public Phrase growth(Fact fact) {
		return about(fact, "tang_giam(f, 'PERCENT')");
	}

	/** The change in the indicator's own unit where it can be told so. */
	public Phrase difference(Fact fact) {
		return about(fact, "tang_giam(f, 'OWN_UNIT')");
	}

	/** Within the period: {@code trong tháng 12 đạt 4.170 tấn}; may be empty. */
	public Phrase withinPeriod(Fact fact) {
		return about(fact, "trong_ky(f)");
	}

	/** Figure and unit, a percentage with what it is of: {@code 41,4% (24/58 trường)}. */
	public Phrase figureAndUnit(Fact fact) {
		return fact.cumulative().isPresent() ? about(fact, "so_lieu(f)") : Phrase.EMPTY;
	}

	/** Part and whole of a percentage: {@code 24/58 trường}; may be empty. */
	public Phrase share(Fact fact) {
		return about(fact, "ty_so(f)");
	}

	/** A figure by itself, as a sentence prints it; empty where it is not there. */
	public Phrase figure(Fact fact, Measure measure) {
		return fact.figure(measure).map(Wording::figure).orElse(Phrase.EMPTY);
	}

	private static Phrase figure(PrintedFigure figure) {
		FigureMarks marks = new FigureMarks();
		return marks.read(marks.mark(figure));
	}

	/** How many indicators have which verdict; empty where nothing was judged. */
	public Phrase tally() {
		ReportContent.Tally tally = this.content.tally();
		if (tally == null) {
			return Phrase.EMPTY;
		}
		List<Map<String, String>> counts = tally.counts()
			.stream()
			.map((count) -> Map.of("ten", FigureMarks.plain(count.label()), "so", count.number()))
			.toList();
		return make("dem_danh_gia(d)",
				Map.of("d", Map.of("tong", tally.total(), "du_ke_hoach", tally.allWithPlan(), "muc", counts)),
				new FigureMarks());
	}

	/** {@code tạm tính: 16/17 xã}; empty where the period is complete. */
	public Phrase provisional() {
		return (this.content.provisional() == null) ? Phrase.EMPTY
				: make("loi_tam_tinh(tam_tinh)", Map.of(), new FigureMarks());
	}

	/** The missing units' names as a list within a sentence; empty where none is. */
	public Phrase missingUnits() {
		ReportContent.Provisional provisional = this.content.provisional();
		return (provisional == null) ? Phrase.EMPTY : make("danh_sach(muc)",
				Map.of("muc", provisional.missing().stream().map(FigureMarks::plain).toList()), new FigureMarks());
	}

	/** What was decided about a missing unit. */
	public Phrase gap(ReportContent.GapNote note) {
		return make("bu_thieu(g)", Map.of("g", Map.of("don_vi", FigureMarks.plain(note.unit()), "ky_truoc",
				note.figuresOfPeriodBefore(), "ly_do", FigureMarks.plain(note.reason()))), new FigureMarks());
	}

	/** What was mended of a unit's figures. */
	public Phrase mended(ReportContent.MendNote note) {
		return make("sua_ho(m)",
				Map.of("m",
						Map.of("don_vi", FigureMarks.plain(note.unit()), "so", note.count(), "chi_tieu",
								note.indicators().stream().limit(NAMED).map(FigureMarks::plain).toList(), "khac",
								note.indicators().size() > NAMED)),
				new FigureMarks());
	}

	private Phrase about(Fact fact, String call) {
		FigureMarks marks = new FigureMarks();
		return make(call, Map.of("f", new FactView(marks).of(fact)), marks);
	}

	private Phrase make(String call, Map<String, ?> arguments, FigureMarks marks) {
		Map<String, Object> model = new LinkedHashMap<>(this.surroundings);
		model.putAll(arguments);
		model.put("goi", call);
		StringWriter made = new StringWriter();
		try {
			CALLER.process(model, made);
		}
		catch (IOException | TemplateException ex) {
			// The patterns ship with the program and take every state of a fact.
			throw new IllegalStateException("The pattern " + call + " of " + PATTERNS + " failed", ex);
		}
		return marks.read(made.toString().strip());
	}

}
