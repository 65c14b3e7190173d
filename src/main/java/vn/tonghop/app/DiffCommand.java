package vn.tonghop.app;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.tonghop.model.Figure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Revision;
import vn.tonghop.pipeline.Differences;
import vn.tonghop.text.Labels;
import vn.tonghop.text.NumberText;
import vn.tonghop.text.PeriodText;

/**
 * {@code diff}: what is another between two editions of a period, or two submissions of a
 * unit.
 */
@Command(name = "diff",
		description = "So hai lần phát hành của một kỳ (hoặc bản đã phát hành với hiện nay), hoặc hai lần nộp của một đơn vị.")
final class DiffCommand extends WorkspaceCommand {

	private static final int DECIMALS = 10;

	@Option(names = "--period", paramLabel = "KỲ", required = true, description = "Kỳ báo cáo, ví dụ 2023-12.")
	private String period = "";

	@Option(names = "--unit", paramLabel = "MÃ",
			description = "So hai lần nộp của đơn vị này thay vì hai lần phát hành.")
	private @Nullable String unit;

	@Option(names = "--from", paramLabel = "LẦN", description = "Lần trước; mặc định là lần gần nhất trước lần sau.")
	private @Nullable Integer from;

	@Option(names = "--to", paramLabel = "LẦN",
			description = "Lần sau; mặc định là hiện nay, với --unit là lần nộp mới nhất.")
	private @Nullable Integer to;

	DiffCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		ReportingPeriod asked = period(this.period).orElseThrow();
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			String code = (this.unit != null) ? this.unit.strip().toUpperCase(java.util.Locale.ROOT) : null;
			Differences differences = (code != null) ? office(progress).diff(asked, code, this.from, this.to)
					: office(progress).diff(asked, this.from, this.to);
			if (code != null && differences.catalogue().unit(code).isEmpty()) {
				List<String> codes = differences.catalogue().units().stream().map((one) -> one.code()).toList();
				throw new WrongUsage(messages().get("diff.no.unit", code, Labels.nearest(code, codes).orElse("?")));
			}
			if (differences.pairs().isEmpty()) {
				throw new WrongUsage(
						(code != null) ? messages().get("diff.no.submissions", code, PeriodText.name(asked))
								: messages().get("diff.no.editions", PeriodText.name(asked)));
			}
			differences.pairs().forEach((pair) -> tell(pair, asked, code));
			return ExitStatus.DONE;
		}
	}

	private void tell(Differences.Pair pair, ReportingPeriod asked, @Nullable String code) {
		String before = Integer.toString(pair.before());
		String after = Integer.toString(pair.after());
		if (code != null) {
			console().say(messages().get("diff.submissions", code, pair.form(), before, after));
		}
		else {
			console().say((pair.after() > 0) ? messages().get("diff.editions", PeriodText.name(asked), before, after)
					: messages().get("diff.now", PeriodText.name(asked), before));
		}
		if (pair.revisions().isEmpty()) {
			console().say(messages().get("diff.none"));
		}
		for (Revision revision : pair.revisions()) {
			String causes = (code != null || revision.causes().isEmpty()) ? ""
					: " (" + String.join("; ", revision.causes()) + ")";
			console().data(revision.indicator() + " " + revision.unit() + " " + revision.measure() + ": "
					+ shown(revision.before()) + " → " + shown(revision.after()) + causes);
		}
	}

	private String shown(@Nullable Figure figure) {
		if (figure == null) {
			return messages().get("trace.absent");
		}
		return NumberText.trimmed(figure.value(), DECIMALS) + figure.cell()
			.map((place) -> " [" + place.file() + " > " + place.sheet() + "!" + place.cell() + "]")
			.orElse("");
	}

}
