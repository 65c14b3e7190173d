package vn.tonghop.archive;

import java.io.IOException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Another process works on the same data. */
public final class LockHeld extends IOException {

	private static final long serialVersionUID = 1L;

	/** The name under which the bundle has the words; {0} pid, {1} since, {2} command. */
	public static final String CODE = "DANG_CHAY";

	private final long pid;

	private final @Nullable Instant since;

	private final String command;

	LockHeld(long pid, @Nullable Instant since, String command) {
		super("Process " + pid + " (" + command + ") has worked here since " + since);
		this.pid = pid;
		this.since = since;
		this.command = command;
	}

	/** The holder's process; 0 where it has not told yet. */
	public long pid() {
		return this.pid;
	}

	public @Nullable Instant since() {
		return this.since;
	}

	public String command() {
		return this.command;
	}

}
