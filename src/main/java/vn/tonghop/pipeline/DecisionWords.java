package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Decision;
import vn.tonghop.text.Messages;
import vn.tonghop.text.NumberText;

/** A decision as it is quoted to people. */
final class DecisionWords {

	private static final Messages TEXTS = Messages.of("vi");

	private static final int DECIMALS = 10;

	private DecisionWords() {
	}

	/** Why, who said so, and by which paper. */
	static String reason(Decision decision) {
		String authority = Stream.of(decision.decidedBy(), decision.document())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining("; "));
		return authority.isEmpty() ? decision.reason() : decision.reason() + " (" + authority + ")";
	}

	/**
	 * What is noted beside a figure that was mended on a unit's behalf.
	 * @param typed what the unit typed; null where it typed no number
	 */
	static String mended(Decision decision, @Nullable BigDecimal typed) {
		return (typed != null) ? TEXTS.get("note.mended-from", reason(decision), number(typed))
				: TEXTS.get("note.mended", reason(decision));
	}

	/** A figure as a person types it. */
	static String number(BigDecimal value) {
		return NumberText.trimmed(value, DECIMALS);
	}

}
