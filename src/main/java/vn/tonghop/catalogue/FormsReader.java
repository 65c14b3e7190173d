package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Nature;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.text.Labels;

/**
 * Reads the sheet {@code Biểu mẫu}; the layouts come later, when indicators are known.
 */
final class FormsReader {

	private static final String CODE = "Mã";

	private static final String KINDS = "Kỳ";

	private static final String REPORTERS = "Đơn vị báo cáo";

	private static final String NATURE = "Tình trạng";

	static final String TEMPLATE = "Tệp mẫu";

	private final Draft draft;

	private final List<ReportingUnit> units;

	FormsReader(Draft draft, List<ReportingUnit> units) {
		this.draft = draft;
		this.units = units;
	}

	List<Entry> read() {
		List<Entry> forms = new ArrayList<>();
		Optional<Table> table = this.draft.open(CatalogueSheet.FORMS);
		for (Row row : table.map(Table::rows).orElseGet(List::of)) {
			Form form = form(row);
			if (!form.code().isEmpty() && this.draft.forms().list(row, CODE, form.code(), form.name())) {
				forms.add(new Entry(form, row));
			}
		}
		if (forms.isEmpty() && table.isPresent()) {
			this.draft.problems()
				.error(table.get().file(), table.get().name(), "A2", "DM_TRANG_TRONG", table.get().name());
		}
		return forms;
	}

	private Form form(Row row) {
		String code = row.required(CODE);
		String name = row.text("Tên");
		return new Form(code, name.isEmpty() ? code : name, row.required(TEMPLATE).replace('\\', '/'),
				kinds(row, KINDS), reporters(row), row.whole("Hạn nộp", 1, 31).orElse(0),
				row.word(NATURE, Nature.values(), Nature::word).orElse(Nature.ESTIMATE), FormLayout.NONE);
	}

	static Set<PeriodKind> kinds(Row row, String column) {
		if (row.blank(column)) {
			row.missing(column);
		}
		Set<PeriodKind> kinds = EnumSet.noneOf(PeriodKind.class);
		kinds.addAll(row.words(column, PeriodKind.values(), PeriodKind::word));
		return kinds;
	}

	/**
	 * Kinds of unit or codes. A kind of which the catalogue has no unit is no mistake
	 * (communes and townships, where there is no township), but one must name somebody,
	 * and what is nearly a word that does was meant as that.
	 */
	private List<String> reporters(Row row) {
		row.required(REPORTERS);
		Set<String> types = new TreeSet<>();
		this.units.forEach((unit) -> types.add(unit.type()));
		List<String> reporters = new ArrayList<>();
		boolean somebody = false;
		boolean told = false;
		for (String word : row.list(REPORTERS)) {
			String type = Key.of(word);
			if (types.contains(type)) {
				reporters.add(type);
				somebody = true;
			}
			else if (this.draft.units().known(word)) {
				reporters.add(word);
				somebody = true;
			}
			else if (meansAnother(word, types)) {
				this.draft.units().find(row, REPORTERS, word);
				told = true;
			}
			else {
				reporters.add(type);
			}
		}
		if (!somebody && !told && !row.blank(REPORTERS)) {
			row.error(REPORTERS, "DM_NOP_AI", row.text(REPORTERS), Key.list(types.toArray(String[]::new)));
		}
		return reporters;
	}

	private static boolean meansAnother(String word, Set<String> types) {
		boolean likeCode = word.matches("[A-Z][A-Z0-9_]+");
		String plain = Labels.unaccented(word);
		return likeCode || types.stream().anyMatch((type) -> Labels.unaccented(type).equals(plain));
	}

	/**
	 * A form with its row.
	 *
	 * @param form without its layout
	 */
	record Entry(Form form, Row row) {
	}

}
