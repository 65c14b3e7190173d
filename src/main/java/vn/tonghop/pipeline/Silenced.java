package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.Severity;

/**
 * What the office switched off in the sheet {@code Quy tắc}: warnings of built-in checks
 * that are too many on its input. What must be mended cannot be switched off, only
 * accepted.
 */
final class Silenced {

	private Silenced() {
	}

	static List<Finding> without(Catalogue catalogue, List<Finding> findings) {
		if (catalogue.silenced().isEmpty()) {
			return findings;
		}
		return findings.stream()
			.filter((finding) -> finding.rule() || finding.severity() == Severity.ERROR
					|| !catalogue.silenced().contains(finding.code()))
			.toList();
	}

	static ReadWorkbook without(Catalogue catalogue, ReadWorkbook workbook) {
		return workbook.withFindings(without(catalogue, workbook.findings()));
	}

}
