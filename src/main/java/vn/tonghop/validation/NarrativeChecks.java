package vn.tonghop.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|%");

	/** Where a sentence ends: a point that no number holds, or a line. */
	private static final Pattern SENTENCE_END = Pattern.compile("[\\n;!?]|\\.(?!\\p{N})");

	/** Sentences that speak of a plan, another period, a part of the territory. */
	private static final Pattern ELSEWHERE = Pattern.compile("(?<![\\p{L}\\p{M}])(?:kế hoạch|kh|chỉ tiêu|phấn đấu|"
			+ "mục tiêu|dự kiến|cùng kỳ|cùng kì|năm trước|tháng trước|kỳ trước|quý|giai đoạn|đến năm|so với|nghị quyết|"
			+ "giao|dự toán|vụ|đợt|nhiệm kỳ|bình quân|mỗi|tối thiểu|ít nhất|thêm)(?![\\p{L}\\p{M}])");

	private static final Pattern YEAR = Pattern.compile("(?<![\\p{N}.,])(?:19|20)\\d\\d(?!\\p{N}|,\\p{N})");

	private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})");

	/** What may stand between a name and its figure, and says nothing else of it. */
	private static final Set<String> BETWEEN = Set.of("đạt", "là", "ước", "tính", "được", "có", "còn", "thực", "hiện",
			"toàn", "huyện", "tỉnh", "xã", "trên", "địa", "bàn", "cả", "năm", "đã", "nay", "khoảng");

	/** What may stand in front of a name without making another one of it. */
	private static final Set<String> IN_FRONT = Set.of("và", "với", "đó", "nên", "riêng", "thì", "nay", "tổng", "về",
			"huyện");

	/** What may stand in front of a figure that its name follows. */
	private static final Set<String> BEFORE_FIGURE = Set.of("có", "là", "đạt", "được", "còn", "nay", "đã", "huyện");

	/** A shorter name is met in every text. */
	private static final int LEAST_WORDS = 2;

	private static final int MOST_WORDS = 24;

	private static final List<Measure> MEANT = List.of(Measure.LK, Measure.TH, Measure.UN);

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final Map<String, List<Indicator>> byName = new HashMap<>();

	/** Sets texts against a period as it is consolidated. */
	public NarrativeChecks(Catalogue catalogue, Consolidation consolidation) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		for (Indicator indicator : catalogue.indicators()) {
			if (indicator.asked(consolidation.period()) && !indicator.unitOfMeasure().isBlank()) {
				Stream.concat(Stream.of(indicator.name()), indicator.aliases().stream())
					.map(NarrativeChecks::key)
					.distinct()
					.filter((key) -> key.split(" ").length >= LEAST_WORDS)
					.forEach((key) -> this.byName.computeIfAbsent(key, (any) -> new ArrayList<>()).add(indicator));
			}
		}
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
		Indicator indicator = named(before, behind);
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
		if (ELSEWHERE.matcher(text).find()) {
			return true;
		}
		Matcher year = YEAR.matcher(text);
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
		String words = " " + key(before) + " ";
		return this.catalogue.units()
			.stream()
			.filter((other) -> !other.code().equals(unit) && other.territorial())
			.map(ReportingUnit::name)
			.anyMatch((name) -> words.contains(" " + key(name) + " "));
	}

	/** The one indicator whose name and unit stand beside the number. */
	private @Nullable Indicator named(String before, String behind) {
		return Optional.ofNullable(nameBefore(before))
			.filter((indicator) -> hasUnit(behind, indicator))
			.orElseGet(() -> nameBehind(before, behind));
	}

	private @Nullable Indicator nameBefore(String before) {
		List<Token> tokens = tokens(before);
		int end = tokens.size();
		if (end == 0 || !separated(before.substring(tokens.get(end - 1).end()))) {
			return null;
		}
		for (int last = end; last > 0; last--) {
			for (int first = Math.max(0, last - MOST_WORDS); first <= last - LEAST_WORDS; first++) {
				Indicator indicator = only(tokens.subList(first, last));
				if (indicator != null && begins(before, tokens, first)) {
					return indicator;
				}
			}
			Token token = tokens.get(last - 1);
			boolean passed = BETWEEN.contains(token.word()) || YEAR.matcher(token.word()).matches();
			String gap = (last > 1) ? before.substring(tokens.get(last - 2).end(), token.start()) : "";
			if (!passed || !separated(gap)) {
				return null;
			}
		}
		return null;
	}

	private static boolean separated(String gap) {
		return gap.chars().allMatch((c) -> Character.isWhitespace(c) || c == ':' || c == ',' || c == '\u00a0');
	}

	/** Whether the name stands for itself, not as the end of a longer one. */
	private static boolean begins(String text, List<Token> tokens, int first) {
		if (first == 0) {
			return true;
		}
		Token before = tokens.get(first - 1);
		String gap = text.substring(before.end(), tokens.get(first).start());
		return !gap.isBlank() || IN_FRONT.contains(before.word());
	}

	private static boolean hasUnit(String behind, Indicator indicator) {
		String unit = Labels.exact(indicator.unitOfMeasure().strip());
		String rest = Labels.exact(behind).stripLeading();
		if (!rest.startsWith(unit)) {
			return false;
		}
		String after = rest.substring(unit.length());
		boolean ends = after.isEmpty() || !(Character.isLetterOrDigit(after.charAt(0)) || after.charAt(0) == '/');
		return ends && !(unit.equals("%") && ELSEWHERE.matcher(after).lookingAt())
				&& !after.stripLeading().matches("(?s)(?:kế hoạch|kh|so|dự toán|chỉ tiêu|trở)(?![\\p{L}]).*");
	}

	/** {@code 15 xã đạt chuẩn}: a count whose name begins with what it counts. */
	private @Nullable Indicator nameBehind(String before, String behind) {
		List<Token> front = tokens(before);
		if (!front.isEmpty() && !BEFORE_FIGURE.contains(front.get(front.size() - 1).word())) {
			return null;
		}
		List<Token> tokens = tokens(behind);
		for (int last = Math.min(tokens.size(), MOST_WORDS); last >= LEAST_WORDS; last--) {
			String rest = behind.substring(tokens.get(last - 1).end()).stripLeading();
			String name = join(tokens.subList(0, last));
			if (!rest.isEmpty() && ".,;:)".indexOf(rest.charAt(0)) < 0) {
				continue;
			}
			for (String candidate : List.of(name, "số " + name, "tổng số " + name)) {
				Indicator indicator = only(candidate);
				String unit = (indicator != null) ? key(indicator.unitOfMeasure()) : "";
				if (indicator != null && (name + " ").startsWith(unit + " ")) {
					return indicator;
				}
			}
		}
		return null;
	}

	private @Nullable Indicator only(List<Token> tokens) {
		return only(join(tokens));
	}

	private @Nullable Indicator only(String name) {
		List<Indicator> named = this.byName.getOrDefault(name, List.of());
		return (named.size() == 1) ? named.get(0) : null;
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

	private static String key(String text) {
		return join(tokens(text));
	}

	private static String join(List<Token> tokens) {
		return String.join(" ", tokens.stream().map(Token::word).toList());
	}

	private static List<Token> tokens(String text) {
		List<Token> tokens = new ArrayList<>();
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			tokens.add(new Token(Labels.accented(word.group()), word.start(), word.end()));
		}
		return tokens;
	}

	/** A word by its accented key, with where it stands. */
	private record Token(String word, int start, int end) {
	}

	/** A figure that a text names, and what is staged instead. */
	private record Said(Indicator indicator, String typed, BigDecimal staged, String quoted) {
	}

}
