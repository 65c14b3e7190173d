package vn.tonghop.app;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import vn.tonghop.pipeline.Office;
import vn.tonghop.pipeline.Restored;

/** {@code restore}: a backup put in place, and everything else made again from it. */
@Command(name = "restore", description = "Khôi phục từ một bản sao lưu rồi dựng lại mọi kết quả.")
final class RestoreCommand extends WorkspaceCommand {

	@Parameters(paramLabel = "TỪ", description = "Thư mục hoặc tệp .zip mà lệnh backup đã ghi.")
	private Path from = Path.of(".");

	RestoreCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			Office office = office(progress);
			Restored restored = office.restore(this.from);
			Path aside = restored.templatesAside();
			if (aside != null) {
				console().say(messages().get("restore.templates", aside.toString()));
			}
			console().say(messages().get("restore.done", this.from.toString()));
			return new RunWords(console(), messages(), workspace()).tell(office, restored.run());
		}
	}

}
