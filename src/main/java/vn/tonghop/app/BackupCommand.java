package vn.tonghop.app;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import vn.tonghop.pipeline.BackedUp;

/** {@code backup}: a checked copy of everything that cannot be made again. */
@Command(name = "backup",
		description = "Sao lưu kho gốc, nhật ký và các mẫu vào một thư mục hoặc một tệp .zip, rồi kiểm tra bản sao.")
final class BackupCommand extends WorkspaceCommand {

	@Parameters(paramLabel = "NƠI", description = "Thư mục còn trống, hoặc tên tệp .zip chưa có.")
	private Path target = Path.of(".");

	BackupCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			BackedUp done = office(progress).backup(this.target);
			if (!done.verified().whole()) {
				VerifyCommand.damaged(this, done.verified());
				console().say(messages().get("backup.none"));
				return ExitStatus.FAILED;
			}
			console().say(messages().get("backup.done", Integer.toString(done.files()), this.target.toString()));
			return ExitStatus.DONE;
		}
	}

}
