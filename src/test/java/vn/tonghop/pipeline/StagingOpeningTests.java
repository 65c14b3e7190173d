package vn.tonghop.pipeline;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.FileLayer;
import vn.tonghop.staging.Staging;

import static org.assertj.core.api.Assertions.assertThat;

class StagingOpeningTests {

	@TempDir
	private Path folder;

	private Workspace workspace = new Workspace(Path.of(""));

	private Desk desk = new Desk(this.workspace, new ReportTemplates(this.workspace), FileLayer.real(), Servers.NONE);

	@BeforeEach
	void aMonthIsIn() throws Exception {
		this.workspace = TinyMonth.workspace(this.folder);
		this.desk = new Desk(this.workspace, new ReportTemplates(this.workspace), FileLayer.real(), Servers.NONE);
		TinyMonth.run(this.workspace, FileLayer.real());
	}

	@Test
	void isTakenAndOpenedAgain() throws Exception {
		try (Archive archive = Archive.open(this.workspace.home().resolve("data"), "test", FileLayer.real());
				StagingOpening opening = StagingOpening.begin(this.desk, archive)) {
			for (int time = 0; time < 2; time++) {
				Desk.Opened opened = opening.take();
				assertThat(opened.remade()).isFalse();
				assertThat(new Staging(opened.database()).submissions()).hasSameSizeAs(TinyMonth.FILES);
				opened.database().close();
			}
		}
	}

	@Test
	void whatNobodyTookIsGivenBack() throws Exception {
		try (Archive archive = Archive.open(this.workspace.home().resolve("data"), "test", FileLayer.real())) {
			StagingOpening.begin(this.desk, archive).close();
		}
		assertThat(TinyMonth.run(this.workspace, FileLayer.real()).stagingRemade()).isFalse();
	}

}
