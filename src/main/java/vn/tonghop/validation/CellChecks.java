package vn.tonghop.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.model.Severity;
import vn.tonghop.text.NumberText;

/**
 * Looks at each cell by itself: errors, texts, dates, doubtful numbers. Where a figure is
 * typed they must be mended; in a derived cell ours stands, so that they are only shown.
 * What else is doubtful of derived cells is told by {@link DerivedChecks}.
 */
final class CellChecks {

	/**
	 * A reading is believed where it lies within this factor of the plan, the period
	 * before or the same period.
	 */
	private static final BigDecimal NEAR = BigDecimal.valueOf(10);

	private final ReturnUnderTest submission;

	private final Figures figures;

	private final List<Finding> findings = new ArrayList<>();

	CellChecks(ReturnUnderTest submission, Figures figures) {
		this.submission = submission;
		this.figures = figures;
	}

	List<Finding> check(Indicator indicator) {
		for (Measure measure : Measure.REPORTED) {
			ReadFigure cell = this.figures.cell(indicator.code(), measure);
			if (cell != null) {
				check(indicator, cell);
			}
		}
		List<Finding> found = List.copyOf(this.findings);
		this.findings.clear();
		return found;
	}

	/**
	 * A derived cell without a result is nobody's fault, and ours stands: programs that
	 * write workbooks seldom compute them.
	 */
	private void check(Indicator indicator, ReadFigure cell) {
		Content content = cell.content();
		Severity severity = indicator.typed() ? Severity.ERROR : Severity.WARNING;
		if (content instanceof Content.Certain certain) {
			settle(cell, Observation.of(certain.value()));
		}
		else if (content instanceof Content.NotApplicable) {
			settle(cell, Observation.NOT_APPLICABLE);
		}
		else if (content instanceof Content.Error error) {
			if (indicator.typed()) {
				add("O_LOI", Severity.ERROR, cell, indicator.name(), error.code());
			}
		}
		else if (content instanceof Content.Text text) {
			add("O_CHU", severity, cell, indicator.name(), text.typed().strip());
		}
		else if (content instanceof Content.Date date) {
			add("O_NGAY", severity, cell, indicator.name(), date.shown());
		}
		else if (content instanceof Content.NotComputed && indicator.typed()) {
			add("O_CHUA_TINH", Severity.ERROR, cell, indicator.name());
		}
		else if (content instanceof Content.Doubtful doubtful) {
			doubtful(indicator, cell, doubtful);
		}
	}

	private void doubtful(Indicator indicator, ReadFigure cell, Content.Doubtful doubtful) {
		List<BigDecimal> believed = doubtful.candidates()
			.stream()
			.filter((candidate) -> references(indicator, cell.measure())
				.anyMatch((reference) -> near(candidate, reference)))
			.toList();
		String typed = doubtful.typed().strip();
		if (believed.size() == 1) {
			settle(cell, Observation.of(believed.get(0)));
		}
		if (!indicator.typed()) {
			return;
		}
		if (believed.size() == 1) {
			add("SO_DA_HIEU", Severity.WARNING, cell, indicator.name(), typed, NumberText.trimmed(believed.get(0), 10));
		}
		else {
			add("SO_CHUA_CHAC", Severity.ERROR, cell, indicator.name(), typed);
		}
	}

	/**
	 * Figures that a reading is compared with: those of the same row that leave no doubt,
	 * and the period before.
	 */
	private Stream<BigDecimal> references(Indicator indicator, Measure measure) {
		Stream<BigDecimal> row = Stream.of(Measure.KH, Measure.LK, Measure.CK)
			.filter((other) -> other != measure && measure != Measure.TH)
			.map((other) -> this.figures.cell(indicator.code(), other))
			.flatMap((cell) -> (cell != null && cell.content() instanceof Content.Certain certain)
					? Stream.of(certain.value()) : Stream.empty());
		Optional<BigDecimal> before = this.submission.before().number(indicator.code(), measure);
		return Stream.concat(row, before.stream());
	}

	private static boolean near(BigDecimal candidate, BigDecimal reference) {
		BigDecimal one = candidate.abs();
		BigDecimal other = reference.abs();
		return one.signum() != 0 && other.signum() != 0 && one.compareTo(other.multiply(NEAR)) <= 0
				&& other.compareTo(one.multiply(NEAR)) <= 0;
	}

	private void settle(ReadFigure cell, Observation observation) {
		this.figures.settle(cell.indicator(), cell.measure(), observation);
	}

	private void add(String code, Severity severity, ReadFigure cell, String... arguments) {
		this.findings.add(Finding.of(code, severity, arguments)
			.at(cell.sheet(), cell.cell())
			.about(cell.indicator(), cell.measure()));
	}

}
