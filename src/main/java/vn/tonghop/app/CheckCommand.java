package vn.tonghop.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.tonghop.model.Indicator;
import vn.tonghop.model.Located;
import vn.tonghop.model.Severity;
import vn.tonghop.model.UnitTransition;
import vn.tonghop.pipeline.BorderChange;
import vn.tonghop.text.DateText;
import vn.tonghop.text.NumberText;
import vn.tonghop.text.PeriodText;

/**
 * {@code check}: catalogue and templates only, every mistake at once; on request what a
 * change of borders brings.
 */
@Command(name = "check", description = "Kiểm tra danh mục và các mẫu, báo mọi lỗi một lượt.")
final class CheckCommand extends WorkspaceCommand {

	@Option(names = "--as-of", paramLabel = "NGÀY",
			description = "Xem trước thay đổi địa giới có hiệu lực đến ngày đó, ví dụ 01/7/2025.")
	private @Nullable String asOf;

	CheckCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			List<Located> findings = office(progress).check();
			if (findings.isEmpty()) {
				console().say(messages().get("catalogue.sound"));
				tellChange(progress);
				return ExitStatus.DONE;
			}
			console().say(messages().get("catalogue.faulty", Integer.toString(findings.size())));
			console().findings(messages(), findings);
			boolean faulty = findings.stream().anyMatch((located) -> located.finding().severity() == Severity.ERROR);
			if (!faulty) {
				tellChange(progress);
			}
			return faulty ? ExitStatus.USAGE : ExitStatus.DONE;
		}
	}

	/** What a merger will change, before it does. */
	private void tellChange(ConsoleProgress progress) throws Exception {
		if (this.asOf == null) {
			return;
		}
		LocalDate day = DateText.parse(this.asOf)
			.orElseThrow(() -> new WrongUsage(messages().get("usage.day", this.asOf)));
		BorderChange change = office(progress).borderChange(day);
		if (change.nothing()) {
			console().data(messages().get("borders.nothing", DateText.format(day)));
			return;
		}
		console().data(messages().get("borders.title", DateText.format(day), PeriodText.name(change.firstPeriod()),
				Integer.toString(change.communesBefore()), Integer.toString(change.communesAfter())));
		change.ending().forEach((unit) -> console().data(messages().get("borders.ends", unit.name(), unit.code())));
		for (BorderChange.Beginning begins : change.beginning()) {
			String parts = begins.parts().stream().map(CheckCommand::part).collect(Collectors.joining(" + "));
			console().data(messages().get("borders.begins", begins.unit().name(), begins.unit().code(),
					parts.isEmpty() ? "?" : parts));
		}
		if (!change.recounted().isEmpty()) {
			console().data(messages().get("borders.recounted",
					change.recounted().stream().map(Indicator::code).collect(Collectors.joining(", "))));
		}
		console().findings(messages(), change.findings());
	}

	private static String part(UnitTransition part) {
		String share = (part.share().compareTo(BigDecimal.ONE) == 0) ? ""
				: " " + NumberText.trimmed(part.share().movePointRight(2), 4) + "%";
		String only = part.indicators().isEmpty() ? ""
				: " [" + part.indicators().stream().sorted().collect(Collectors.joining(", ")) + "]";
		return part.oldUnit() + share + only;
	}

}
