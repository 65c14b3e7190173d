package vn.tonghop.rendering.report;

import java.util.List;
import java.util.Map;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.rendering.word.OfficialFormat;
import vn.tonghop.report.ReportContent;

/** Makes the report's Word file from what it says. */
public final class ReportRenderer {

	private static final String STANDARD = "mẫu báo cáo chuẩn";

	private ReportRenderer() {
	}

	/** The standard report, for a catalogue that names no template. */
	public static byte[] renderStandard(ReportContent content) {
		return standard(content.settings()).render(content);
	}

	/**
	 * The standard report's template.
	 * @param settings those of the sheet Cơ quan, which name the format
	 */
	public static ReportTemplate standard(Map<String, String> settings) {
		return ReportTemplate.parse(StandardTemplate.bytes(OfficialFormat.of(settings)), STANDARD);
	}

	/**
	 * The report by a template of the office's own.
	 * @param name what messages call the template
	 * @throws vn.tonghop.rendering.word.TemplateFailed with every mistake that
	 * {@link #lint} finds, or with a value that is not there
	 */
	public static byte[] render(ReportContent content, byte[] template, String name) {
		return ReportTemplate.parse(template, name).render(content);
	}

	/**
	 * What the settings of the sheet Cơ quan say of the format that is not understood.
	 */
	public static List<Finding> lintFormat(Catalogue catalogue) {
		return OfficialFormat.problems(catalogue.office().entries());
	}

	/**
	 * Every mistake of a template that can be told before there are figures: directives
	 * that are not closed, names that neither the catalogue nor the report knows.
	 * @throws vn.tonghop.rendering.word.TemplateFailed if it is no Word file
	 */
	public static List<Finding> lint(byte[] template, String name, Catalogue catalogue) {
		return ReportTemplate.parse(template, name).lint(catalogue);
	}

}
