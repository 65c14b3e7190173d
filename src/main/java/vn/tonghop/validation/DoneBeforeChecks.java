package vn.tonghop.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.Severity;

/**
 * What a form says of the end of the period before replaces what was reported then. That
 * it is another figure is usual; that it is a thousand times that figure is a slip.
 */
final class DoneBeforeChecks {

	private DoneBeforeChecks() {
	}

	static List<Finding> check(Catalogue catalogue, List<ReadFigure> said, ReturnUnderTest.Before reported) {
		List<Finding> findings = new ArrayList<>();
		for (ReadFigure figure : said) {
			Optional<Indicator> indicator = catalogue.indicator(figure.indicator());
			Optional<BigDecimal> before = reported.number(figure.indicator(), Measure.LK);
			if (indicator.isPresent() && before.isPresent()
					&& figure.content() instanceof ReadFigure.Content.Certain certain
					&& slip(certain.value(), before.get())) {
				findings.add(Finding
					.of("LUY_KE_TRUOC_LECH", Severity.WARNING, indicator.get().name(),
							Figures.shown(certain.value(), indicator.get()),
							Figures.shown(before.get(), indicator.get()), indicator.get().unitOfMeasure())
					.at(figure.sheet(), figure.cell())
					.about(figure.indicator(), Measure.LK));
			}
		}
		return findings;
	}

	/** Where a new unit says otherwise than those of which it was made. */
	static List<Finding> against(Catalogue catalogue, List<ReadFigure> said, ReturnUnderTest.Before former) {
		List<Finding> findings = new ArrayList<>();
		for (ReadFigure figure : said) {
			Optional<Indicator> indicator = catalogue.indicator(figure.indicator());
			Optional<BigDecimal> theirs = former.number(figure.indicator(), Measure.LK);
			if (indicator.isPresent() && theirs.isPresent()
					&& figure.content() instanceof ReadFigure.Content.Certain certain
					&& certain.value().compareTo(theirs.get()) != 0) {
				findings.add(Finding
					.of("LUY_KE_TRUOC_KHAC_DON_VI_CU", Severity.WARNING, indicator.get().name(),
							Figures.shown(certain.value(), indicator.get()),
							Figures.shown(theirs.get(), indicator.get()), indicator.get().unitOfMeasure())
					.at(figure.sheet(), figure.cell())
					.about(figure.indicator(), Measure.LK));
			}
		}
		return findings;
	}

	private static boolean slip(BigDecimal said, BigDecimal before) {
		return SeriesChecks.thousandfold(said, before) || SeriesChecks.thousandfold(before, said);
	}

}
