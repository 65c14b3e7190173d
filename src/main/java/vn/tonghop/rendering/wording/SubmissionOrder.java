package vn.tonghop.rendering.wording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Form;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;

/**
 * Submissions in the catalogue's order of units and forms, the earlier version first:
 * where each unit sent one, the order of arrival does not show. What cannot be told apart
 * so stands by name and hash, unidentified ones last.
 */
public final class SubmissionOrder {

	private final Map<String, Integer> units = new HashMap<>();

	private final Map<String, Integer> forms = new HashMap<>();

	public SubmissionOrder(Catalogue catalogue) {
		for (ReportingUnit unit : catalogue.units()) {
			this.units.putIfAbsent(unit.code(), this.units.size());
		}
		for (Form form : catalogue.forms()) {
			this.forms.putIfAbsent(form.code(), this.forms.size());
		}
	}

	/** A sorted copy. */
	public List<Submission> sorted(List<Submission> submissions) {
		return submissions.stream()
			.sorted(Comparator.comparingInt((Submission submission) -> place(this.units, submission.unit()))
				.thenComparingInt((submission) -> place(this.forms, submission.form()))
				.thenComparingInt(Submission::version)
				.thenComparing((submission) -> submission.file().name())
				.thenComparing((submission) -> submission.file().sha256()))
			.toList();
	}

	/**
	 * Those whose findings still matter: what was withdrawn, or judged anew in a later
	 * submission of the same unit, form and period, is past.
	 */
	public static Set<Submission> standing(List<Submission> submissions) {
		Set<Submission> standing = new HashSet<>();
		for (Submission submission : submissions) {
			boolean replaced = submission.state() == SubmissionState.REFUSED && submission.unit() != null
					&& submission.period() != null
					&& submissions.stream().anyMatch((other) -> later(other, submission));
			if (!replaced && submission.state() != SubmissionState.SUPERSEDED
					&& submission.state() != SubmissionState.WITHDRAWN) {
				standing.add(submission);
			}
		}
		return standing;
	}

	private static boolean later(Submission other, Submission submission) {
		return other.version() > submission.version() && other.state() != SubmissionState.WITHDRAWN
				&& Objects.equals(other.unit(), submission.unit()) && Objects.equals(other.form(), submission.form())
				&& Objects.equals(other.period(), submission.period());
	}

	private static int place(Map<String, Integer> places, @Nullable String code) {
		return (code != null) ? places.getOrDefault(code, Integer.MAX_VALUE) : Integer.MAX_VALUE;
	}

}
