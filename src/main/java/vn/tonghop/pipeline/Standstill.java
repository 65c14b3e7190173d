package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.tonghop.intake.Gate;
import vn.tonghop.intake.GateResult;
import vn.tonghop.intake.Intake;

/**
 * Tells which files stand still: size and time unchanged for a while, and whole by their
 * bytes. One that is not whole may still be on its way over a slow network; it gets more
 * patience, and is then taken as it is, to be returned with its reason.
 */
final class Standstill {

	/** What a file looks like as long as it is being copied. */
	private static final Set<String> NOT_WHOLE = Set.of("TEP_RONG", "TEP_CHUA_TRON", "TEP_HONG");

	private final Gate gate = new Gate();

	private final Duration quiet;

	private final Duration patience;

	private final Map<Path, Seen> seen = new HashMap<>();

	/**
	 * @param quiet how long a file must not have changed
	 * @param patience how long one that is not whole is waited for
	 */
	Standstill(Duration quiet, Duration patience) {
		this.quiet = quiet;
		this.patience = patience;
	}

	/**
	 * @param files that lie there now
	 * @param nanos the moment, by {@link System#nanoTime()}
	 * @return the paths of those that may be taken in
	 */
	Set<Path> still(List<Intake.Lying> files, long nanos) {
		Set<Path> still = new HashSet<>();
		Set<Path> there = new HashSet<>();
		for (Intake.Lying file : files) {
			there.add(file.path());
			Seen before = this.seen.get(file.path());
			if (before == null || !before.file().equals(file)) {
				this.seen.put(file.path(), new Seen(file, nanos, this.quiet.toNanos()));
			}
			else if (mayBeTaken(before, nanos - before.since())) {
				still.add(file.path());
			}
		}
		this.seen.keySet().retainAll(there);
		return still;
	}

	/** Leaves alone for a while what could not be taken in. */
	void tried(Set<Path> files, long nanos, Duration pause) {
		for (Path file : files) {
			this.seen.computeIfPresent(file, (path, before) -> new Seen(before.file(), before.since(),
					nanos - before.since() + pause.toNanos()));
		}
	}

	/** Whether some files are waited for. */
	boolean waiting() {
		return !this.seen.isEmpty();
	}

	private boolean mayBeTaken(Seen file, long age) {
		if (age < file.nextLook()) {
			return false;
		}
		if (age >= this.patience.toNanos() || whole(file.file())) {
			return true;
		}
		// Each look reads the file: they become rarer.
		this.seen.put(file.file().path(), new Seen(file.file(), file.since(), Math.max(age, 1) * 2));
		return false;
	}

	private boolean whole(Intake.Lying file) {
		try {
			GateResult result = this.gate.inspect(file.path(), file.name());
			return !(result instanceof GateResult.Refused refused && NOT_WHOLE.contains(refused.finding().code()));
		}
		catch (IOException ex) {
			// Held open by whoever writes it, or gone again.
			return false;
		}
	}

	/**
	 * A file as it was seen.
	 *
	 * @param since when it was first seen like this
	 * @param nextLook at which age, in nanoseconds, its bytes are looked at
	 */
	private record Seen(Intake.Lying file, long since, long nextLook) {
	}

}
