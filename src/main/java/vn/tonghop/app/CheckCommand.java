package vn.tonghop.app;

import java.util.List;

import picocli.CommandLine.Command;

import vn.tonghop.model.Located;
import vn.tonghop.model.Severity;

/** {@code check}: catalogue and templates only, every mistake at once. */
@Command(name = "check", description = "Kiểm tra danh mục và các mẫu, báo mọi lỗi một lượt.")
final class CheckCommand extends WorkspaceCommand {

	CheckCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			List<Located> findings = office(progress).check();
			if (findings.isEmpty()) {
				console().say(messages().get("catalogue.sound"));
				return ExitStatus.DONE;
			}
			console().say(messages().get("catalogue.faulty", Integer.toString(findings.size())));
			console().findings(messages(), findings);
			boolean faulty = findings.stream().anyMatch((located) -> located.finding().severity() == Severity.ERROR);
			return faulty ? ExitStatus.USAGE : ExitStatus.DONE;
		}
	}

}
