package vn.tonghop.app;

import picocli.CommandLine.Command;

import vn.tonghop.pipeline.Verified;

/**
 * {@code verify}: whether every original and every journal entry is as it was written.
 */
@Command(name = "verify", description = "Kiểm tra từng tệp gốc trong kho lưu và từng mục của nhật ký.")
final class VerifyCommand extends WorkspaceCommand {

	VerifyCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			return tell(office(progress).verify());
		}
	}

	private int tell(Verified verified) {
		if (verified.whole()) {
			console().say(messages().get("verify.whole", Integer.toString(verified.files()),
					Integer.toString(verified.entries())));
			return ExitStatus.DONE;
		}
		damaged(this, verified);
		return ExitStatus.FAILED;
	}

	static void damaged(WorkspaceCommand command, Verified verified) {
		command.console().say(command.messages().get("verify.damaged", Integer.toString(verified.damages().size())));
		command.console().findings(command.messages(), verified.damages());
	}

}
