package vn.tonghop.formula;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.FormulaException.Problem;

/**
 * Reads a formula's text word by word, and finds every mistake of form with its place, so
 * that what is left for the parser is sound.
 */
final class FormulaReader {

	private static final int LONGEST_TEXT = 255;

	private static final Pattern INTERNATIONAL_NUMBER = Pattern
		.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

	private static final Pattern VIETNAMESE_NUMBER = Pattern
		.compile("([0-9]+([.,][0-9]+)*|[.,][0-9]+)([eE][+-]?[0-9]+)?");

	/** A point before three digits groups thousands where a comma is the decimal mark. */
	private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

	private static final Pattern WORD = Pattern
		.compile("[\\p{L}_\\\\][\\p{L}\\p{M}\\p{Nd}_\\\\]*(\\.[\\p{L}\\p{M}\\p{Nd}_]+)*");

	private static final Pattern ERROR_VALUE = Pattern.compile("#[A-Za-z0-9_/]+[!?]?");

	private static final Pattern COMMA_IN_NUMBER = Pattern.compile("[0-9],[0-9]");

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

	private final String text;

	private final Dialect dialect;

	private final List<Token> tokens = new ArrayList<>();

	private final List<Expression> operands = new ArrayList<>();

	private final List<Reference> references = new ArrayList<>();

	private final Deque<Frame> frames = new ArrayDeque<>();

	/** Index in the text of the character that is next. */
	private int next;

	private boolean operandExpected = true;

	private @Nullable Signs signs;

	private boolean decimalComma;

	private boolean decimalPoint;

	private FormulaReader(String text, Dialect dialect) {
		this.text = text;
		this.dialect = dialect;
	}

	static FormulaText read(String text) {
		if (text.length() > Formula.MAX_LENGTH) {
			throw new FormulaException(Problem.TOO_LONG, Formula.MAX_LENGTH + 1, text.substring(Formula.MAX_LENGTH));
		}
		String outsideQuotes = QUOTED.matcher(text).replaceAll("");
		if (outsideQuotes.indexOf(';') >= 0) {
			return new FormulaReader(text, Dialect.VIETNAMESE).read();
		}
		try {
			return new FormulaReader(text, Dialect.INTERNATIONAL).read();
		}
		catch (FormulaException international) {
			if (!COMMA_IN_NUMBER.matcher(outsideQuotes).find()) {
				throw international;
			}
			try {
				return new FormulaReader(text, Dialect.VIETNAMESE).read();
			}
			catch (FormulaException vietnamese) {
				throw (international.problem() == Problem.SEPARATOR) ? vietnamese : international;
			}
		}
	}

	private FormulaText read() {
		skipBlanks();
		if (lookingAt('=')) {
			this.next++;
			skipBlanks();
		}
		if (atEnd()) {
			throw problem(Problem.EMPTY, "");
		}
		while (!atEnd()) {
			readWord();
			skipBlanks();
		}
		Frame open = this.frames.peek();
		if (open != null) {
			throw new FormulaException(Problem.PARENTHESIS, open.position(), open.text());
		}
		if (this.operandExpected) {
			throw problem(Problem.SYNTAX, "");
		}
		return new FormulaText(this.tokens, this.operands, this.references);
	}

	private void readWord() {
		char c = this.text.charAt(this.next);
		if (startsNumber()) {
			readNumber();
		}
		else if (c == '"') {
			readText();
		}
		else if (Character.isLetter(c) || c == '_' || c == '\\') {
			readName();
		}
		else {
			switch (c) {
				case '(' -> open(Token.OPEN, null, 1);
				case ')' -> close();
				case ',', ';' -> separate(c);
				case '+', '-' -> sign(c);
				case '%' -> percent();
				case '*', '/', '^', '&', '=', '<', '>' -> operator();
				default -> throw unreadable(c);
			}
		}
	}

	private boolean startsNumber() {
		char c = this.text.charAt(this.next);
		if (digit(c)) {
			return true;
		}
		boolean mark = c == '.' || (c == ',' && this.dialect == Dialect.VIETNAMESE);
		return mark && this.operandExpected && this.next + 1 < this.text.length()
				&& digit(this.text.charAt(this.next + 1));
	}

	private void readNumber() {
		Pattern pattern = (this.dialect == Dialect.VIETNAMESE) ? VIETNAMESE_NUMBER : INTERNATIONAL_NUMBER;
		Matcher matcher = pattern.matcher(this.text).region(this.next, this.text.length());
		matcher.lookingAt();
		String digits = matcher.group(1);
		String written = matcher.group();
		if (this.dialect == Dialect.VIETNAMESE) {
			this.decimalComma |= digits.indexOf(',') >= 0;
			this.decimalPoint |= digits.indexOf('.') >= 0;
			boolean oneMark = digits.replaceAll("[0-9]", "").length() <= 1;
			if (!oneMark || (this.decimalComma && this.decimalPoint) || GROUPED.matcher(digits).matches()) {
				throw problem(Problem.NUMBER, written);
			}
		}
		Value value;
		try {
			value = Decimals.settled(new BigDecimal(written.replace(',', '.')));
		}
		catch (NumberFormatException | ArithmeticException ex) {
			throw problem(Problem.NUMBER, written);
		}
		if (!(value instanceof Value.Number)) {
			throw problem(Problem.NUMBER, written);
		}
		operand(written, value.toString(), new Expression.Constant(value));
	}

