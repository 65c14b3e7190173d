package vn.tonghop.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.tonghop.model.Edition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.pipeline.PublishedFiles;
import vn.tonghop.text.DateText;
import vn.tonghop.text.PeriodText;

/**
 * {@code published}: the history of editions; an edition again, byte for byte as it was
 * published.
 */
@Command(name = "published", description = "Các lần phát hành; lấy lại đúng từng byte của một lần.")
final class PublishedCommand extends WorkspaceCommand {

	@Option(names = "--period", paramLabel = "KỲ", description = "Kỳ cần xem; mặc định là mọi kỳ.")
	private @Nullable String period;

	@Option(names = "--edition", paramLabel = "LẦN",
			description = "Chép lại lần phát hành này vào output/<kỳ>/phat-hanh-lan-<LẦN>/.")
	private @Nullable Integer edition;

	PublishedCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		ReportingPeriod asked = period(this.period).orElse(null);
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			if (this.edition != null) {
				if (asked == null) {
					throw new WrongUsage(messages().get("published.period"));
				}
				int number = this.edition;
				Optional<PublishedFiles> files = office(progress).published(asked, number);
				console().say(messages().get("published.done", Integer.toString(number), PeriodText.name(asked),
						Integer.toString(files.orElseThrow(() -> none(asked, number)).files()),
						workspace().home().resolve(files.get().folder()).toString()));
				console().findings(messages(), files.get().notices());
				return ExitStatus.DONE;
			}
			List<Edition> editions = office(progress).editions(asked);
			if (editions.isEmpty()) {
				console().say(messages().get("published.none"));
			}
			editions.forEach((one) -> console()
				.data(messages().get("published.line", PeriodText.name(one.period()), Integer.toString(one.number()),
						day(one), one.document() != null ? one.document() : "–", one.reason(), one.decidedBy())));
			return ExitStatus.DONE;
		}
	}

	private WrongUsage none(ReportingPeriod asked, int number) {
		return new WrongUsage(messages().get("published.no.edition", PeriodText.name(asked), Integer.toString(number)));
	}

	private static String day(Edition edition) {
		return DateText.format(edition.releasedAt().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate());
	}

}
