package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.rendering.report.ReportRenderer;
import vn.tonghop.rendering.report.ReportTemplate;
import vn.tonghop.rendering.word.TemplateFailed;
import vn.tonghop.rendering.word.TypedText;
import vn.tonghop.report.ReportContent;

/** The office's own report templates, and the product's for a report that names none. */
final class ReportTemplates {

	/** Where the format's settings stand. */
	private static final String CATALOGUE = "danh-muc.xlsx";

	private final Workspace workspace;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

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
			return template(template).lint(catalogue);
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
		return (template == null) ? ReportRenderer.renderStandard(content) : template(template).render(content);
	}

	/** The sections whose texts a report prints. */
	Set<String> sections(ReportDefinition report, Catalogue catalogue) throws IOException {
		String template = report.template();
		return ((template == null) ? ReportRenderer.standard(catalogue.office().entries()) : template(template))
			.sections(catalogue);
	}

	/**
	 * What the author of an office's template typed; nothing of one that cannot be read,
	 * which is another finding.
	 */
	List<TypedText> typed(String template) {
		try {
			return template(template).typed();
		}
		catch (IOException | TemplateFailed ex) {
			return List.of();
		}
	}

	/**
	 * A template as it lies there now: what was read before is taken if it is the same.
	 */
	private ReportTemplate template(String name) throws IOException {
		byte[] bytes = Files.readAllBytes(this.workspace.templates().resolve(name));
		Known known = this.known.get(name);
		if (known == null || !Arrays.equals(known.bytes(), bytes)) {
			known = new Known(bytes, ReportTemplate.parse(bytes, name));
			this.known.put(name, known);
		}
		return known.template();
	}

	private record Known(byte[] bytes, ReportTemplate template) {
	}

}
