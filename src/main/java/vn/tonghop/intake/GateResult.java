package vn.tonghop.intake;

import java.util.List;

import vn.tonghop.model.Finding;

/** What a file is by its bytes. */
public sealed interface GateResult {

	/** An Excel workbook whose container is sound. */
	record Workbook(Kind kind) implements GateResult {
	}

	/**
	 * A zip of other files, each of which goes through the gate on its own.
	 *
	 * @param members in the order of the zip's directory; folders and other programs'
	 * temporary files left out
	 */
	record Zip(List<Member> members) implements GateResult {

		public Zip {
			members = List.copyOf(members);
		}

	}

	/** A PDF: a signed scan, kept beside the submission. */
	record Pdf() implements GateResult {
	}

	/** A Word document: a department's narrative. */
	record Docx() implements GateResult {
	}

	/** It goes to no parser. */
	record Refused(Finding finding) implements GateResult {
	}

	/** The kinds of workbook that are read. */
	enum Kind {

		XLSX, XLSM, XLS,
		/** {@code so-lieu.csv} of another level. */
		FIGURES

	}

	/**
	 * A file in a zip.
	 *
	 * @param index its place in the zip's directory
	 * @param name without folders
	 * @param size inflated, in bytes
	 */
	record Member(int index, String name, long size) {
	}

}
