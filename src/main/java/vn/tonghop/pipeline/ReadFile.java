package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.Finding;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.staging.FileKind;

/**
 * A received file as read.
 *
 * @param content of a workbook its figures; of a document its texts; of others nothing
 */
record ReadFile(FileKind kind, ReadWorkbook content) {

	static final ReadWorkbook NOTHING = new ReadWorkbook(null, null, null, List.of(), List.of(), java.util.Map.of(),
			List.of(), ReadWorkbook.Coverage.NONE, List.of(), null, List.of());

	/** A file that is turned away is told of as a workbook is. */
	static ReadFile refused(Finding finding) {
		return new ReadFile(FileKind.WORKBOOK, ReadWorkbook.refused(finding));
	}

}
