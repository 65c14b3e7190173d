package vn.tonghop.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How firm a figure is; of several the most official counts. */
public enum Nature {

	ESTIMATE("ước"), ACTUAL("thực hiện"), OFFICIAL("chính thức");

	private final String word;

	Nature(String word) {
		this.word = word;
	}

	/** The less firm of two, as far as they are known. */
	public static @Nullable Nature lesser(@Nullable Nature one, @Nullable Nature other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (one.compareTo(other) <= 0) ? one : other;
	}

	/** The word that stands for it in the catalogue. */
	public String word() {
		return this.word;
	}

	public static Optional<Nature> ofWord(String word) {
		for (Nature nature : values()) {
			if (nature.word.equals(word)) {
				return Optional.of(nature);
			}
		}
		return Optional.empty();
	}

}
