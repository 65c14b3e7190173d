package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.Labels;

/** Finds which indicator a text means by the name that stands beside a number. */
final class NamedIndicators {

	/** Sentences that speak of a plan, another period, a part of the territory. */
	static final Pattern ELSEWHERE = Pattern.compile("(?<![\\p{L}\\p{M}])(?:kế hoạch|kh|chỉ tiêu|phấn đấu|"
			+ "mục tiêu|dự kiến|cùng kỳ|cùng kì|năm trước|tháng trước|kỳ trước|quý|giai đoạn|đến năm|so với|nghị quyết|"
			+ "giao|dự toán|vụ|đợt|nhiệm kỳ|bình quân|mỗi|tối thiểu|ít nhất|thêm)(?![\\p{L}\\p{M}])");

	/** A year, which is no figure. */
	static final Pattern YEAR = Pattern.compile("(?<![\\p{N}.,])(?:19|20)\\d\\d(?!\\p{N}|,\\p{N})");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|%");

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

	private final Map<String, List<Indicator>> byName = new HashMap<>();

	/** The indicators that are asked for in a period. */
	NamedIndicators(Catalogue catalogue, ReportingPeriod period) {
		for (Indicator indicator : catalogue.indicators()) {
			if (indicator.asked(period) && !indicator.unitOfMeasure().isBlank()) {
				Stream.concat(Stream.of(indicator.name()), indicator.aliases().stream())
					.map(NamedIndicators::key)
					.distinct()
					.filter((key) -> key.split(" ").length >= LEAST_WORDS)
					.forEach((key) -> this.byName.computeIfAbsent(key, (any) -> new ArrayList<>()).add(indicator));
			}
		}
	}

	/**
	 * The one indicator whose name and unit stand beside a number; null where there is
	 * none.
	 * @param before the sentence up to the number
	 * @param behind what follows the number
	 */
	@Nullable Indicator beside(String before, String behind) {
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

	static String key(String text) {
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

}
