package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure's cell as read, before anything but its own workbook was looked at.
 *
 * @param indicator the indicator's code
 * @param measure which measure
 * @param content what the cell says
 * @param sheet the sheet's name
 * @param cell the address such as {@code G12}
 * @param foundBy how the cell was found
 * @param formula whether the cell held a formula
 */
public record ReadFigure(String indicator, Measure measure, Content content, String sheet, String cell, FoundBy foundBy,
		boolean formula) {

	/** The number that leaves no doubt; missing where the cell says none. */
	public Observation observation() {
		return (this.content instanceof Content.Certain certain) ? Observation.of(certain.value())
				: Observation.MISSING;
	}

	/** What a figure's cell says. */
	public sealed interface Content {

		/**
		 * A number that leaves no doubt; typed is the text where it was typed as text.
		 */
		record Certain(BigDecimal value, @Nullable String typed) implements Content {
		}

		/**
		 * A text that may be read in several ways, the likeliest first; empty: readable
		 * only by guessing.
		 */
		record Doubtful(String typed, List<BigDecimal> candidates) implements Content {

			public Doubtful {
				candidates = List.copyOf(candidates);
			}

		}

		/** Blank, or typed as {@code …}. */
		record Blank() implements Content {
		}

		/** Typed as {@code x}. */
		record NotApplicable() implements Content {
		}

		/** A text that is no number. */
		record Text(String typed) implements Content {
		}

		/** A date where a number is due. */
		record Date(String shown) implements Content {
		}

		/** An Excel error such as {@code #REF!}. */
		record Error(String code) implements Content {
		}

		/** A formula whose computed value the file does not hold. */
		record NotComputed(String formula) implements Content {
		}

	}

}
