package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Stands a script in for LibreOffice: what it does with Word files is not ours. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "LibreOffice is played by a shell script")
class ReportPdfTests {

	private static final String COPIES = "while [ \"$1\" != --outdir ]; do shift; done; "
			+ "b=$(basename \"$3\" .docx); echo made >> \"$2/$b.pdf\"";

	@TempDir
	Path home;

	private Path report;

	@BeforeEach
	void aReport() throws IOException {
		this.report = this.home.resolve("output/2023-12/bao-cao-bc nam.docx");
		Files.createDirectories(this.report.getParent());
		Files.writeString(this.report, "report");
	}

	@Test
	void pdfLiesBesideTheReportAndIsMadeOnce() throws IOException {
		assertThat(codes(COPIES)).isEmpty();
		assertThat(names()).containsExactly("bao-cao-bc nam.docx", "bao-cao-bc nam.pdf");
		assertThat(codes("exit 1")).isEmpty();
	}

	@Test
	void withoutLibreOfficeThatIsSaidAndTheReportStays() throws IOException {
		assertThat(codes(null)).containsExactly("PDF_THIEU_LIBREOFFICE");
		assertThat(names()).containsExactly("bao-cao-bc nam.docx");
	}

	@Test
	void failureIsToldAndLeavesNothing() throws IOException {
		assertThat(codes(COPIES + "; exit 3")).containsExactly("PDF_KHONG_LAM_DUOC");
		assertThat(codes("exit 0")).containsExactly("PDF_KHONG_LAM_DUOC");
		assertThat(names()).containsExactly("bao-cao-bc nam.docx");
		assertThat(this.report).hasContent("report");
	}

	@Test
	void itNeverWaitsForLong() throws IOException {
		assertThat(codes("sleep 60")).containsExactly("PDF_KHONG_LAM_DUOC");
		assertThat(names()).containsExactly("bao-cao-bc nam.docx");
	}

	private List<String> codes(@Nullable String script) throws IOException {
		Path program = null;
		if (script != null) {
			program = this.home.resolve("office.sh");
			Files.writeString(program, "#!/bin/sh\n" + script + "\n");
			Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
		}
		boolean waits = script != null && script.startsWith("sleep");
		return ReportPdf.of(new Workspace(this.home), program, Duration.ofMillis(waits ? 500 : 20_000))
			.make()
			.stream()
			.map((notice) -> notice.finding().code())
			.toList();
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.report.getParent())) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

}
