package vn.tonghop.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is another than before.
 *
 * @param unit the unit's code, or the whole's
 * @param before null where there was none
 * @param after null where there is none any more
 * @param causes by whose submission or decision, in the office's language; none where
 * nothing but the catalogue can have changed it
 */
public record Revision(String unit, String indicator, Measure measure, @Nullable Figure before, @Nullable Figure after,
		List<String> causes) {

	public Revision {
		causes = List.copyOf(causes);
	}

}