	private void readText() {
		int end = this.next + 1;
		StringBuilder content = new StringBuilder();
		while (true) {
			int quote = this.text.indexOf('"', end);
			if (quote < 0) {
				throw problem(Problem.TEXT, this.text.substring(this.next));
			}
			content.append(this.text, end, quote);
			end = quote + 1;
			if (end >= this.text.length() || this.text.charAt(end) != '"') {
				break;
			}
			content.append('"');
			end++;
		}
		String written = this.text.substring(this.next, end);
		if (content.length() > LONGEST_TEXT) {
			throw problem(Problem.TEXT, written);
		}
		if (content.chars().anyMatch(Character::isISOControl)) {
			throw problem(Problem.CHARACTER, written);
		}
		operand(written, written, new Expression.Constant(new Value.Text(content.toString())));
	}

	private void readName() {
		Matcher matcher = WORD.matcher(this.text).region(this.next, this.text.length());
		if (!matcher.lookingAt()) {
			throw problem(Problem.CHARACTER, this.text.substring(this.next, this.next + 1));
		}
		String word = matcher.group();
		int position = this.next + 1;
		int after = afterBlanks(matcher.end());
		char following = (after < this.text.length()) ? this.text.charAt(after) : ' ';
		if (following == '!') {
			throw problem(Problem.EXTERNAL_REFERENCE, this.text.substring(this.next, after + 1));
		}
		String name = Codes.upperCase(word);
		if (name.equals("TRUE") || name.equals("FALSE")) {
			readTruth(word, name, after, following);
		}
		else if (following == '(') {
			ExcelFunction function = ExcelFunction.named(name)
				.orElseThrow(() -> new FormulaException(Problem.UNKNOWN_FUNCTION, position, word, word));
			open(Token.of(Token.Kind.FUNCTION, name + "("), function, after + 1 - this.next);
		}
		else {
			Reference reference = Reference.read(word, position);
			int index = this.references.indexOf(reference);
			if (index < 0) {
				index = this.references.size();
				this.references.add(reference);
			}
			operand(word, word, new Expression.Figure(index));
		}
	}

	/** Excel takes {@code TRUE} and {@code TRUE()}. */
	private void readTruth(String word, String name, int after, char following) {
		String written = word;
		if (following == '(') {
			int close = afterBlanks(after + 1);
			if (close >= this.text.length() || this.text.charAt(close) != ')') {
				throw new FormulaException(Problem.ARGUMENT_COUNT, this.next + 1, word, name);
			}
			written = this.text.substring(this.next, close + 1);
		}
		operand(written, name, new Expression.Constant(Value.of(name.equals("TRUE"))));
	}

	private void operand(String written, String canonical, Expression expression) {
		expectOperand(written);
		this.tokens.add(new Token(Token.Kind.OPERAND, canonical, this.operands.size()));
		this.operands.add(expression);
		this.next += written.length();
		primaryEnds(this.signs);
	}

	private void open(Token token, @Nullable ExcelFunction function, int length) {
		String written = this.text.substring(this.next, this.next + length);
		expectOperand(written);
		this.frames.push(new Frame(this.next + 1, written, function, this.signs, depth() + 1));
		this.signs = null;
		if (depth() > Formula.MAX_DEPTH) {
			throw problem(Problem.TOO_DEEP, written);
		}
		this.tokens.add(token);
		this.next += length;
	}

	private void close() {
		Frame frame = this.frames.poll();
		if (frame == null) {
			throw problem(Problem.PARENTHESIS, ")");
		}
		ExcelFunction function = frame.function;
		boolean noArgument = this.tokens.get(this.tokens.size() - 1).kind() == Token.Kind.FUNCTION;
		if (this.operandExpected && !noArgument) {
			throw problem(emptyArgument() ? Problem.EMPTY_ARGUMENT : Problem.SYNTAX, ")");
		}
		if (function != null && !function.takes(noArgument ? 0 : frame.arguments)) {
			throw new FormulaException(Problem.ARGUMENT_COUNT, frame.position(), frame.text(), function.name());
		}
		this.tokens.add(Token.CLOSE);
		this.next++;
		primaryEnds(frame.signs);
	}

