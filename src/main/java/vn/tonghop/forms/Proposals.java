package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;

/**
 * What an input cell proposes. A plan and last year's figure are put in as numbers. A
 * flow's cumulative is proposed as the one before plus what is typed for this period; a
 * stock is typed once, its TH follows its LK.
 *
 * <p>
 * A proposal follows its partner with a plain formula, so that the template's own
 * formulas find a number in it; while the partner is blank it says nothing, and reading
 * takes it as blank.
 */
final class Proposals {

	private final ReportingPeriod period;

	private final KnownFigures known;

	private final Map<String, InputCell> inputs;

	Proposals(ReportingPeriod period, KnownFigures known, Map<String, InputCell> inputs) {
		this.period = period;
		this.known = known;
		this.inputs = inputs;
	}

	/**
	 * What a cell proposes; empty where nothing is known.
	 * @param percent whether the cell shows a share of one as percent
	 */
	Optional<Proposal> of(Indicator indicator, Measure measure, boolean percent) {
		int shift = percent ? 2 : 0;
		return switch (measure) {
			case KH, CK -> this.known.proposed(indicator.code(), measure)
				.map((number) -> Proposal.number(number.movePointLeft(shift)));
			case LK -> indicator.flow() ? cumulative(indicator, shift) : Optional.empty();
			case TH -> indicator.flow() ? Optional.empty() : state(indicator);
			default -> Optional.empty();
		};
	}

	private Optional<Proposal> cumulative(Indicator indicator, int shift) {
		InputCell within = this.inputs.get(indicator.code() + "." + Measure.TH);
		Optional<BigDecimal> before = this.period.startsYear() ? Optional.of(BigDecimal.ZERO)
				: this.known.before(indicator.code(), Measure.LK).map((number) -> number.movePointLeft(shift));
		if (within == null || before.isEmpty()) {
			return Optional.empty();
		}
		String number = before.get().signum() == 0 ? "" : before.get().toPlainString() + "+";
		InputCell said = this.period.startsYear() ? null : this.inputs.get(indicator.code() + ".LKT");
		if (said != null) {
			// What is typed for the period before replaces what is known of it.
			String cell = address(said, indicator, Measure.LK);
			number = "IF(ISNUMBER(" + cell + ")," + cell + "," + before.get().toPlainString() + ")+";
		}
		return Optional.of(new Proposal(null, number + "SUM(" + address(within, indicator, Measure.LK) + ")", within,
				before.get()));
	}

	private Optional<Proposal> state(Indicator indicator) {
		InputCell atEnd = this.inputs.get(indicator.code() + "." + Measure.LK);
		return Optional.ofNullable(atEnd)
			.map((cell) -> new Proposal(null, address(cell, indicator, Measure.TH), cell, null));
	}

	/** A partner's address as its follower writes it. */
	private String address(InputCell partner, Indicator indicator, Measure follower) {
		InputCell own = this.inputs.get(indicator.code() + "." + follower);
		boolean together = own != null && own.cell().getSheet() == partner.cell().getSheet();
		return together ? partner.relative() : partner.elsewhere();
	}

	/**
	 * A proposal: a number, or a formula that follows a partner.
	 *
	 * @param partner the cell that must be typed before the formula says anything
	 * @param before the number that the formula adds the partner to; null: it is the
	 * partner's
	 */
	record Proposal(@Nullable BigDecimal number, @Nullable String formula, @Nullable InputCell partner,
			@Nullable BigDecimal before) {

		static Proposal number(BigDecimal number) {
			return new Proposal(number, null, null, null);
		}

		/** How many decimals the number has that is known. */
		int decimals() {
			BigDecimal known = (this.number != null) ? this.number : this.before;
			return (known != null) ? known.stripTrailingZeros().scale() : 0;
		}

		/** Whether the cell only repeats what is typed in another. */
		boolean repeats() {
			return this.partner != null && this.before == null;
		}

	}

}
