package vn.tonghop.rendering.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.rendering.sheet.SheetFormulas.Operand;

/**
 * How the sheets by unit are laid out: the same rows and columns for every measure, so
 * that a formula finds a figure of another measure on another sheet.
 */
final class UnitTable {

	/** The column of the whole, from 0: after code, name and unit of measure. */
	static final int WHOLE = 3;

	/** The first unit's column. */
	static final int FIRST_UNIT = 4;

	private static final String NAME = "Theo đơn vị";

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final List<Indicator> indicators;

	/** Territories first, then departments. */
	private final List<ReportingUnit> units;

	private final int territories;

	private final List<Measure> measures;

	private final boolean countsUnits;

	private final Map<String, Integer> rowOf = new LinkedHashMap<>();

	private final Map<Measure, @Nullable Figure[][]> figures = new EnumMap<>(Measure.class);

	private final @Nullable Figure[] none;

	private UnitTable(Catalogue catalogue, Consolidation consolidation, List<Measure> measures) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		ReportingPeriod period = consolidation.period();
		this.indicators = catalogue.indicators().stream().filter((indicator) -> indicator.asked(period)).toList();
		Set<ReportingUnit> shown = new HashSet<>();
		consolidation.completeness().due().forEach((due) -> shown.add(due.unit()));
		Set<Measure> there = new HashSet<>();
		consolidation.units().forEach((code, figures) -> {
			boolean any = false;
			for (UnitFigures indicator : figures.values()) {
				any |= !indicator.isEmpty();
				indicator.forEach((measure, figure) -> there.add(measure));
			}
			if (any) {
				catalogue.unit(code).ifPresent(shown::add);
			}
		});
		List<ReportingUnit> ordered = new ArrayList<>(
				catalogue.units().stream().filter(shown::contains).filter(ReportingUnit::territorial).toList());
		this.territories = ordered.size();
		catalogue.units().stream().filter((unit) -> shown.contains(unit) && !unit.territorial()).forEach(ordered::add);
		this.units = List.copyOf(ordered);
		this.measures = measures.stream()
			.filter((measure) -> measure == measures.get(0) || there.contains(measure))
			.toList();
		this.countsUnits = this.indicators.stream()
			.anyMatch((indicator) -> indicator.formula() != null && indicator.formula().contains(Operand.UNITS));
		for (Indicator indicator : this.indicators) {
			this.rowOf.put(indicator.code(), this.rowOf.size());
		}
		this.none = new @Nullable Figure[this.units.size()];
		for (Measure measure : this.measures) {
			this.figures.put(measure, figures(measure));
		}
	}

	/**
	 * Gathered unit by unit, as they lie in memory: looking each up by row would take
	 * several times as long for a thousand units.
	 */
	private @Nullable Figure[][] figures(Measure measure) {
		@Nullable Figure[][] rows = new @Nullable Figure[this.indicators.size()][this.units.size()];
		for (int column = 0; column < this.units.size(); column++) {
			Map<String, UnitFigures> ofUnit = this.consolidation.units()
				.getOrDefault(this.units.get(column).code(), Map.of());
			for (Map.Entry<String, UnitFigures> entry : ofUnit.entrySet()) {
				Integer row = this.rowOf.get(entry.getKey());
				if (row != null) {
					rows[row][column] = entry.getValue().find(measure);
				}
			}
		}
		return rows;
	}

	/**
	 * @param measures those that may have a sheet; the first has one, the others where a
	 * unit has such a figure
	 */
	static UnitTable of(Catalogue catalogue, Consolidation consolidation, List<Measure> measures) {
		return new UnitTable(catalogue, consolidation, measures);
	}

	List<Measure> measures() {
		return this.measures;
	}

	List<Indicator> indicators() {
		return this.indicators;
	}

	List<ReportingUnit> units() {
		return this.units;
	}

	/** How many of the units, the first ones, are territories. */
	int territories() {
		return this.territories;
	}

	Consolidation consolidation() {
		return this.consolidation;
	}

	String wholeLabel() {
		return this.catalogue.office().wholeLabel();
	}

	Optional<Indicator> indicator(String code) {
		return this.catalogue.indicator(code);
	}

	/** Whether a formula names the number of territories, so that the sheets show it. */
	boolean countsUnits() {
		return this.countsUnits;
	}

	/**
	 * The territories that {@code SO_DON_VI} counts for a measure: for CK those of a year
	 * before.
	 */
	int unitCount(Measure measure) {
		ReportingPeriod period = this.consolidation.period();
		ReportingPeriod meant = (measure == Measure.CK) ? period.yearBefore() : period;
		return this.catalogue.territoriesInForce(meant.lastDay()).size();
	}

	int unitsIn() {
		return this.consolidation.completeness().territoriesIn();
	}

	Optional<BigDecimal> whole(String indicator, Measure measure) {
		return this.consolidation.whole(indicator, measure).map(Figure::value);
	}

	/**
	 * A unit's figure; null where it is not there.
	 * @param unit its place in {@link #units()}
	 */
	@Nullable Figure unit(int unit, String indicator, Measure measure) {
		return row(indicator, measure)[unit];
	}

	/** The units' figures of a row, in the order of {@link #units()}. */
	@Nullable Figure[] row(String indicator, Measure measure) {
		@Nullable Figure[][] rows = this.figures.get(measure);
		Integer row = this.rowOf.get(indicator);
		return (rows != null && row != null) ? rows[row] : this.none;
	}

	String sheetName(Measure measure) {
		return (measure == this.measures.get(0)) ? NAME : NAME + " (" + measure + ")";
	}

	/** The row of an indicator, from 1, where {@code head} is that of the headings. */
	Optional<Integer> row(String indicator, int head) {
		return Optional.ofNullable(this.rowOf.get(indicator)).map((row) -> head + 1 + row);
	}

}
