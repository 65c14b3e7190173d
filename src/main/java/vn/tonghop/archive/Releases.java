package vn.tonghop.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import vn.tonghop.model.Decision;
import vn.tonghop.model.LifeAct;
import vn.tonghop.model.ReportingPeriod;

/**
 * The life of periods, as the journal tells it. A decision to lock is due until its
 * edition is in the journal; then the period is locked. Locking and opening are acts: a
 * row that is taken out of the catalogue later undoes neither, for that would be without
 * a reason. Only a lock that was not carried out yet goes with its row.
 */
public final class Releases {

	private final List<JournalEntry.Released> all = new ArrayList<>();

	private final List<LifeAct> acts = new ArrayList<>();

	private final Map<ReportingPeriod, Decision> due = new TreeMap<>();

	private final Map<ReportingPeriod, JournalEntry.Released> locked = new TreeMap<>();

	/** The decisions that did something, in the order of the journal. */
	private final Set<Decision> effective = new LinkedHashSet<>();

	private final Map<ReportingPeriod, Decision> lockedBy = new LinkedHashMap<>();

	private final Map<ReportingPeriod, Decision> openedBy = new LinkedHashMap<>();

	Releases(List<JournalEntry> entries) {
		for (JournalEntry entry : entries) {
			if (entry instanceof JournalEntry.Released released) {
				released(released);
			}
			else if (entry instanceof JournalEntry.Decided decided && decided.decision().kind() == Decision.Kind.LOCK) {
				lock(decided);
			}
			else if (entry instanceof JournalEntry.Decided decided && decided.decision().kind() == Decision.Kind.UNLOCK
					&& !decided.revoked()) {
				unlock(decided.decision());
			}
		}
	}

	private void released(JournalEntry.Released released) {
		ReportingPeriod period = released.edition().period();
		this.all.add(released);
		this.acts.add(new LifeAct.Released(released.edition()));
		this.locked.put(period, released);
		Decision decision = this.due.remove(period);
		if (decision != null) {
			this.lockedBy.put(period, decision);
		}
	}

	private void lock(JournalEntry.Decided decided) {
		Decision decision = decided.decision();
		ReportingPeriod period = decision.period();
		if (decided.revoked()) {
			if (this.due.remove(period, decision)) {
				this.effective.remove(decision);
			}
		}
		else if (!this.locked.containsKey(period)) {
			this.due.put(period, decision);
			this.effective.add(decision);
		}
	}

	private void unlock(Decision decision) {
		ReportingPeriod period = decision.period();
		boolean wasDue = this.due.remove(period) != null;
		JournalEntry.Released opened = this.locked.remove(period);
		if (opened != null) {
			this.acts.add(new LifeAct.Opened(opened.edition(), decision));
		}
		if (opened != null || wasDue) {
			this.openedBy.put(period, decision);
			this.effective.add(decision);
		}
	}

	/** Every edition, in the order of release. */
	public List<JournalEntry.Released> all() {
		return List.copyOf(this.all);
	}

	/** Every release and every opening, in their order. */
	public List<LifeAct> acts() {
		return List.copyOf(this.acts);
	}

	/** The editions of a period, the first one first. */
	public List<JournalEntry.Released> of(ReportingPeriod period) {
		return this.all.stream().filter((released) -> released.edition().period().equals(period)).toList();
	}

	/** The edition by which a period is locked; empty where it is open. */
	public Optional<JournalEntry.Released> locked(ReportingPeriod period) {
		return Optional.ofNullable(this.locked.get(period));
	}

	/** The periods that are locked, the oldest first. */
	public List<JournalEntry.Released> locked() {
		return List.copyOf(this.locked.values());
	}

	/** The decisions to lock that are still to be carried out. */
	public Map<ReportingPeriod, Decision> due() {
		return new TreeMap<>(this.due);
	}

	/** The decision by which a period that was locked was opened last. */
	public Optional<Decision> opened(ReportingPeriod period) {
		return Optional.ofNullable(this.openedBy.get(period));
	}

	/** Whether a decision to lock or to open did something, or still will. */
	public boolean effective(Decision decision) {
		return this.effective.contains(decision);
	}

	/** The decision by which a period is locked, as its row was. */
	public Optional<Decision> lockedBy(ReportingPeriod period) {
		return locked(period).map((released) -> this.lockedBy.get(period));
	}

}
