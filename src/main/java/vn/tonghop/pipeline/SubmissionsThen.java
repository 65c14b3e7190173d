package vn.tonghop.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;

/**
 * Which submissions counted at an earlier moment, told from what became of them since. In
 * doubt a submission that was withdrawn after that moment counted then, and one that a
 * person let in after it did not.
 *
 * @param lastFile sequence of the last file that had been received
 * @param since the decisions that stand today and were not taken yet
 */
record SubmissionsThen(long lastFile, List<Decision> since) {

	SubmissionsThen {
		since = List.copyOf(since);
	}

	/** Of each unit, form and period the one that counted, as one that counts. */
	List<Submission> of(List<Submission> submissions) {
		Map<List<String>, Submission> counted = new LinkedHashMap<>();
		submissions.stream()
			.filter(this::counted)
			.sorted(Comparator.comparingInt(Submission::version))
			.forEach((submission) -> counted.put(List.of(String.valueOf(submission.unit()),
					String.valueOf(submission.form()), String.valueOf(submission.period())), submission));
		return counting(counted.values());
	}

	private static List<Submission> counting(Collection<Submission> submissions) {
		return submissions.stream()
			.map((one) -> new Submission(one.file(), one.form(), one.unit(), one.period(), one.version(),
					SubmissionState.ACCEPTED, one.findings(), one.coverage(), one.explanations()))
			.toList();
	}

	private boolean counted(Submission submission) {
		if (submission.file().sequence() > this.lastFile) {
			return false;
		}
		return switch (submission.state()) {
			case ACCEPTED, ACCEPTED_WITH_WARNINGS, SUPERSEDED -> !letInSince(submission);
			case WITHDRAWN -> this.since.stream()
				.anyMatch((decision) -> decision.kind() == Decision.Kind.WITHDRAW && about(decision, submission));
			case REFUSED -> false;
		};
	}

	private boolean letInSince(Submission submission) {
		return this.since.stream()
			.filter((decision) -> decision.kind() == Decision.Kind.ACCEPT && about(decision, submission))
			.anyMatch((decision) -> submission.findings().stream().anyMatch((finding) -> accepts(decision, finding)));
	}

	private static boolean accepts(Decision decision, Finding finding) {
		return finding.code().equals(DecisionsOnWhole.ACCEPTED)
				&& finding.arguments().get(0).equals(decision.findingCode())
				&& (decision.indicator() == null || decision.indicator().equals(finding.indicator()));
	}

	private static boolean about(Decision decision, Submission submission) {
		return decision.period().equals(submission.period())
				&& String.valueOf(decision.unit()).equals(submission.unit());
	}

}