	private void separate(char separator) {
		Frame frame = this.frames.peek();
		if (separator != this.dialect.separator() || frame == null || frame.function == null) {
			throw problem(Problem.SEPARATOR, Character.toString(separator));
		}
		if (this.operandExpected) {
			throw problem(emptyArgument() ? Problem.EMPTY_ARGUMENT : Problem.SYNTAX, Character.toString(separator));
		}
		frame.arguments++;
		this.tokens.add(Token.of(Token.Kind.COMMA, ","));
		this.operandExpected = true;
		this.next++;
	}

	private boolean emptyArgument() {
		Token.Kind last = this.tokens.get(this.tokens.size() - 1).kind();
		return last == Token.Kind.COMMA || last == Token.Kind.FUNCTION;
	}

	private void sign(char sign) {
		if (!this.operandExpected) {
			operator();
			return;
		}
		if (this.signs == null) {
			this.signs = new Signs(this.tokens.size());
		}
		this.signs.count++;
		if (depth() > Formula.MAX_DEPTH) {
			throw problem(Problem.TOO_DEEP, Character.toString(sign));
		}
		this.tokens.add(Token.of(Token.Kind.PREFIX, Character.toString(sign)));
		this.next++;
	}

	private void percent() {
		if (this.operandExpected) {
			throw problem(Problem.SYNTAX, "%");
		}
		this.tokens.add(Token.of(Token.Kind.PERCENT, "%"));
		this.next++;
	}

	private void operator() {
		String rest = this.text.substring(this.next, Math.min(this.next + 2, this.text.length()));
		String operator = switch (rest) {
			case "<=", ">=", "<>" -> rest;
			default -> rest.substring(0, 1);
		};
		if (this.operandExpected) {
			throw problem(Problem.SYNTAX, operator);
		}
		this.tokens.add(Token.of(Token.Kind.BINARY, operator));
		this.operandExpected = true;
		this.next += operator.length();
	}

	private void expectOperand(String written) {
		if (!this.operandExpected) {
			throw problem(Problem.SYNTAX, written);
		}
	}

	/**
	 * Excel binds a sign closer than a power: {@code -2^2} is 4. Not every program does,
	 * so that this is put into parentheses.
	 */
	private void primaryEnds(@Nullable Signs signs) {
		this.operandExpected = false;
		this.signs = null;
		if (signs != null && powerFollows()) {
			this.tokens.add(signs.start, Token.OPEN);
			this.tokens.add(Token.CLOSE);
		}
	}

	private boolean powerFollows() {
		int index = afterBlanks(this.next);
		while (index < this.text.length() && this.text.charAt(index) == '%') {
			index = afterBlanks(index + 1);
		}
		return index < this.text.length() && this.text.charAt(index) == '^';
	}

	private int depth() {
		Frame frame = this.frames.peek();
		return ((frame != null) ? frame.depth : 0) + ((this.signs != null) ? this.signs.count : 0);
	}

	private FormulaException unreadable(char c) {
		return switch (c) {
			case ':' -> problem(Problem.RANGE, ":");
			case '{', '}' -> problem(Problem.ARRAY, Character.toString(c));
			case '\'', '[', ']', '!' -> problem(Problem.EXTERNAL_REFERENCE, Character.toString(c));
			case '$' -> problem(Problem.CELL_ADDRESS, "$");
			case '#' -> {
				Matcher error = ERROR_VALUE.matcher(this.text).region(this.next, this.text.length());
				yield problem(Problem.ERROR_VALUE, error.lookingAt() ? error.group() : "#");
			}
			default -> problem(Problem.CHARACTER, Character.toString(this.text.codePointAt(this.next)));
		};
	}

	private FormulaException problem(Problem problem, String offending) {
		return new FormulaException(problem, this.next + 1, offending);
	}

	private void skipBlanks() {
		this.next = afterBlanks(this.next);
	}

	private int afterBlanks(int from) {
		int index = from;
		while (index < this.text.length() && blank(this.text.charAt(index))) {
			index++;
		}
		return index;
	}

	private static boolean blank(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0';
	}

	private static boolean digit(char c) {
		return c >= '0' && c <= '9';
	}

	private boolean lookingAt(char c) {
		return !atEnd() && this.text.charAt(this.next) == c;
	}

	private boolean atEnd() {
		return this.next >= this.text.length();
	}

	/** The signs before an operand: where they start among the tokens, and how many. */
	private static final class Signs {

		private final int start;

		private int count;

		private Signs(int start) {
			this.start = start;
		}

	}

	/** A parenthesis that is open, of a function or of its own. */
	private static final class Frame {

		private final int position;

		private final String text;

		private final @Nullable ExcelFunction function;

		private final @Nullable Signs signs;

		private final int depth;

		private int arguments = 1;

		private Frame(int position, String text, @Nullable ExcelFunction function, @Nullable Signs signs, int depth) {
			this.position = position;
			this.text = text;
			this.function = function;
			this.signs = signs;
			this.depth = depth;
		}

		private int position() {
			return this.position;
		}

		private String text() {
			return this.text;
		}

	}

}
