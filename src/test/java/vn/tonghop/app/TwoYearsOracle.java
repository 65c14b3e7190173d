package vn.tonghop.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures that must come out of {@link TwoYears}, computed once more, apart: plain
 * decimals in maps, straight from what was typed. Nothing of the product is used.
 */
final class TwoYearsOracle {

	/** The whole's code. */
	static final String WHOLE = "HUYEN";

	/** A commune with so much rice is counted. */
	private static final BigDecimal MUCH_RICE = new BigDecimal("1500");

	private static final BigDecimal HUNDRED = new BigDecimal("100");

	private final Map<String, BigDecimal> figures = new TreeMap<>();

	private final String month;

	private TwoYearsOracle(String month) {
		this.month = month;
	}

	/** {@code unit indicator.measure} → value, as the figures' file writes it. */
	static Map<String, String> month(String month) {
		TwoYearsOracle oracle = new TwoYearsOracle(month);
		oracle.compute();
		Map<String, String> printed = new TreeMap<>();
		oracle.figures.forEach((key, value) -> printed.put(key,
				value.setScale(10, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()));
		return printed;
	}

	private void compute() {
		String before = (Integer.parseInt(this.month.substring(0, 4)) - 1) + this.month.substring(4);
		boolean compared = TwoYears.MONTHS.contains(before);
		List<String> units = TwoYears.units(this.month);
		int year = Integer.parseInt(this.month.substring(0, 4));
		for (String unit : units) {
			BigDecimal planned = BigDecimal.ZERO;
			for (Map.Entry<String, BigDecimal> part : TwoYears.partsOf(unit, year + "-01").entrySet()) {
				planned = planned.add(TwoYears.plan(part.getKey(), year).multiply(part.getValue()));
			}
			put(unit, "SL", "KH", planned);
			for (String indicator : TwoYears.TYPED) {
				put(unit, indicator, "LK", TwoYears.typed(unit, indicator, this.month));
			}
			ratios(unit, "LK");
			if (compared) {
				rebuild(unit, before);
				ratios(unit, "CK");
			}
		}
		whole(units, this.month, "LK");
		boolean revised = this.month.compareTo("2025-09") >= 0;
		put(WHOLE, "SL", "KH", TwoYears.planOfWhole(year, revised));
		put(WHOLE, "SL_XA", "KH",
				get(WHOLE, "SL", "KH").divide(BigDecimal.valueOf(units.size()), MathContext.DECIMAL128));
		put(WHOLE, "DAT", "KH", counted(units, "KH"));
		for (String indicator : List.of("SL", "SL_XA", "DAT")) {
			put(WHOLE, indicator, "PKH", percent(get(WHOLE, indicator, "LK"), get(WHOLE, indicator, "KH")));
		}
		if (compared) {
			whole(TwoYears.units(before), before, "CK");
			for (String indicator : List.of("SL", "DT", "NS", "DAN", "TN", "HO", "HN")) {
				BigDecimal then = get(WHOLE, indicator, "CK");
				put(WHOLE, indicator, "TG", percent(get(WHOLE, indicator, "LK").subtract(then), then));
			}
			put(WHOLE, "TL_HN", "TG", get(WHOLE, "TL_HN", "LK").subtract(get(WHOLE, "TL_HN", "CK")));
		}
		else if (before.equals(TwoYears.MONTH_OF_HISTORY)) {
			ofHistory(units, before);
		}
		else {
			return;
		}
		// Communes are counted on both sides on the territory of today, else a merger
		// would pass for a decline.
		BigDecimal countedThen = counted(units, "CK");
		if (countedThen.signum() != 0) {
			put(WHOLE, "DAT", "TG", percent(get(WHOLE, "DAT", "LK").subtract(countedThen), countedThen));
		}
		BigDecimal nowPerCommune = get(WHOLE, "SL_XA", "LK");
		BigDecimal thenPerCommune = get(WHOLE, "SL", "CK").divide(BigDecimal.valueOf(units.size()),
				MathContext.DECIMAL128);
		put(WHOLE, "SL_XA", "TG", percent(nowPerCommune.subtract(thenPerCommune), thenPerCommune));
	}

	/** Of rice alone the past is known, commune by commune, from the yearbook. */
	private void ofHistory(List<String> units, String before) {
		BigDecimal sum = BigDecimal.ZERO;
		for (String unit : units) {
			BigDecimal own = BigDecimal.ZERO;
			for (Map.Entry<String, BigDecimal> part : TwoYears.partsOf(unit, before).entrySet()) {
				own = own.add(TwoYears.typed(part.getKey(), "SL", before).multiply(part.getValue()));
			}
			put(unit, "SL", "CK", own);
			sum = sum.add(own);
		}
		put(WHOLE, "SL", "CK", sum);
		put(WHOLE, "SL", "TG", percent(get(WHOLE, "SL", "LK").subtract(sum), sum));
		put(WHOLE, "DAT", "CK", counted(units, "CK"));
		put(WHOLE, "SL_XA", "CK",
				sum.divide(BigDecimal.valueOf(TwoYears.units(before).size()), MathContext.DECIMAL128));
	}

	/** A unit's past, on its territory of today. */
	private void rebuild(String unit, String before) {
		for (String indicator : TwoYears.TYPED) {
			BigDecimal sum = BigDecimal.ZERO;
			BigDecimal weights = BigDecimal.ZERO;
			for (Map.Entry<String, BigDecimal> part : TwoYears.partsOf(unit, before).entrySet()) {
				BigDecimal weight = part.getValue();
				if (indicator.equals("TN")) {
					weight = weight.multiply(TwoYears.typed(part.getKey(), "DAN", before));
				}
				sum = sum.add(TwoYears.typed(part.getKey(), indicator, before).multiply(weight));
				weights = weights.add(weight);
			}
			put(unit, indicator, "CK", indicator.equals("TN") ? sum.divide(weights, MathContext.DECIMAL128) : sum);
		}
	}

	private void ratios(String unit, String measure) {
		put(unit, "NS", measure, get(unit, "SL", measure).divide(get(unit, "DT", measure), MathContext.DECIMAL128)
			.multiply(BigDecimal.TEN));
		put(unit, "TL_HN", measure, percent(get(unit, "HN", measure), get(unit, "HO", measure)));
	}

	/** The whole of what was typed in a month. */
	private void whole(List<String> units, String of, String measure) {
		BigDecimal people = BigDecimal.ZERO;
		BigDecimal income = BigDecimal.ZERO;
		for (String unit : units) {
			people = people.add(TwoYears.typed(unit, "DAN", of));
			income = income.add(TwoYears.typed(unit, "TN", of).multiply(TwoYears.typed(unit, "DAN", of)));
		}
		for (String indicator : List.of("SL", "DT", "DAN", "HO", "HN")) {
			BigDecimal sum = BigDecimal.ZERO;
			for (String unit : units) {
				sum = sum.add(TwoYears.typed(unit, indicator, of));
			}
			put(WHOLE, indicator, measure, sum);
		}
		put(WHOLE, "TN", measure, income.divide(people, MathContext.DECIMAL128));
		ratios(WHOLE, measure);
		int many = 0;
		for (String unit : units) {
			many += (TwoYears.typed(unit, "SL", of).compareTo(MUCH_RICE) >= 0) ? 1 : 0;
		}
		put(WHOLE, "DAT", measure, BigDecimal.valueOf(many));
		put(WHOLE, "SL_XA", measure,
				get(WHOLE, "SL", measure).divide(BigDecimal.valueOf(units.size()), MathContext.DECIMAL128));
	}

	private BigDecimal counted(List<String> units, String measure) {
		int many = 0;
		for (String unit : units) {
			many += (get(unit, "SL", measure).compareTo(MUCH_RICE) >= 0) ? 1 : 0;
		}
		return BigDecimal.valueOf(many);
	}

	/** What came in between two months of a year, on the territory of the later one. */
	static Map<String, String> between(String earlier, String later) {
		Map<String, String> flows = new TreeMap<>();
		BigDecimal whole = BigDecimal.ZERO;
		for (String unit : TwoYears.units(later)) {
			BigDecimal within = TwoYears.typed(unit, "SL", later);
			for (Map.Entry<String, BigDecimal> part : TwoYears.partsOf(unit, earlier).entrySet()) {
				within = within.subtract(TwoYears.typed(part.getKey(), "SL", earlier).multiply(part.getValue()));
			}
			whole = whole.add(within);
			flows.put(unit + " SL.TH", within.stripTrailingZeros().toPlainString());
		}
		flows.put(WHOLE + " SL.TH", whole.stripTrailingZeros().toPlainString());
		return flows;
	}

	private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
	}

	private void put(String unit, String indicator, String measure, BigDecimal value) {
		this.figures.put(unit + " " + indicator + "." + measure, value);
	}

	private BigDecimal get(String unit, String indicator, String measure) {
		BigDecimal value = this.figures.get(unit + " " + indicator + "." + measure);
		if (value == null) {
			throw new IllegalStateException(unit + " " + indicator + "." + measure);
		}
		return value;
	}

}
