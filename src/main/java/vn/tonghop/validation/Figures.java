package vn.tonghop.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.text.NumberText;

/** A submission's figures by indicator and measure: the cells, and what they came to. */
final class Figures {

	private final Map<String, Map<Measure, ReadFigure>> cells = new LinkedHashMap<>();

	private final Map<String, Map<Measure, Observation>> observations = new LinkedHashMap<>();

	Figures(List<ReadFigure> figures) {
		for (ReadFigure figure : figures) {
			this.cells.computeIfAbsent(figure.indicator(), (code) -> new EnumMap<>(Measure.class))
				.put(figure.measure(), figure);
		}
	}

	List<ReadFigure> all() {
		List<ReadFigure> all = new ArrayList<>();
		this.cells.values().forEach((measures) -> all.addAll(measures.values()));
		return all;
	}

	@Nullable ReadFigure cell(String indicator, Measure measure) {
		return this.cells.getOrDefault(indicator, Map.of()).get(measure);
	}

	void settle(String indicator, Measure measure, Observation observation) {
		this.observations.computeIfAbsent(indicator, (code) -> new EnumMap<>(Measure.class)).put(measure, observation);
	}

	Observation get(String indicator, Measure measure) {
		return this.observations.getOrDefault(indicator, Map.of()).getOrDefault(measure, Observation.MISSING);
	}

	Optional<BigDecimal> number(String indicator, Measure measure) {
		return get(indicator, measure).number();
	}

	Map<String, Map<Measure, Observation>> observations() {
		return this.observations;
	}

	/**
	 * Whether a figure's cell holds something that is no number: that is told by itself,
	 * and the figure does not lack.
	 */
	boolean unreadable(String indicator, Measure measure) {
		ReadFigure cell = cell(indicator, measure);
		return cell != null && number(indicator, measure).isEmpty() && !(cell.content() instanceof Content.Blank)
				&& !(cell.content() instanceof Content.NotApplicable);
	}

	/** The finding, placed at the figure's cell. */
	Finding at(Finding finding, String indicator, Measure measure) {
		ReadFigure cell = cell(indicator, measure);
		Finding about = finding.about(indicator, measure);
		return (cell != null) ? about.at(cell.sheet(), cell.cell()) : about;
	}

	/**
	 * A number as a person reads it: with the indicator's decimals, and more where the
	 * figure has more.
	 */
	static String shown(BigDecimal number, Indicator indicator) {
		int scale = Math.max(0, number.stripTrailingZeros().scale());
		return NumberText.format(number, Math.max(indicator.decimals(), Math.min(scale, 4)));
	}

}
