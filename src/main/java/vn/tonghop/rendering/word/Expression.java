package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in an expression, found without evaluating it. Enough of FreeMarker's grammar
 * to tell a variable from a member, a built-in, a string and a lambda's parameter.
 *
 * @param references the variables that it reads
 * @param calls the functions that it calls
 * @param builtIns the names behind a question mark, and special variables with their dot
 */
record Expression(List<Reference> references, List<Call> calls, List<String> builtIns) {

	private static final Set<String> WORDS = Set.of("true", "false", "gt", "gte", "lt", "lte", "and", "or", "not", "in",
			"as", "using");

	private static final Pattern LAMBDA = Pattern.compile("\\(([^()]*)\\)\\s*->|([\\p{L}_][\\p{L}\\p{N}_]*)\\s*->");

	private static final Pattern NAMED_ARGUMENT = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*\\s*=(?!=)");

	/**
	 * A variable that is read.
	 *
	 * @param path its name and members, parted by dots
	 * @param optional whether the template says what to do where it is missing
	 */
	record Reference(String path, boolean optional) {

		String root() {
			int dot = this.path.indexOf('.');
			return (dot < 0) ? this.path : this.path.substring(0, dot);
		}

	}

	/**
	 * A function that is called.
	 *
	 * @param arguments as written, quotes and all
	 */
	record Call(String function, List<String> arguments) {

		Call {
			arguments = List.copyOf(arguments);
		}

	}

	static Expression read(String text) {
		Expression expression = new Expression(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		expression.add(text);
		return expression;
	}

	/**
	 * The arguments of a macro's call or an assignment: names before {@code =} are no
	 * variables.
	 */
	static Expression readNamed(String text) {
		StringBuilder without = new StringBuilder(text);
		Matcher names = NAMED_ARGUMENT.matcher(outsideStrings(text));
		while (names.find()) {
			without.replace(names.start(), names.end(), " ".repeat(names.end() - names.start()));
		}
		return read(without.toString());
	}

	/** The same length, with strings blanked. */
	static String outsideStrings(String text) {
		StringBuilder outside = new StringBuilder(text);
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '"' || c == '\'') {
				int end = stringEnd(text, at);
				for (int i = at; i < end; i++) {
					outside.setCharAt(i, ' ');
				}
				outside.setCharAt(at, '"');
				at = end - 1;
			}
		}
		return outside.toString();
	}

	private static int stringEnd(String text, int open) {
		int at = open + 1;
		while (at < text.length() && text.charAt(at) != text.charAt(open)) {
			at += (text.charAt(at) == '\\') ? 2 : 1;
		}
		return Math.min(at + 1, text.length());
	}

	private void add(String text) {
		addStrings(text);
		String outside = outsideStrings(text);
		Set<String> own = lambdaParameters(outside);
		int at = 0;
		while (at < outside.length()) {
			char c = outside.charAt(at);
			if (Character.isDigit(c)) {
				at = numberEnd(outside, at);
			}
			else if (isNameStart(c)) {
				addCall(text, outside, at);
				at = addName(outside, at, own);
			}
			else {
				at++;
			}
		}
	}

	private void addStrings(String text) {
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '"' || c == '\'') {
				int end = stringEnd(text, at);
				ConstructScanner.scan(text.substring(at + 1, Math.max(at + 1, end - 1)))
					.stream()
					.filter((scanned) -> scanned.kind() == ConstructScanner.Kind.PRINT)
					.forEach((scanned) -> add(scanned.argument()));
				at = end - 1;
			}
		}
	}

	private static Set<String> lambdaParameters(String outside) {
		Set<String> parameters = new HashSet<>();
		Matcher lambda = LAMBDA.matcher(outside);
		while (lambda.find()) {
			String names = (lambda.group(1) != null) ? lambda.group(1) : lambda.group(2);
			for (String name : names.split(",")) {
				parameters.add(name.trim());
			}
		}
		return parameters;
	}

	/** The arguments of a name with a bracket behind it. */
	private void addCall(String text, String outside, int start) {
		int open = nameEnd(outside, start);
		while (open < outside.length() && outside.charAt(open) == ' ') {
			open++;
		}
		int before = lastBefore(outside, start);
		boolean method = before >= 0 && "?.".indexOf(outside.charAt(before)) >= 0;
		if (method || open >= outside.length() || outside.charAt(open) != '(') {
			return;
		}
		List<String> arguments = new ArrayList<>();
		int depth = 0;
		int begin = open + 1;
		for (int at = open; at < outside.length(); at++) {
			char c = outside.charAt(at);
			depth += ("([{".indexOf(c) >= 0) ? 1 : (")]}".indexOf(c) >= 0) ? -1 : 0;
			if (depth == 0 || (depth == 1 && c == ',')) {
				String argument = text.substring(begin, at).strip();
				if (!argument.isEmpty()) {
					arguments.add(argument);
				}
				begin = at + 1;
			}
			if (depth == 0) {
				break;
			}
		}
		this.calls.add(new Call(outside.substring(start, nameEnd(outside, start)), arguments));
	}

	private int addName(String text, int start, Set<String> own) {
		int end = nameEnd(text, start);
		String name = text.substring(start, end);
		int before = lastBefore(text, start);
		char sign = (before >= 0) ? text.charAt(before) : ' ';
		if (sign == '?') {
			this.builtIns.add(name);
			return end;
		}
		if (sign == '.' && !(before > 0 && text.charAt(before - 1) == '.')) {
			int owner = lastBefore(text, before);
			if (owner < 0 || !(isNamePart(text.charAt(owner)) || ")]\"?!".indexOf(text.charAt(owner)) >= 0)) {
				this.builtIns.add("." + name);
			}
			return end;
		}
		boolean raw = "r".equals(name) && end < text.length() && text.charAt(end) == '"';
		if (WORDS.contains(name) || own.contains(name) || raw) {
			return end;
		}
		StringBuilder path = new StringBuilder(name);
		int at = end;
		while (at + 1 < text.length() && text.charAt(at) == '.' && isNameStart(text.charAt(at + 1))) {
			int next = nameEnd(text, at + 1);
			path.append(text, at, next);
			at = next;
		}
		this.references.add(new Reference(path.toString(), isOptional(text, at)));
		return at;
	}

	private static boolean isOptional(String text, int from) {
		String rest = text.substring(from).stripLeading();
		while (rest.startsWith(")")) {
			rest = rest.substring(1).stripLeading();
		}
		return rest.startsWith("??") || (rest.startsWith("!") && !rest.startsWith("!="));
	}

	private static int lastBefore(String text, int at) {
		int before = at - 1;
		while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
			before--;
		}
		return before;
	}

	private static int numberEnd(String text, int start) {
		int at = start;
		while (at < text.length() && (Character.isDigit(text.charAt(at))
				|| (text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))))) {
			at++;
		}
		return at;
	}

	private static int nameEnd(String text, int start) {
		int end = start;
		while (end < text.length() && isNamePart(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isNameStart(char c) {
		return Character.isLetter(c) || c == '_';
	}

	private static boolean isNamePart(char c) {
		return Character.isLetterOrDigit(c) || c == '_';
	}

}
