package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tonghop.model.Severity;
import vn.tonghop.model.ValidationRule;
import vn.tonghop.text.Labels;
import vn.tonghop.text.Messages;

/** Reads the sheet {@code Quy tắc}: the office's own rules, and what it switches off. */
final class RulesReader {

	private static final String CODE = "Mã";

	private static final String CONDITION = "Điều kiện";

	private static final String SEVERITY = "Mức";

	private final Draft draft;

	private final List<ValidationRule> rules = new ArrayList<>();

	private final Set<String> silenced = new LinkedHashSet<>();

	private RulesReader(Draft draft) {
		this.draft = draft;
	}

	static Rules read(Draft draft) {
		RulesReader reader = new RulesReader(draft);
		Codes codes = new Codes("quy tắc");
		for (Row row : draft.open(CatalogueSheet.RULES).map(Table::rows).orElseGet(List::of)) {
			reader.row(row, codes);
		}
		return new Rules(reader.rules, reader.silenced);
	}

	private void row(Row row, Codes codes) {
		String code = row.required(CODE);
		if (!code.isEmpty()) {
			codes.list(row, CODE, code, "");
		}
		Optional<Level> level = row.word(SEVERITY, Level.values(), (one) -> one.word);
		if (level.isEmpty() && row.blank(SEVERITY)) {
			row.missing(SEVERITY);
		}
		if (level.filter(Level.OFF::equals).isPresent()) {
			silence(row, code);
			return;
		}
		String condition = row.formula(CONDITION);
		if (!condition.isEmpty()) {
			FormulaCheck.parse(this.draft, row, CONDITION, condition);
		}
		else if (row.blank(CONDITION)) {
			row.missing(CONDITION);
		}
		String message = row.text("Thông báo");
		String form = this.draft.forms().find(row, "Biểu").orElse(null);
		Severity severity = level.filter(Level.WARNING::equals).isPresent() ? Severity.WARNING : Severity.ERROR;
		this.rules.add(new ValidationRule(code, condition, severity, message.isEmpty() ? condition : message, form));
	}

	/**
	 * Only a check of the program's own can be switched off; a rule is deleted instead.
	 */
	private void silence(Row row, String code) {
		Set<String> checks = Messages.of("vi")
			.codes()
			.stream()
			.filter((known) -> !known.startsWith("DM_") && !known.startsWith("MAU_"))
			.collect(Collectors.toSet());
		String upper = code.toUpperCase(Locale.ROOT);
		if (checks.contains(upper)) {
			this.silenced.add(upper);
		}
		else if (!code.isEmpty()) {
			row.error(CODE, "DM_MA_LA", code, "phép kiểm tra có sẵn", Labels.nearest(upper, checks).orElse("…"));
		}
	}

	/**
	 * What the sheet holds.
	 *
	 * @param silenced codes of built-in checks whose warnings are not shown
	 */
	record Rules(List<ValidationRule> rules, Set<String> silenced) {
	}

	/** The words of the column Mức. */
	private enum Level {

		ERROR(Severity.ERROR.word()), WARNING(Severity.WARNING.word()), OFF("bỏ qua");

		private final String word;

		Level(String word) {
			this.word = word;
		}

	}

}
