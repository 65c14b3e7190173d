package vn.tonghop.model;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who reports: a commune, township, ward, special zone, or a department.
 *
 * @param code stable; stands for one territory, so a merger makes a new one
 * @param name as printed
 * @param type its kind in the catalogue's own word, NFC lower case: {@code xã},
 * {@code phòng ban} …
 * @param aliases other spellings
 * @param parent code of the unit that it belongs to
 * @param from first day in force; null: always was
 * @param to last day in force; null: still is
 */
public record ReportingUnit(String code, String name, String type, List<String> aliases, @Nullable String parent,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	/** The kind that is no territory: its units are not counted among the communes. */
	public static final String DEPARTMENT = "phòng ban";

	public ReportingUnit {
		aliases = List.copyOf(aliases);
	}

	public boolean inForceOn(LocalDate day) {
		return (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
	}

	/** Whether it is a territory, counted by {@code SO_DON_VI} and {@code đếm}. */
	public boolean territorial() {
		return !this.type.equals(DEPARTMENT);
	}

}
