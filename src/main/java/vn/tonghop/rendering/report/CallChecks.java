package vn.tonghop.rendering.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Severity;
import vn.tonghop.rendering.word.TemplateCall;
import vn.tonghop.rendering.wording.NamedPattern;
import vn.tonghop.text.Labels;

/** The names between the brackets of a template's functions. */
final class CallChecks {

	/** What prints units' texts for a section. */
	static final String NARRATIVE = "thuyet_minh";

	private static final String PATTERN = "mau";

	/** Functions of fields (Lĩnh vực). */
	private static final Set<String> OF_FIELDS = Set.of("bang", "ty_le_dat", "chi_tieu_cua");

	private static final String SETTING = "cai_dat";

	private final Set<String> fields = new TreeSet<>();

	private final Set<String> codes = new TreeSet<>();

	private final Set<String> settings;

	CallChecks(Catalogue catalogue) {
		for (Indicator indicator : catalogue.indicators()) {
			this.fields.add(indicator.sector().strip());
			this.codes.add(indicator.code());
		}
		this.settings = new TreeSet<>(catalogue.office().entries().keySet());
	}

	/** What is wrong, in the order of the text. */
	List<Finding> check(List<TemplateCall> calls) {
		List<Finding> findings = new ArrayList<>();
		for (TemplateCall call : calls) {
			if (call.function().equals(PATTERN)) {
				pattern(call).ifPresent(findings::add);
			}
			else if (OF_FIELDS.contains(call.function())) {
				for (int number = 0; number < call.size(); number++) {
					call.text(number)
						.filter((name) -> !among(this.fields, name))
						.map((name) -> call.unknown(Severity.ERROR, name, this.fields))
						.ifPresent(findings::add);
				}
			}
			else if (call.function().equals(NARRATIVE) && call.size() == 1) {
				misspelt(call, this.fields).ifPresent(findings::add);
			}
			else if (call.function().equals(SETTING) && call.size() == 1) {
				misspelt(call, this.settings).ifPresent(findings::add);
			}
		}
		return findings;
	}

	private Optional<Finding> pattern(TemplateCall call) {
		if (call.size() == 0) {
			return Optional.of(call.refused("mau(…) cần tên mẫu câu, ví dụ mau(\"M20\", HTX_MOI, HTX)"));
		}
		String name = call.text(0).orElse(null);
		if (name == null) {
			return Optional.empty();
		}
		NamedPattern pattern = NamedPattern.of(name).orElse(null);
		if (pattern == null) {
			Set<String> names = new TreeSet<>();
			for (NamedPattern known : NamedPattern.values()) {
				names.add(known.name());
			}
			return Optional.of(call.unknown(Severity.ERROR, name, names));
		}
		int facts = 0;
		for (int number = 1; number < call.size(); number++) {
			if (call.isOneOf(number, this.codes)) {
				facts++;
			}
			else if (call.text(number).isEmpty()) {
				// What is computed may be an indicator or a text.
				return Optional.empty();
			}
		}
		return pattern.refusal(facts, call.size() - 1 - facts).map(call::refused);
	}

	/** Sections and settings may have names of their own, but hardly a letter off. */
	private static Optional<Finding> misspelt(TemplateCall call, Set<String> known) {
		Predicate<String> near = (name) -> known.stream()
			.anyMatch((one) -> Labels.distance(Labels.unaccented(one), Labels.unaccented(name)) <= 1);
		return call.text(0)
			.filter((name) -> !among(known, name) && near.test(name))
			.map((name) -> call.unknown(Severity.WARNING, name, known));
	}

	private static boolean among(Set<String> known, String name) {
		return known.stream().anyMatch((one) -> Labels.exact(one).equals(Labels.exact(name)));
	}

}
