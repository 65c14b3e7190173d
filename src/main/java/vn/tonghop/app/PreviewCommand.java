package vn.tonghop.app;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.tonghop.model.ReportingPeriod;

/** {@code preview}: one report by its template, as it looks with the latest figures. */
@Command(name = "preview", description = "Xem thử một báo cáo theo mẫu hiện có với số liệu mới nhất; không nhận tệp.")
final class PreviewCommand extends WorkspaceCommand {

	@Parameters(index = "0", paramLabel = "MÃ", description = "Mã báo cáo ở trang Báo cáo của danh mục.")
	private String report = "";

	@Option(names = "--period", paramLabel = "KỲ", description = "Kỳ báo cáo; mặc định là kỳ mới nhất có báo cáo này.")
	private @Nullable String period;

	PreviewCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		ReportingPeriod asked = period(this.period).orElse(null);
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			Path made = office(progress).preview(this.report.strip(), asked)
				.orElseThrow(() -> new WrongUsage(messages().get("preview.none", this.report)));
			console().say(messages().get("preview.done", made.toString()));
			return ExitStatus.DONE;
		}
	}

}
