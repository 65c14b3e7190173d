package vn.tonghop.rendering.word;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells a text for each column, or one text across all of them
 * @param bold whether it stands out
 */
public record TableRow(List<String> cells, boolean bold) {

	public TableRow {
		cells = List.copyOf(cells);
	}

	public static TableRow of(String... cells) {
		return new TableRow(List.of(cells), false);
	}

	public static TableRow bold(String... cells) {
		return new TableRow(List.of(cells), true);
	}

	/** A row that holds directives only and disappears, such as {@code [#list …]}. */
	public static TableRow directive(String directive) {
		return new TableRow(List.of(directive), false);
	}

}
