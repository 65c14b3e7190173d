package vn.tonghop.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.text.Labels;

/**
 * The codes of one kind of thing (chỉ tiêu, đơn vị, biểu) as the catalogue lists them:
 * told when listed twice, looked up where something names them.
 */
final class Codes {

	private final String kind;

	/** Code → where it was listed. */
	private final Map<String, String> places = new LinkedHashMap<>();

	/** Name's key → code, for those who typed a name where a code is due. */
	private final Map<String, String> byName = new LinkedHashMap<>();

	/** Code's key → code; null where two codes differ only in case. */
	private final Map<String, @Nullable String> byKey = new LinkedHashMap<>();

	Codes(String kind) {
		this.kind = kind;
	}

	/** Lists a code; a second time it is told. */
	boolean list(Row row, String column, String code, String name) {
		String before = this.places.putIfAbsent(code, row.place(column));
		if (before != null) {
			row.error(column, "DM_MA_TRUNG", code, before);
			return false;
		}
		String key = Key.of(code);
		this.byKey.put(key, this.byKey.containsKey(key) ? null : code);
		if (!name.isEmpty()) {
			this.byName.putIfAbsent(Key.of(name), code);
		}
		return true;
	}

	boolean known(String code) {
		return this.places.containsKey(code);
	}

	Set<String> all() {
		return this.places.keySet();
	}

	/** The code that a row names; empty where the cell is blank or told as unknown. */
	Optional<String> find(Row row, String column) {
		String text = row.text(column);
		return text.isEmpty() ? Optional.empty() : find(row, column, text);
	}

	Optional<String> find(Row row, String column, String text) {
		String code = this.places.containsKey(text) ? text : this.byKey.get(Key.of(text));
		if (code == null) {
			row.error(column, "DM_MA_LA", text, this.kind, nearest(text));
		}
		return Optional.ofNullable(code);
	}

	/** The code that was probably meant, for a message. */
	String nearest(String text) {
		String named = this.byName.get(Key.of(text));
		return (named != null) ? named : Labels.nearest(text, this.places.keySet()).orElse("…");
	}

}
