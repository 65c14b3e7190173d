package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.List;

import vn.tonghop.archive.JournalEntry;
import vn.tonghop.archive.Releases;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.text.PeriodText;

/**
 * The rows {@code khóa} and {@code mở khóa} that come to nothing, and the row of a lock
 * that was taken out though the period is locked still.
 */
final class DecisionsOnLife {

	private DecisionsOnLife() {
	}

	static List<Finding> withoutEffect(List<Decision> rows, Releases releases) {
		List<Finding> findings = new ArrayList<>();
		for (Decision decision : rows) {
			boolean lock = decision.kind() == Decision.Kind.LOCK;
			if ((lock || decision.kind() == Decision.Kind.UNLOCK) && !releases.effective(decision)) {
				findings.add(lock
						? Finding.of("XU_LY_DA_KHOA", Severity.WARNING, PeriodText.name(decision.period()),
								DecisionWords.reason(decision))
						: Finding.of("XU_LY_DANG_MO", Severity.WARNING, PeriodText.name(decision.period()),
								DecisionWords.reason(decision)));
			}
		}
		for (JournalEntry.Released released : releases.locked()) {
			Edition edition = released.edition();
			releases.lockedBy(edition.period())
				.filter((decision) -> !rows.contains(decision))
				.ifPresent((decision) -> findings.add(Finding.of("XU_LY_MAT_DONG_KHOA", Severity.WARNING,
						PeriodText.name(edition.period()), OutputWords.edition(edition))));
		}
		return findings;
	}

}
