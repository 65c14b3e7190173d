package vn.tonghop.report;

import vn.tonghop.model.Indicator;

/**
 * A percentage shown with what it is of: {@code 24/58 trường}.
 *
 * @param part the numerator
 * @param whole the denominator
 * @param unit the unit of both
 */
public record Share(PrintedFigure part, PrintedFigure whole, String unit) {

	/** Tells which indicators are a share of one indicator in another. */
	@FunctionalInterface
	public interface Source {

		/** No indicator is known as a share. */
		Source NONE = (indicator) -> java.util.Optional.empty();

		/** The two codes, where the indicator's formula divides one by the other. */
		java.util.Optional<Codes> of(Indicator indicator);

	}

	/** Codes of numerator and denominator. */
	public record Codes(String part, String whole) {
	}

}
