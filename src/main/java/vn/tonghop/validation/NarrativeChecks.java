package vn.tonghop.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.text.Labels;
import vn.tonghop.text.NumberText;

/**
 * Figures that texts for the report name otherwise than they are staged. A doubt is
 * raised only where a number stands beside an indicator's whole name with its unit of
 * measure, in a sentence that speaks of nothing but this period: what is left out costs
 * less than a false alarm in every text.
 */
public final class NarrativeChecks {

	private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,/–-])(?<![–-] )"
			+ "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)(?![\\p{N}/]|[.,]\\p{N}| ?[–-] ?\\p{N})");

	private static final Pattern CODE = Pattern.compile("\\[\\[([^\\[\\]]{1,60})]]");

	/** Where a sentence ends: a point that no number holds, or a line. */
	private static final Pattern SENTENCE_END = Pattern.compile("[\\n;!?]|\\.(?!\\p{N})");

	private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})");

	private static final List<Measure> MEANT = List.of(Measure.LK, Measure.TH, Measure.UN);

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final NamedIndicators names;

	/** Sets texts against a period as it is consolidated. */
	public NarrativeChecks(Catalogue catalogue, Consolidation consolidation) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.names = new NamedIndicators(catalogue, consolidation.period());
	}

	/**
	 * What a text says otherwise.
	 * @param unit code of the unit that wrote it: its own figures are as good as the
	 * whole's
	 * @param file the name of the file that brought it
	 */
	public List<Finding> check(String unit, String file, ReadWorkbook.Narrative text) {
		List<Finding> findings = new ArrayList<>(codes(file, text));
		String[] lines = text.text().split("\\R", -1);
		for (int line = 0; line < lines.length; line++) {
			Matcher number = NUMBER.matcher(lines[line]);
			while (number.find()) {
				Said said = said(lines[line], number, unit);
				if (said != null) {
					findings.add(finding(said, file, text, place(text, line)));
				}
			}
		}
		return findings;
	}

	/**
	 * Figures that the author of a report's template typed, and that are staged otherwise
	 * by now.
	 * @param template the template's name
	 * @param place where in it the text stands
	 */
	public List<Finding> checkTemplate(String template, String place, String text) {
		return NUMBER.matcher(text)
			.results()
			.map((number) -> said(text, number, ""))
			.filter(Objects::nonNull)
			.map((said) -> {
				Indicator indicator = said.indicator();
				return Finding
					.of("MAU_KHAC_SO", Severity.WARNING, template, place, said.quoted(), said.typed() + unit(indicator),
							indicator.name(), NumberText.format(said.staged(), indicator.decimals()) + unit(indicator),
							"${" + indicator.code() + "}")
					.about(indicator.code(), Measure.LK);
			})
			.toList();
	}

	/** Codes for a figure that no indicator has: the report leaves them open. */
	private List<Finding> codes(String file, ReadWorkbook.Narrative text) {
		List<String> known = this.catalogue.indicators().stream().map(Indicator::code).toList();
		return CODE.matcher(text.text())
			.results()
			.map((found) -> found.group(1))
			.filter((code) -> !known.contains(code.strip().replaceFirst("\\.(?:KH|TH|LK|CK|UN|KS|PKH|TG)$", "")))
			.distinct()
			.map((code) -> located(Finding.of("THUYET_MINH_MA_LA", Severity.WARNING, file, text.item().strip(),
					text.cell(), "[[" + code + "]]", Labels.nearest(code, known).orElse("–")), text))
			.toList();
	}

	private static Finding located(Finding finding, ReadWorkbook.Narrative text) {
		return text.sheet().isEmpty() ? finding : finding.at(text.sheet(), text.cell());
	}

	/** The cell, or the number of a document's paragraph. */
	private static String place(ReadWorkbook.Narrative text, int line) {
		return text.sheet().isEmpty() ? Integer.toString(Integer.parseInt(text.cell()) + line) : text.cell();
	}

	private Finding finding(Said said, String file, ReadWorkbook.Narrative text, String place) {
		Indicator indicator = said.indicator();
		String unit = unit(indicator);
		Finding finding = Finding.of("THUYET_MINH_KHAC_SO", Severity.WARNING, file, text.item().strip(), place,
				said.quoted(), said.typed() + unit, indicator.name(),
				NumberText.format(said.staged(), indicator.decimals()) + unit);
		return located(finding, text).about(indicator.code(), Measure.LK);
	}

	/** As it stands behind a number. */
	private static String unit(Indicator indicator) {
		String unitOfMeasure = indicator.unitOfMeasure().strip();
		return (unitOfMeasure.equals("%") ? "" : " ") + unitOfMeasure;
	}

	private @Nullable Said said(String line, MatchResult number, String unit) {
		int begin = sentenceBegin(line, number.start());
		String before = line.substring(begin, number.start());
		String behind = line.substring(number.end());
		Indicator indicator = this.names.beside(before, behind);
		if (indicator == null || elsewhere(before, unit)) {
			return null;
		}
		BigDecimal typed = new BigDecimal(number.group(1).replace(".", "").replace(',', '.'));
		List<BigDecimal> staged = staged(indicator, unit);
		boolean known = staged.stream()
			.anyMatch((figure) -> same(figure, typed)
					|| same(figure.setScale(indicator.decimals(), RoundingMode.HALF_UP), typed));
		if (staged.isEmpty() || known) {
			return null;
		}
		String quoted = (before.stripLeading() + number.group(1) + quotedBehind(behind)).strip();
		return new Said(indicator, number.group(1), staged.get(0), quoted);
	}

	private static boolean same(BigDecimal figure, BigDecimal typed) {
		return figure.setScale(typed.scale(), RoundingMode.HALF_UP).compareTo(typed) == 0;
	}

	private static String quotedBehind(String behind) {
		Matcher end = SENTENCE_END.matcher(behind);
		String rest = end.find() ? behind.substring(0, end.start()) : behind;
		return (rest.length() <= 40) ? rest : rest.substring(0, rest.offsetByCodePoints(0, 40)) + "…";
	}

	private static int sentenceBegin(String line, int at) {
		int begin = 0;
		Matcher end = SENTENCE_END.matcher(line.substring(0, at));
		while (end.find()) {
			begin = end.end();
		}
		return begin;
	}

	/** Whether the sentence is about something else than this period's whole or unit. */
	private boolean elsewhere(String before, String unit) {
		String text = Labels.exact(before);
		if (NamedIndicators.ELSEWHERE.matcher(text).find()) {
			return true;
		}
		Matcher year = NamedIndicators.YEAR.matcher(text);
		while (year.find()) {
			if (Integer.parseInt(year.group()) != this.consolidation.period().year()) {
				return true;
			}
		}
		Matcher month = MONTH.matcher(text);
		while (month.find()) {
			if (Integer.parseInt(month.group(1)) != this.consolidation.period().end().getMonthValue()) {
				return true;
			}
		}
		String words = " " + NamedIndicators.key(before) + " ";
		return this.catalogue.units()
			.stream()
			.filter((other) -> !other.code().equals(unit) && other.territorial())
			.map(ReportingUnit::name)
			.anyMatch((name) -> words.contains(" " + NamedIndicators.key(name) + " "));
	}

	/** The whole's figures and the writer's own, its own first. */
	private List<BigDecimal> staged(Indicator indicator, String unit) {
		List<BigDecimal> staged = new ArrayList<>();
		for (Measure measure : MEANT) {
			this.consolidation.unit(unit, indicator.code(), measure).map(Figure::value).ifPresent(staged::add);
		}
		for (Measure measure : MEANT) {
			this.consolidation.whole(indicator.code(), measure).map(Figure::value).ifPresent(staged::add);
		}
		return staged;
	}

	/** A figure that a text names, and what is staged instead. */
	private record Said(Indicator indicator, String typed, BigDecimal staged, String quoted) {
	}

}
