package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitFigures;

/**
 * The consolidated figures of a unit as text: a line for an indicator, with three fields
 * for each measure that is there: measure, number, status (none for a reported one).
 * Shares and growth are left out, of which no later period asks.
 */
final class PackedConsolidation {

	private PackedConsolidation() {
	}

	static List<String> pack(Map<String, UnitFigures> indicators) {
		Lines lines = new Lines();
		new TreeMap<>(indicators).forEach((indicator, figures) -> {
			lines.field(indicator);
			figures.forEach((measure, figure) -> {
				if (Measure.REPORTED.contains(measure)) {
					lines.field(measure.name())
						.field(figure.value().toPlainString())
						.field((figure.status() == FigureStatus.REPORTED) ? "" : figure.status().name());
				}
			});
			lines.end();
		});
		return lines.parts();
	}

	/** Adds what a part holds. */
	static void unpack(String part, Map<String, UnitFigures> indicators) {
		Lines.Reader reader = Lines.Reader.of(part);
		while (reader.hasLine()) {
			String indicator = reader.field();
			Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
			while (!reader.ended()) {
				Measure measure = Measure.valueOf(reader.field());
				BigDecimal value = new BigDecimal(reader.field());
				String status = reader.field();
				figures.put(measure,
						new Figure(value, status.isEmpty() ? FigureStatus.REPORTED : FigureStatus.valueOf(status), null,
								null, null, null));
			}
			indicators.put(indicator, UnitFigures.of(figures));
		}
	}

	/** The figures of a unit by indicator. */
	static Map<String, UnitFigures> unpack(List<String> parts) {
		Map<String, UnitFigures> indicators = new LinkedHashMap<>();
		parts.forEach((part) -> unpack(part, indicators));
		return indicators;
	}

}
