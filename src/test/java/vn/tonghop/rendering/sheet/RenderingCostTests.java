package vn.tonghop.rendering.sheet;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import vn.tonghop.rendering.LargeDistrict;
import vn.tonghop.rendering.overview.OverviewPage;
import vn.tonghop.rendering.report.ReportTemplate;
import vn.tonghop.report.ReportContent;
import vn.tonghop.report.SampleYear;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month's report, appendix and overview take at most a second of processor once the
 * program is warm. Time on the wall depends on who else works on the machine.
 */
class RenderingCostTests {

	private static final long SECOND = 1_000_000_000;

	private static final int WARMING = 4;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** The least of some turns, in nanoseconds of processor. */
	private static long cost(String name, Callable<byte[]> work) throws Exception {
		long least = Long.MAX_VALUE;
		for (int turn = 0; turn <= WARMING; turn++) {
			long begin = THREADS.getCurrentThreadCpuTime();
			assertThat(work.call()).isNotEmpty();
			least = Math.min(least, THREADS.getCurrentThreadCpuTime() - begin);
		}
		System.out.println("Rendering, warm: " + name + " " + least / 1_000_000 + " ms CPU");
		return least;
	}

	@Test
	void aMonthIsRenderedWithinASecond() throws Exception {
		ReportContent content = new SampleYear().content();
		byte[] docx = Files.readAllBytes(Path.of("templates/bao-cao/bc-nam.docx"));
		ReportTemplate template = ReportTemplate.parse(docx, "bc-nam.docx");
		LargeDistrict district = new LargeDistrict(21, 60);
		Messages messages = Messages.of("vi");
		long parsed = cost("template read and report", () -> ReportTemplate.parse(docx, "mẫu").render(content));
		long report = cost("report", () -> template.render(content));
		long appendix = cost("appendix", () -> new AppendixWorkbook(district.catalogue, new TestFormulas(), messages)
			.render(district.consolidation, district.submissions, null));
		long overview = cost("overview", () -> new OverviewPage(district.catalogue, messages)
			.render(district.consolidation, district.submissions, null));
		assertThat(parsed).as("a preview").isLessThan(SECOND);
		assertThat(report + appendix + overview).isLessThan(SECOND);
	}

}
