package vn.tonghop.pipeline;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import vn.tonghop.archive.BackupUnfit;
import vn.tonghop.archive.JournalUnreadable;
import vn.tonghop.archive.LockHeld;
import vn.tonghop.archive.OriginalDamaged;
import vn.tonghop.archive.Verification;
import vn.tonghop.files.WriteFailed;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.staging.ServerFailed;
import vn.tonghop.staging.StagingUnusable;

/**
 * Something outside the program stands in its way: a person can clear it, and the next
 * run goes on.
 */
public class Obstacle extends Exception {

	private static final long serialVersionUID = 1L;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private final transient Finding finding;

	Obstacle(Finding finding) {
		super(finding.code());
		this.finding = finding;
	}

	private Obstacle(Finding finding, Throwable cause) {
		super(finding.code(), cause);
		this.finding = finding;
	}

	/** What stands in the way, with a code and words of its own. */
	public Finding finding() {
		return this.finding;
	}

	/** The obstacle that an exception stands for, or that one of its causes does. */
	static Optional<Obstacle> of(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			Finding finding = finding(cause);
			if (finding != null) {
				return Optional.of(new Obstacle(finding, thrown));
			}
		}
		return Optional.empty();
	}

	private static @org.jspecify.annotations.Nullable Finding finding(Throwable cause) {
		if (cause instanceof LockHeld held) {
			String since = (held.since() != null) ? MOMENT.format(held.since().atZone(ZoneId.systemDefault())) : "?";
			return Finding.of(LockHeld.CODE, Severity.ERROR, Long.toString(held.pid()), since, held.command());
		}
		if (cause instanceof WriteFailed failed) {
			return Finding.of(failed.kind().code(), Severity.ERROR, failed.path());
		}
		if (cause instanceof OriginalDamaged original) {
			Verification.Damage damage = original.damage();
			String name = damage.name().isEmpty() ? damage.sha256() : damage.name();
			return Finding.of(damage.code(), Severity.ERROR, name, damage.sha256());
		}
		if (cause instanceof BackupUnfit unfit) {
			return Finding.of(unfit.kind().code(), Severity.ERROR, unfit.backup(), unfit.part());
		}
		if (cause instanceof JournalUnreadable journal) {
			return Finding.of(journal.code(), Severity.ERROR, Long.toString(journal.entry()), journal.found());
		}
		if (cause instanceof BrokerFailed failed) {
			return Finding.of(BrokerFailed.CODE, Severity.ERROR, failed.broker(), failed.said());
		}
		if (StagingUnusable.causes(cause)) {
			return Finding.of("CHUA_TONG_HOP", Severity.ERROR);
		}
		ServerFailed server = (cause instanceof ServerFailed failed) ? failed : ServerFailed.during(cause).orElse(null);
		return (server != null) ? Finding.of(server.kind().code(), Severity.ERROR, server.server(), server.said())
				: null;
	}

}
