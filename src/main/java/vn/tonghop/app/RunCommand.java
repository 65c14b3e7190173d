package vn.tonghop.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.tonghop.pipeline.Office;
import vn.tonghop.pipeline.ReportPdf;

/**
 * {@code run}: takes in what lies in {@code input/}, consolidates and renders what
 * changed.
 */
@Command(name = "run", description = "Nhận tệp trong input/, kiểm tra, tổng hợp và kết xuất các kỳ có thay đổi.")
final class RunCommand extends WorkspaceCommand {

	@Option(names = "--period", paramLabel = "KỲ", description = "Chỉ kết xuất kỳ này, ví dụ 2023-12, 2023-Q4, 2023.")
	private @Nullable String period;

	@Option(names = "--pdf", description = "Làm thêm bản PDF cạnh mỗi báo cáo Word (máy phải có LibreOffice).")
	private boolean pdf;

	RunCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			Office office = office(progress);
			int status = new RunWords(console(), messages(), workspace()).tell(office,
					office.run(period(this.period).orElse(null)));
			if (this.pdf) {
				console().findings(messages(), ReportPdf.of(workspace()).make());
			}
			return status;
		}
	}

}
