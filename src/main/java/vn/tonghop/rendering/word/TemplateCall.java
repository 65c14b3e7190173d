package vn.tonghop.rendering.word;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;

/** A function that a template calls: {@code mau("M20", HTX_MOI, HTX)}. */
public final class TemplateCall {

	private final String function;

	private final List<String> arguments;

	private final Place place;

	TemplateCall(String function, List<String> arguments, Place place) {
		this.function = function;
		this.arguments = List.copyOf(arguments);
		this.place = place;
	}

	/** Its name. */
	public String function() {
		return this.function;
	}

	/** How many arguments it is given. */
	public int size() {
		return this.arguments.size();
	}

	/** An argument that is a text as it stands; empty for anything that is computed. */
	public Optional<String> text(int number) {
		String argument = this.arguments.get(number);
		char quote = argument.charAt(0);
		boolean plain = argument.length() > 1 && (quote == '"' || quote == '\'')
				&& argument.indexOf(quote, 1) == argument.length() - 1 && argument.indexOf('\\') < 0
				&& !argument.contains("${");
		return plain ? Optional.of(argument.substring(1, argument.length() - 1)) : Optional.empty();
	}

	/** Whether an argument is one of the names, as it stands. */
	public boolean isOneOf(int number, Set<String> names) {
		return names.contains(this.arguments.get(number));
	}

	/** A name in it that nobody knows, with the nearest known one. */
	public Finding unknown(Severity severity, String name, Set<String> known) {
		return this.place.finding("MAU_TEN_LA", severity, this.function + "(\"" + name + "\")",
				"\"" + NearestName.to(name, known) + "\"");
	}

	/** Why it cannot be called so. */
	public Finding refused(String reason) {
		return this.place.error("MAU_HAM_TU_CHOI", reason);
	}

}
