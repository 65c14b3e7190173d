package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.text.Labels;
import vn.tonghop.text.PeriodText;
import vn.tonghop.validation.NarrativeChecks;

/**
 * What is to be told of the texts beside a period's figures: figures that they name
 * otherwise, figures typed into a template, and sections that still print what was
 * written for an earlier period.
 */
final class NarrativeFindings {

	private final Catalogue catalogue;

	private final ReportTemplates templates;

	NarrativeFindings(Catalogue catalogue, ReportTemplates templates) {
		this.catalogue = catalogue;
		this.templates = templates;
	}

	Consolidation beside(Consolidation consolidation, List<NarrativeOfUnit> texts) {
		NarrativeChecks checks = new NarrativeChecks(this.catalogue, consolidation);
		List<Finding> findings = new ArrayList<>(consolidation.findings());
		findings.addAll(typed(consolidation.period(), checks));
		Set<String> printed = texts.stream().anyMatch((text) -> text.since() != null) ? sections(consolidation.period())
				: Set.of();
		Map<String, String> old = new LinkedHashMap<>();
		for (NarrativeOfUnit unit : texts) {
			ReportingPeriod since = unit.since();
			unit.narrative()
				.stream()
				.filter((text) -> since == null || printed.contains(Labels.exact(text.item())))
				.forEach((text) -> {
					findings.addAll(checks.check(unit.unit(), unit.file(), text));
					if (since != null) {
						old.putIfAbsent(text.item().strip(), PeriodText.name(since));
					}
				});
		}
		old.forEach((section, since) -> findings
			.add(Finding.of("THUYET_MINH_CHUA_CAP_NHAT", Severity.WARNING, section, since)));
		return new Consolidation(consolidation.period(), consolidation.completeness(), consolidation.units(),
				consolidation.whole(), consolidation.assessments(), findings);
	}

	/** Figures in the templates of the period's reports where a code should stand. */
	private List<Finding> typed(ReportingPeriod period, NarrativeChecks checks) {
		return this.catalogue.reportsFor(period.kind())
			.stream()
			.map(ReportDefinition::template)
			.filter(Objects::nonNull)
			.distinct()
			.flatMap((template) -> this.templates.typed(template)
				.stream()
				.flatMap((text) -> checks.checkTemplate(template, text.place(), text.text()).stream()))
			.toList();
	}

	/** The sections that the period's reports print by their names. */
	private Set<String> sections(ReportingPeriod period) {
		Set<String> sections = new HashSet<>();
		for (ReportDefinition report : this.catalogue.reportsFor(period.kind())) {
			try {
				this.templates.sections(report, this.catalogue)
					.forEach((section) -> sections.add(Labels.exact(section)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return sections;
	}

}
