package vn.tonghop.pipeline;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Submission;

/**
 * A period consolidated or as it was published, with the submissions that it is made of.
 */
public final class Traced {

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final List<Submission> submissions;

	private final TypedTexts typed;

	private final @Nullable Edition edition;

	Traced(Catalogue catalogue, Consolidation consolidation, List<Submission> submissions, TypedTexts typed,
			@Nullable Edition edition) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.submissions = List.copyOf(submissions);
		this.typed = typed;
		this.edition = edition;
	}

	/** The catalogue in force, or that of a locked period's edition. */
	public Catalogue catalogue() {
		return this.catalogue;
	}

	public Consolidation consolidation() {
		return this.consolidation;
	}

	public List<Submission> submissions() {
		return this.submissions;
	}

	/** The edition by which the period is locked; empty where it is open. */
	public Optional<Edition> edition() {
		return Optional.ofNullable(this.edition);
	}

	/** What the unit typed, where that was text. */
	public Optional<String> typed(String unit, Figure figure) {
		return this.typed.of(unit, figure);
	}

}
