package vn.tonghop.rendering.word;

/**
 * A column of a table.
 *
 * @param heading the words above it; may hold FreeMarker
 * @param width its share of the text's width; shares need not add up to anything
 * @param alignment of its cells
 */
public record TableColumn(String heading, int width, Alignment alignment) {

	public TableColumn {
		if (width <= 0) {
			throw new IllegalArgumentException("A column needs a width: " + heading);
		}
	}

	/** Where the text of a cell stands. */
	public enum Alignment {

		LEFT("left"), CENTRE("center"), RIGHT("right");

		private final String word;

		Alignment(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

	}

}
