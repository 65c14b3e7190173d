package vn.tonghop.formula;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A formula's text, read: its words and what its operands stand for.
 *
 * @param tokens in order, with parentheses where Excel's precedence of signs would be
 * taken otherwise elsewhere
 * @param operands constants and figures, by the tokens' numbers
 * @param references what the figures refer to, each once, in order of appearance
 */
record FormulaText(List<Token> tokens, List<Expression> operands, List<Reference> references) {

	FormulaText {
		tokens = List.copyOf(tokens);
		operands = List.copyOf(operands);
		references = List.copyOf(references);
	}

	/** The text with each operand replaced. */
	String with(IntFunction<String> operandText) {
		StringBuilder text = new StringBuilder();
		for (Token token : this.tokens) {
			text.append((token.kind() == Token.Kind.OPERAND) ? operandText.apply(token.operand()) : token.text());
		}
		return text.toString();
	}

}
