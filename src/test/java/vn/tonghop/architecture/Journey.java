package vn.tonghop.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The table of packages in docs/architecture.md, as rules below a root package. */
final class Journey {

	/** Package → the packages that it may use besides model, text and itself. */
	static final Map<String, Set<String>> MAY_USE = table();

	private final String root;

	Journey(String root) {
		this.root = root;
	}

	private static Map<String, Set<String>> table() {
		Map<String, Set<String>> table = new LinkedHashMap<>();
		table.put("model", Set.of());
		table.put("text", Set.of());
		table.put("files", Set.of());
		table.put("archive", Set.of("files"));
		table.put("intake", Set.of("archive", "files"));
		table.put("grid", Set.of());
		table.put("formula", Set.of());
		table.put("catalogue", Set.of("formula", "grid"));
		table.put("reading", Set.of("grid"));
		table.put("validation", Set.of("formula"));
		table.put("staging", Set.of());
		table.put("consolidation", Set.of("formula"));
		table.put("report", Set.of());
		table.put("rendering", Set.of("report", "files"));
		table.put("forms", Set.of("files"));
		table.put("pipeline", Set.of("files", "archive", "intake", "grid", "formula", "catalogue", "reading",
				"validation", "staging", "consolidation", "report", "rendering", "forms"));
		table.put("app", Set.of("pipeline"));
		return table;
	}

	ArchRule everyClassStandsInAPackageOfTheTable() {
		return classes().that().resideInAPackage(this.root + "..").should(standIn(MAY_USE.keySet()));
	}

	/**
	 * The vocabulary may use nothing, the text package only the vocabulary, every other
	 * what the table says.
	 */
	ArchRule packageUsesOnlyWhatTheTableAllows(String name) {
		List<String> allowed = new java.util.ArrayList<>(MAY_USE.getOrDefault(name, Set.of()));
		allowed.add(name);
		if (!name.equals("model")) {
			allowed.add("model");
		}
		if (!name.equals("model") && !name.equals("text")) {
			allowed.add("text");
		}
		DescribedPredicate<JavaClass> foreign = new DescribedPredicate<>("of a package that " + name + " may not use") {

			@Override
			public boolean test(JavaClass type) {
				return type.getPackageName().startsWith(Journey.this.root + ".")
						&& !allowed.contains(stage(type.getPackageName()));
			}

		};
		return noClasses().that()
			.resideInAPackage(this.root + "." + name + "..")
			.should()
			.dependOnClassesThat(foreign)
			.allowEmptyShould(true);
	}

	ArchRule libraryOnlyIn(String library, String... packages) {
		String[] owners = java.util.Arrays.stream(packages)
			.map((name) -> this.root + "." + name + "..")
			.toArray(String[]::new);
		return noClasses().that()
			.resideInAPackage(this.root + "..")
			.and()
			.resideOutsideOfPackages(owners)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(library)
			.allowEmptyShould(true);
	}

	private ArchCondition<JavaClass> standIn(Set<String> names) {
		return new ArchCondition<>("stand in a package of the table") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean known = names.contains(stage(type.getPackageName()));
				if (!known) {
					events.add(SimpleConditionEvent.violated(type,
							type.getFullName() + " stands in no package of the table"));
				}
			}

		};
	}

	private String stage(String packageName) {
		if (packageName.length() <= this.root.length()) {
			return "";
		}
		String below = packageName.substring(this.root.length() + 1);
		int dot = below.indexOf('.');
		return (dot < 0) ? below : below.substring(0, dot);
	}

}
