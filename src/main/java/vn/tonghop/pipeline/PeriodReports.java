package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.files.SafeName;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.report.Narrative;
import vn.tonghop.report.ReportContent;
import vn.tonghop.report.ReportWriter;
import vn.tonghop.text.PeriodText;

/** A period's reports, as words and as Word files. */
final class PeriodReports {

	private final Catalogue catalogue;

	private final ReportTemplates templates;

	private final CatalogueFormulas formulas;

	PeriodReports(ReportTemplates templates, Catalogue catalogue, CatalogueFormulas formulas) {
		this.catalogue = catalogue;
		this.templates = templates;
		this.formulas = formulas;
	}

	/** The name of a report's file. */
	static String file(ReportDefinition report) {
		return "bao-cao-" + SafeName.of(report.code()) + ".docx";
	}

	/** What a report says of a period. */
	ReportContent write(ReportDefinition report, Consolidation consolidation, List<NarrativeOfUnit> narrative) {
		return new ReportWriter(this.formulas, this.formulas).write(this.catalogue.on(consolidation.period().lastDay()),
				report, consolidation, texts(narrative));
	}

	/** The same by its template. */
	byte[] render(ReportDefinition report, ReportContent content) throws IOException {
		return this.templates.render(report, content);
	}

	private List<Narrative> texts(List<NarrativeOfUnit> narrative) {
		List<Narrative> texts = new ArrayList<>();
		for (ReportingUnit unit : this.catalogue.units()) {
			narrative.stream()
				.filter((texting) -> texting.unit().equals(unit.code()))
				.forEach((texting) -> texting.narrative()
					.forEach((text) -> texts
						.add(new Narrative(text.item(), text.text(), unit.name(), words(texting.since())))));
		}
		return texts;
	}

	private static @Nullable String words(@Nullable ReportingPeriod period) {
		return (period != null) ? PeriodText.name(period) : null;
	}

}
