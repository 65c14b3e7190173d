package vn.tonghop.app;

import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.tonghop.pipeline.DraftRefused;
import vn.tonghop.pipeline.OfficeDraft;

/** {@code init}: drafts a catalogue of a form that the office already has. */
@Command(name = "init", description = "Soạn sẵn danh mục từ một biểu Excel mà cơ quan đang dùng.")
final class InitCommand extends WorkspaceCommand {

	@Option(names = "--from", paramLabel = "TỆP", required = true, description = "Biểu Excel (.xlsx) đang dùng.")
	private Path from = Path.of("");

	InitCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		if (!Files.isRegularFile(this.from)) {
			throw new WrongUsage(messages().get("init.absent", this.from.toString()));
		}
		try {
			OfficeDraft.Drafted drafted = new OfficeDraft(workspace()).from(this.from);
			console().say(messages().get(drafted.beside() ? "init.beside" : "init.done",
					Integer.toString(drafted.indicators()), drafted.catalogue().toString(),
					drafted.template().toString()));
			return ExitStatus.DONE;
		}
		catch (DraftRefused ex) {
			throw new WrongUsage(messages().get("init.unreadable", this.from.toString()));
		}
	}

}
