package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.rendering.report.ReportRenderer;
import vn.tonghop.rendering.word.TemplateFailed;
import vn.tonghop.report.ReportContent;

/** The office's own report templates, and the product's for a report that names none. */
final class ReportTemplates {

	/** Where the format's settings stand. */
	private static final String CATALOGUE = "danh-muc.xlsx";

	private final Workspace workspace;

	ReportTemplates(Workspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Every mistake of every template. A file that is not there is the catalogue's own
	 * finding.
	 */
	List<Located> lint(Catalogue catalogue) throws IOException {
		List<Located> findings = new ArrayList<>();
		ReportRenderer.lintFormat(catalogue).forEach((finding) -> findings.add(new Located(CATALOGUE, finding)));
		for (String template : catalogue.reports().stream().map(ReportDefinition::template).distinct().toList()) {
			if (template == null || !Files.isRegularFile(this.workspace.templates().resolve(template))) {
				continue;
			}
			for (Finding finding : lint(template, catalogue)) {
				findings.add(new Located(template, finding));
			}
		}
		return findings;
	}

	private List<Finding> lint(String template, Catalogue catalogue) throws IOException {
		try {
			return ReportRenderer.lint(bytes(template), template, catalogue);
		}
		catch (TemplateFailed ex) {
			return ex.findings();
		}
	}

	/**
	 * @throws TemplateFailed with all mistakes of the office's template
	 */
	byte[] render(ReportDefinition report, ReportContent content) throws IOException {
		String template = report.template();
		return (template == null) ? ReportRenderer.renderStandard(content)
				: ReportRenderer.render(content, bytes(template), template);
	}

	private byte[] bytes(String template) throws IOException {
		return Files.readAllBytes(this.workspace.templates().resolve(template));
	}

}
