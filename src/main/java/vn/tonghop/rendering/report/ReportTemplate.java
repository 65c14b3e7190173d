package vn.tonghop.rendering.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.rendering.word.TypedText;
import vn.tonghop.rendering.word.WordTemplate;
import vn.tonghop.report.ReportContent;

/** A report's template, read once and filled as often as there are periods. */
public final class ReportTemplate {

	/** Which names the report's fields with what units wrote about them. */
	private static final String FIELDS = "linh_vuc";

	private final WordTemplate template;

	private ReportTemplate(WordTemplate template) {
		this.template = template;
	}

	/**
	 * Reads a Word file.
	 * @param name what messages call it
	 * @throws vn.tonghop.rendering.word.TemplateFailed if it is no Word file
	 */
	public static ReportTemplate parse(byte[] docx, String name) {
		return new ReportTemplate(WordTemplate.parse(docx, name));
	}

	/**
	 * Every mistake that can be told before there are figures: directives that are not
	 * closed, names that neither the catalogue nor the report knows.
	 */
	public List<Finding> lint(Catalogue catalogue) {
		Set<String> known = new TreeSet<>(ReportModel.NAMES);
		catalogue.indicators().stream().map(Indicator::code).forEach((code) -> {
			known.add(code);
			FactValue.MEMBERS.forEach((member) -> known.add(code + "." + member));
		});
		List<Finding> findings = new ArrayList<>(this.template.lint(known));
		findings.addAll(new CallChecks(catalogue).check(this.template.calls()));
		return findings;
	}

	/**
	 * The sections whose texts it prints, as the template or the catalogue names them.
	 */
	public Set<String> sections(Catalogue catalogue) {
		Set<String> sections = new TreeSet<>();
		this.template.calls()
			.stream()
			.filter((call) -> call.function().equals(CallChecks.NARRATIVE) && call.size() == 1)
			.forEach((call) -> call.text(0).ifPresent(sections::add));
		if (this.template.reads(FIELDS)) {
			catalogue.indicators().stream().map(Indicator::sector).map(String::strip).forEach(sections::add);
		}
		return sections;
	}

	/** What its author typed, paragraph by paragraph: for every period the same. */
	public List<TypedText> typed() {
		return this.template.typed();
	}

	/**
	 * Fills it.
	 * @throws vn.tonghop.rendering.word.TemplateFailed with every mistake that can be
	 * told without figures, or with a value that is not there
	 */
	public byte[] render(ReportContent content) {
		return this.template.render(new ReportModel(content).model());
	}

}
