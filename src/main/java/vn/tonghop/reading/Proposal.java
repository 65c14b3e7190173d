package vn.tonghop.reading;

import java.util.Optional;

import vn.tonghop.grid.Cell;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;

/**
 * What an issued form proposes by a formula: a flow's cumulative follows what is typed
 * for the period, a stock's TH follows its LK. While the other cell is blank the formula
 * shows a number that nobody reported.
 */
final class Proposal {

	private Proposal() {
	}

	/** Whether a named cell holds a proposal whose partner is blank. */
	static boolean unconfirmed(SheetMatch match, SheetMatch.Named named) {
		boolean formula = match.view().sheet().cell(named.row(), named.column()).filter(Cell::computed).isPresent();
		Optional<Indicator> indicator = match.index().indicator(named.indicator()).filter(Indicator::typed);
		if (!formula || indicator.isEmpty()) {
			return false;
		}
		Measure follower = indicator.get().flow() ? Measure.LK : Measure.TH;
		Measure leader = indicator.get().flow() ? Measure.TH : Measure.LK;
		return named.measure() == follower && match.named()
			.stream()
			.filter((other) -> !other.before() && other.indicator().equals(named.indicator())
					&& other.measure() == leader)
			.anyMatch((other) -> blank(match.view(), other));
	}

	private static boolean blank(SheetView view, SheetMatch.Named named) {
		Optional<Cell> cell = view.sheet().cell(named.row(), named.column());
		return cell.isEmpty() || (cell.get().text().isPresent() && view.text(cell.get()).isBlank());
	}

}
