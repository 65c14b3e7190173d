package vn.tonghop.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How large a figure is with most units: what tells a row typed in another unit of
 * measure where nothing earlier is known of the unit.
 *
 * @param lower a quarter of the units have less, in absolute value as all of these
 * @param median half of them have less
 * @param upper a quarter of them have more
 * @param decimals how many decimals half of them type at most
 */
public record Peers(BigDecimal lower, BigDecimal median, BigDecimal upper, int decimals) {

	/** Of fewer units nothing can be concluded. */
	private static final int ENOUGH = 6;

	private static final BigDecimal ALIKE = BigDecimal.TEN;

	/** So much larger or smaller than the median no unit is by its size alone. */
	private static final BigDecimal FAR = BigDecimal.valueOf(100);

	private static final BigDecimal BEYOND = BigDecimal.valueOf(10_000);

	/** The same, where the number of decimals tells the same slip. */
	private static final BigDecimal LESS_FAR = BigDecimal.valueOf(20);

	private static final BigDecimal THREE_TIMES_FURTHER = BigDecimal.valueOf(30_000);

	/** Of the units' figures, zeros left out; empty where they are too few. */
	public static Optional<Peers> of(List<BigDecimal> figures) {
		List<BigDecimal> sorted = figures.stream()
			.filter((figure) -> figure.signum() != 0)
			.map(BigDecimal::abs)
			.sorted()
			.toList();
		int count = sorted.size();
		if (count < ENOUGH) {
			return Optional.empty();
		}
		int decimals = figures.stream()
			.mapToInt(Peers::decimals)
			.sorted()
			.skip(figures.size() / 2)
			.findFirst()
			.orElse(0);
		return Optional
			.of(new Peers(sorted.get(count / 4), sorted.get(count / 2), sorted.get(count - 1 - count / 4), decimals));
	}

	/** How many decimals a figure was typed with; below zero where it ends in zeros. */
	static int decimals(BigDecimal figure) {
		return (figure.signum() == 0) ? 0 : figure.stripTrailingZeros().scale();
	}

	/**
	 * Whether a figure is as many times larger or smaller than with other units as only
	 * another unit of measure makes it. Where units differ much among themselves, the
	 * decimals must tell the same: 1.273,1 tấn in thousands has three more, in kilograms
	 * three fewer.
	 * @param decimals the most with which the unit typed a figure of the row
	 */
	boolean contradict(BigDecimal figure, int decimals) {
		if (figure.signum() == 0) {
			return false;
		}
		BigDecimal size = figure.abs();
		boolean larger = size.compareTo(this.median) > 0;
		BigDecimal times = larger ? size.divide(this.median, MathContext.DECIMAL128)
				: this.median.divide(size, MathContext.DECIMAL128);
		boolean shifted = larger ? decimals <= this.decimals - 2 : decimals >= this.decimals + 2;
		boolean alike = this.upper.compareTo(this.lower.multiply(ALIKE)) <= 0;
		return shifted ? between(times, LESS_FAR, THREE_TIMES_FURTHER) : alike && between(times, FAR, BEYOND);
	}

	private static boolean between(BigDecimal times, BigDecimal low, BigDecimal high) {
		return times.compareTo(low) >= 0 && times.compareTo(high) <= 0;
	}

}
