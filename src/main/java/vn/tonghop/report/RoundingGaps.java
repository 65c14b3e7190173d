package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;

/**
 * Finds totals whose printed parts do not add up though the figures do: each is printed
 * half-up by itself, everywhere the same, and the reader is told of the gap.
 */
public final class RoundingGaps {

	private static final BigDecimal NOTHING = new BigDecimal("0.000000001");

	private final IndicatorTree tree;

	private final Consolidation consolidation;

	/**
	 * Of a period.
	 * @param indicators those that the period asks for, in the catalogue's order
	 */
	public RoundingGaps(List<Indicator> indicators, Consolidation consolidation) {
		this(new IndicatorTree(indicators), consolidation);
	}

	RoundingGaps(IndicatorTree tree, Consolidation consolidation) {
		this.tree = tree;
		this.consolidation = consolidation;
	}

	/**
	 * By how much the printed parts miss the printed total; null where the indicator has
	 * no parts, or where they add up as printed.
	 */
	public @Nullable PrintedFigure of(Indicator total) {
		BigDecimal whole = figure(total).orElse(null);
		List<Indicator> parts = new ArrayList<>();
		collect(total, total, parts);
		if (whole == null || parts.size() < 2) {
			return null;
		}
		BigDecimal exact = BigDecimal.ZERO;
		BigDecimal printed = BigDecimal.ZERO;
		for (Indicator part : parts) {
			BigDecimal figure = figure(part).orElse(null);
			if (figure == null) {
				return null;
			}
			exact = exact.add(figure);
			printed = printed.add(Numerals.rounded(figure, part.decimals()));
		}
		BigDecimal gap = Numerals.rounded(printed, total.decimals())
			.subtract(Numerals.rounded(whole, total.decimals()))
			.abs();
		if (exact.subtract(whole).abs().compareTo(NOTHING) > 0 || gap.signum() == 0) {
			return null;
		}
		String text = Numerals.asTyped(gap);
		return new PrintedFigure(total.code(), Measure.LK, gap, text, text);
	}

	/** The nearest descendants in the total's own unit. */
	private void collect(Indicator total, Indicator parent, List<Indicator> parts) {
		for (Indicator child : this.tree.childrenOf(parent)) {
			if (child.unitOfMeasure().strip().equals(total.unitOfMeasure().strip())) {
				parts.add(child);
			}
			else {
				collect(total, child, parts);
			}
		}
	}

	private Optional<BigDecimal> figure(Indicator indicator) {
		return this.consolidation.whole(indicator.code(), Measure.LK).map(Figure::value);
	}

}
