package vn.tonghop.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.tonghop.pipeline.RunResult;

/**
 * {@code run}: takes in what lies in {@code input/}, consolidates and renders what
 * changed.
 */
@Command(name = "run", description = "Nhận tệp trong input/, kiểm tra, tổng hợp và kết xuất các kỳ có thay đổi.")
final class RunCommand extends WorkspaceCommand {

	@Option(names = "--period", paramLabel = "KỲ", description = "Chỉ kết xuất kỳ này, ví dụ 2023-12, 2023-Q4, 2023.")
	private @Nullable String period;

	RunCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			RunResult result = office(progress).run(period(this.period).orElse(null));
			return new RunWords(console(), messages(), workspace()).tell(result);
		}
	}

}
