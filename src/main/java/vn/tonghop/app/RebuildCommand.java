package vn.tonghop.app;

import picocli.CommandLine.Command;

import vn.tonghop.pipeline.Office;

/**
 * {@code rebuild}: staging again from archive, journal and catalogue, to the same bytes.
 */
@Command(name = "rebuild", description = "Dựng lại cơ sở dữ liệu trung gian từ kho gốc và nhật ký, rồi kết xuất lại.")
final class RebuildCommand extends WorkspaceCommand {

	RebuildCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			Office office = office(progress);
			return new RunWords(console(), messages(), workspace()).tell(office, office.rebuild());
		}
	}

}
