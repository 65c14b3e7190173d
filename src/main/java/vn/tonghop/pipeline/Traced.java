package vn.tonghop.pipeline;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.consolidation.Origins;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Measure;
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

	/** The period a year before as it was consolidated; null where it was not needed. */
	private final @Nullable Consolidation yearBefore;

	Traced(Catalogue catalogue, Consolidation consolidation, List<Submission> submissions, TypedTexts typed,
			@Nullable Edition edition, @Nullable Consolidation yearBefore) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.submissions = List.copyOf(submissions);
		this.typed = typed;
		this.edition = edition;
		this.yearBefore = yearBefore;
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

	/**
	 * What a unit's converted CK or KH is made of: the old units' names, and their
	 * figures with the cells of their workbooks, or their plans with the decision that
	 * set them; empty for any other figure.
	 */
	public Map<String, Figure> origins(String unit, String indicator, Measure measure, Figure figure) {
		if (figure.status() != FigureStatus.CONVERTED) {
			return Map.of();
		}
		List<Origins.Origin> found = List.of();
		if (measure == Measure.CK) {
			found = new Origins(this.catalogue).of(unit, indicator, this.consolidation.period().yearBefore().lastDay(),
					(old) -> yearBefore(old, indicator));
		}
		else if (measure == Measure.KH) {
			found = new Origins(this.catalogue).ofPlan(unit, indicator, this.consolidation.period());
		}
		Map<String, Figure> origins = new LinkedHashMap<>();
		found.forEach((origin) -> origins.put(origin.unit(), origin.figure()));
		return origins;
	}

	/**
	 * What an old unit had done a year before: as consolidated, else as Lịch sử tells.
	 */
	private Optional<Figure> yearBefore(String unit, String indicator) {
		YearMonth end = this.consolidation.period().yearBefore().end();
		return Optional.ofNullable(this.yearBefore)
			.flatMap((then) -> then.unit(unit, indicator, Measure.LK))
			.or(() -> this.catalogue.history()
				.stream()
				.filter((told) -> unit.equals(told.unit()) && told.indicator().equals(indicator)
						&& told.measure() == Measure.LK && told.period().end().equals(end))
				.findFirst()
				.map((told) -> new Figure(told.value(), FigureStatus.HISTORICAL, null, told.source(), null, null)));
	}

	/** What the unit typed, where that was text. */
	public Optional<String> typed(String unit, Figure figure) {
		return this.typed.of(unit, figure);
	}

}
