package vn.tonghop.app;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.tonghop.model.Located;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.pipeline.IssuedForms;
import vn.tonghop.text.PeriodText;

/** {@code forms}: issues the forms of a period, a workbook for each unit. */
@Command(name = "forms", description = "Phát biểu mẫu của một kỳ cho từng đơn vị.")
final class FormsCommand extends WorkspaceCommand {

	@Option(names = "--period", paramLabel = "KỲ", required = true, description = "Kỳ báo cáo, ví dụ 2023-12.")
	private String period = "";

	FormsCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		ReportingPeriod asked = period(this.period).orElseThrow();
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			IssuedForms issued = office(progress).forms(asked);
			List<Located> notices = issued.notices();
			if (issued.issued() == 0 && notices.isEmpty()) {
				console().say(messages().get("forms.none", PeriodText.name(asked)));
				return ExitStatus.DONE;
			}
			console().say(messages().get("forms.done", Integer.toString(issued.issued()), PeriodText.name(asked),
					workspace().home().resolve(issued.folder()).toString()));
			if (!notices.isEmpty()) {
				console().findings(messages(), notices);
			}
			boolean faulty = notices.stream().anyMatch((located) -> located.finding().severity() == Severity.ERROR);
			return faulty ? ExitStatus.USAGE : ExitStatus.DONE;
		}
	}

}
