package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.SafeName;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.rendering.report.PrintedReport;

/**
 * Remembers all that was ever printed of a report for a period, so that in a file that a
 * person edited our figures can be told from the person's. It is no fact: where it is
 * lost, every figure that differs counts as the person's, and nothing is replaced.
 */
final class PrintedReports {

	private final Archive archive;

	PrintedReports(Archive archive) {
		this.archive = archive;
	}

	PrintedReport of(ReportDefinition report, ReportingPeriod period) throws IOException {
		Path file = file(report, period);
		// A byte that was damaged makes a line that equals nothing.
		return Files.exists(file)
				? PrintedReport.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList())
				: PrintedReport.NONE;
	}

	/** To be called before the report is put in place. */
	void remember(ReportDefinition report, ReportingPeriod period, byte[] docx) throws IOException {
		PrintedReport known = of(report, period);
		PrintedReport all = known.and(PrintedReport.of(docx));
		if (!all.equals(known)) {
			Path file = file(report, period);
			this.archive.files().write(file, (String.join("\n", all.lines()) + "\n").getBytes(StandardCharsets.UTF_8));
		}
	}

	private Path file(ReportDefinition report, ReportingPeriod period) {
		return this.archive.data()
			.resolve("printed")
			.resolve(period.code())
			.resolve(SafeName.of(report.code()) + ".txt");
	}

}
