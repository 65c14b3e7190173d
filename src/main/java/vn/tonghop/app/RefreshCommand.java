package vn.tonghop.app;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.tonghop.model.Located;
import vn.tonghop.pipeline.Refreshed;
import vn.tonghop.text.PeriodText;

/** {@code refresh}: today's figures in a report that the office has edited in Word. */
@Command(name = "refresh",
		description = "Đưa số mới vào bản báo cáo đã sửa trong Word, ghi ra một bản bên cạnh; chữ đã sửa giữ nguyên.")
final class RefreshCommand extends WorkspaceCommand {

	@Parameters(index = "0", paramLabel = "TỆP.docx", description = "Tệp Word đã sửa.")
	private Path file = Path.of("");

	@Option(names = "--period", paramLabel = "KỲ",
			description = "Kỳ của báo cáo; mặc định là theo thư mục, tên tệp hoặc phần đầu văn bản.")
	private @Nullable String period;

	RefreshCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			Refreshed refreshed = office(progress).refresh(this.file, period(this.period).orElse(null)).orElse(null);
			if (refreshed == null) {
				console().say(messages().get("status.nothing"));
				return ExitStatus.DONE;
			}
			tell(refreshed);
			return ExitStatus.DONE;
		}
	}

	private void tell(Refreshed refreshed) {
		console().say(messages().get("refresh.of", refreshed.report().name(), PeriodText.name(refreshed.period()),
				refreshed.report().code()));
		refreshed.changes()
			.forEach((change) -> console().data(messages().get("refresh.change", change.tag().replace('.', ' '),
					change.before(), change.after(), change.where())));
		String name = String.valueOf(this.file.getFileName());
		console().findings(messages(),
				refreshed.doubts().stream().map((finding) -> new Located(name, finding)).toList());
		Path written = refreshed.written();
		console().say((written == null) ? messages().get("refresh.same") : messages().get("refresh.done",
				Integer.toString(refreshed.changes().size()), written.toString(), this.file.toString()));
	}

}
