package vn.tonghop.rendering.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.report.GapWriter;
import vn.tonghop.text.NumberText;

/**
 * What was decided on units' behalf: figures that were mended, with what the unit typed
 * and why, and what stands in for workbooks that did not come.
 */
final class DecidedLines {

	private DecidedLines() {
	}

	static List<String> of(Catalogue catalogue, Consolidation consolidation) {
		List<String> lines = new ArrayList<>();
		new GapWriter(catalogue, consolidation).notes()
			.forEach((note) -> lines.add(
					note.unit() + ": " + (note.figuresOfPeriodBefore() ? "dùng số của kỳ trước" : "không tính vào tổng")
							+ " (" + note.reason() + ")"));
		for (ReportingUnit unit : catalogue.units()) {
			Map<String, UnitFigures> figures = consolidation.units().getOrDefault(unit.code(), Map.of());
			for (Indicator indicator : catalogue.indicators()) {
				figures.getOrDefault(indicator.code(), UnitFigures.NONE).forEach((measure, figure) -> {
					if (figure.status() == FigureStatus.MENDED) {
						lines.add(OutputWords.unit(unit) + ", " + indicator.name() + " (" + measure + "): "
								+ NumberText.format(figure.value(), indicator.decimals()) + " "
								+ indicator.unitOfMeasure() + "; " + OutputWords.status(figure.status())
								+ ((figure.note() != null) ? ": " + figure.note() : ""));
					}
				});
			}
		}
		return lines;
	}

}
