package vn.tonghop.rendering.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import freemarker.core.ParseException;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;

/** What can be said about constructs without a model, each on its own. */
final class ConstructCheck {

	private static final Pattern ALIASES = Pattern
		.compile("(?:^|\\s)as\\s+([\\p{L}_][\\p{L}\\p{N}_]*)(?:\\s*,\\s*([\\p{L}_][\\p{L}\\p{N}_]*))?\\s*$");

	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	private static final Pattern ASSIGNED = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?:[-+*/%]|)=(?!=)");

	private final List<Finding> findings = new ArrayList<>();

	private ConstructCheck() {
	}

	/** What is wrong whatever the model: unfinished, unknown or unreadable constructs. */
	static List<Finding> form(List<Construct> constructs) {
		ConstructCheck check = new ConstructCheck();
		Set<String> macros = new TreeSet<>();
		constructs.stream()
			.filter((construct) -> construct.role() == Construct.Role.OPEN && "macro".equals(construct.name()))
			.forEach((construct) -> macros.add(DirectiveBlocks.macroName(construct)));
		constructs.forEach((construct) -> check.form(construct, macros));
		return check.findings;
	}

	private void form(Construct construct, Set<String> macros) {
		Place place = construct.place();
		String shown = DirectiveBlocks.shown(construct);
		switch (construct.scanned().kind()) {
			case UNFINISHED -> {
				this.findings.add(place.error("MAU_CHUA_HET", shown, shown.startsWith("$") ? "}" : "]"));
				return;
			}
			case COMMENT -> {
				return;
			}
			case CALL -> {
				if (!macros.contains(construct.name())) {
					this.findings
						.add(place.error("MAU_TEN_LA", construct.name(), NearestName.to(construct.name(), macros)));
					return;
				}
			}
			default -> {
				if (construct.role() == Construct.Role.NOTHING) {
					this.findings.add(place.error("MAU_LENH_LA", shown,
							NearestName.to(shown.split("[ \\]]", 2)[0] + "]", Construct.directives())));
					return;
				}
			}
		}
		List<String> refused = Expression.read(construct.argument())
			.builtIns()
			.stream()
			.filter((name) -> !Freemarker.BUILT_INS.contains(name))
			.toList();
		refused.forEach((name) -> this.findings.add(place.error("MAU_HAM_LA", name.startsWith(".") ? name : "?" + name,
				"?" + NearestName.to(name, Freemarker.BUILT_INS))));
		if (refused.isEmpty() && !isReadable(construct)) {
			this.findings.add(place.error("MAU_BIEU_THUC", shown));
		}
	}

	private static boolean isReadable(Construct construct) {
		String source = construct.scanned().source();
		String alone = switch (construct.role()) {
			case PRINT -> source;
			case OPEN -> switch (construct.name()) {
				case "sep" -> "";
				case "items" -> "[#list [] ]" + source + "[/#items][/#list]";
				case "list" -> ALIASES.matcher(construct.argument()).find() ? source + "[/#list]"
						: source + "[#items as x][/#items][/#list]";
				default -> source + "[/#" + construct.name() + "]";
			};
			case MIDDLE -> switch (construct.name()) {
				case "elseif" -> "[#if true]" + source + "[/#if]";
				case "case", "on" -> "[#switch 1]" + source + "[/#switch]";
				default -> "";
			};
			case SINGLE -> switch (construct.name()) {
				case "assign", "global" -> source;
				case "local" -> "[#macro x]" + source + "[/#macro]";
				case "return" -> "[#function x]" + source + "[/#function]";
				default -> construct.isCall() ? construct.source() : "";
			};
			default -> "";
		};
		// Built-ins such as ?is_last want to see the loop that their variable belongs to.
		StringBuilder before = new StringBuilder();
		StringBuilder behind = new StringBuilder();
		if (construct.role() != Construct.Role.OPEN || !isDefinition(construct)) {
			references(construct).stream().map(Expression.Reference::root).distinct().forEach((root) -> {
				before.append("[#list [] as ").append(root).append(']');
				behind.append("[/#list]");
			});
		}
		try {
			Freemarker.compile("alone", before + alone + behind);
			return true;
		}
		catch (ParseException ex) {
			return false;
		}
	}

	/**
	 * Names that the model will not have.
	 * @param known top-level names; a dotted one such as {@code SL_LUA.pkh} names a
	 * member, and a name that has such members is checked for them
	 */
	static List<Finding> names(List<Construct> constructs, Set<String> known) {
		ConstructCheck check = new ConstructCheck();
		Set<String> assigned = new HashSet<>();
		constructs.forEach((construct) -> collectAssigned(construct, assigned));
		Deque<Set<String>> scopes = new ArrayDeque<>();
		for (Construct construct : constructs) {
			if (construct.role() == Construct.Role.NOTHING) {
				continue;
			}
			if (construct.role() == Construct.Role.CLOSE && !scopes.isEmpty()) {
				scopes.pop();
			}
			boolean declares = construct.role() == Construct.Role.OPEN;
			if (!declares || !isDefinition(construct)) {
				for (Expression.Reference reference : references(construct)) {
					boolean own = assigned.contains(reference.root())
							|| scopes.stream().anyMatch((scope) -> scope.contains(reference.root()));
					if (!own) {
						check.name(construct.place(), reference, known);
					}
				}
			}
			if (declares) {
				scopes.push(declared(construct));
			}
		}
		return check.findings;
	}

	private static boolean isDefinition(Construct construct) {
		return "macro".equals(construct.name()) || "function".equals(construct.name());
	}

	private static List<Expression.Reference> references(Construct construct) {
		return expression(construct).references();
	}

	/** What a construct reads and calls. */
	static Expression expression(Construct construct) {
		String argument = construct.argument();
		if (construct.role() == Construct.Role.OPEN) {
			Matcher aliases = ALIASES.matcher(argument);
			return Expression.read(aliases.find() ? argument.substring(0, aliases.start()) : argument);
		}
		boolean named = construct.isCall() || "assign".equals(construct.name()) || "local".equals(construct.name())
				|| "global".equals(construct.name());
		return named ? Expression.readNamed(argument) : Expression.read(argument);
	}

	private static Set<String> declared(Construct opener) {
		Set<String> names = new HashSet<>();
		if (isDefinition(opener)) {
			Matcher name = NAME.matcher(Expression.outsideStrings(opener.argument()));
			while (name.find()) {
				names.add(name.group());
			}
		}
		else {
			Matcher aliases = ALIASES.matcher(opener.argument());
			if (aliases.find()) {
				names.add(aliases.group(1));
				if (aliases.group(2) != null) {
					names.add(aliases.group(2));
				}
			}
		}
		return names;
	}

	private static void collectAssigned(Construct construct, Set<String> assigned) {
		if (construct.role() == Construct.Role.NOTHING) {
			// A directive that is misspelt is told; what it declares is no further
			// mistake.
			assigned.addAll(declared(construct));
		}
		if (construct.role() == Construct.Role.SINGLE && !construct.isCall()) {
			Matcher name = ASSIGNED.matcher(Expression.outsideStrings(construct.argument()));
			while (name.find()) {
				assigned.add(name.group(1));
			}
		}
		if (construct.role() == Construct.Role.OPEN && isDefinition(construct)) {
			assigned.add(DirectiveBlocks.macroName(construct));
		}
	}

	private void name(Place place, Expression.Reference reference, Set<String> known) {
		String root = reference.root();
		Severity severity = reference.optional() ? Severity.WARNING : Severity.ERROR;
		if (!known.contains(root)) {
			Set<String> roots = new TreeSet<>(known);
			roots.removeIf((name) -> name.indexOf('.') >= 0);
			this.findings.add(place.finding("MAU_TEN_LA", severity, root, NearestName.to(root, roots)));
			return;
		}
		String[] path = reference.path().split("\\.");
		if (path.length == 1) {
			return;
		}
		Set<String> members = new TreeSet<>();
		known.stream().filter((name) -> name.startsWith(root + ".")).forEach(members::add);
		String member = root + "." + path[1];
		if (!members.isEmpty() && !members.contains(member)) {
			this.findings.add(place.finding("MAU_TEN_LA", severity, member, NearestName.to(member, members)));
		}
	}

}
