package vn.tonghop.pipeline;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;

/**
 * What a finding of the whole is about, to the figure: as long as this is the same, what
 * a person accepted of it holds.
 *
 * @param figure the whole's figure that the finding is about, in plain digits; empty
 * where it names none or there is none
 */
record WholeMatter(String code, @Nullable String indicator, @Nullable Measure measure, List<String> arguments,
		String figure) {

	WholeMatter {
		arguments = List.copyOf(arguments);
	}

	static WholeMatter of(Finding finding, Consolidation consolidation) {
		String indicator = finding.indicator();
		Measure measure = finding.measure();
		Optional<Figure> figure = (indicator != null && measure != null) ? consolidation.whole(indicator, measure)
				: Optional.empty();
		return new WholeMatter(finding.code(), indicator, measure, finding.arguments(),
				figure.map((found) -> found.value().stripTrailingZeros().toPlainString()).orElse(""));
	}

}
