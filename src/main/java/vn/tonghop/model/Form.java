package vn.tonghop.model;

import java.util.List;
import java.util.Set;

/**
 * A form that units fill in.
 *
 * @param template path of its template below {@code templates/}
 * @param periodKinds kinds of period that it is due for
 * @param reporters who sends it: kinds of unit (lower case) or codes of units
 * @param dueDay day of the month on which it is due; 0 where none is set
 * @param nature what its figures are unless told otherwise
 * @param layout where its template has each figure
 */
public record Form(String code, String name, String template, Set<PeriodKind> periodKinds, List<String> reporters,
		int dueDay, Nature nature, FormLayout layout) {

	public Form {
		periodKinds = Set.copyOf(periodKinds);
		reporters = List.copyOf(reporters);
	}

	/**
	 * Whether it may ask for figures of another form once more: the same units send both,
	 * and the figures are of another nature.
	 */
	public boolean repeats(Form other) {
		return this.nature != other.nature && other.reporters.containsAll(this.reporters);
	}

	/** Whether this unit sends the form. */
	public boolean reportedBy(ReportingUnit unit) {
		return this.reporters.contains(unit.code()) || this.reporters.contains(unit.type());
	}

}
