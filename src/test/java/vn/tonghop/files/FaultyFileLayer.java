package vn.tonghop.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The real disk, on which the n-th change goes wrong: it fails once, keeps failing, ends
 * the process, or is taken silently wrong.
 */
public final class FaultyFileLayer implements FileLayer {

	private final FileLayer real = FileLayer.real();

	private final Fault fault;

	private final long failing;

	private long count;

	private boolean fired;

	public FaultyFileLayer(Fault fault, long failing) {
		this.fault = fault;
		this.failing = failing;
	}

	/** Whether the fault came to pass. */
	public boolean fired() {
		return this.fired;
	}

	@Override
	public Sink create(Path file) throws IOException {
		step(file);
		return new FaultySink(file, this.real.create(file));
	}

	@Override
	public Sink append(Path file) throws IOException {
		step(file);
		return new FaultySink(file, this.real.append(file));
	}

	@Override
	public void move(Path from, Path to) throws IOException {
		step(to);
		this.real.move(from, to);
	}

	@Override
	public void delete(Path file) throws IOException {
		step(file);
		this.real.delete(file);
	}

	@Override
	public void createFolder(Path folder) throws IOException {
		step(folder);
		this.real.createFolder(folder);
	}

	@Override
	public void forceFolder(Path folder) throws IOException {
		step(folder);
		this.real.forceFolder(folder);
	}

	private boolean step(Path file) throws IOException {
		this.count++;
		boolean now = this.count == this.failing
				|| (this.count > this.failing && this.fired && this.fault != Fault.ONCE && this.fault != Fault.BIT);
		if (!now) {
			return false;
		}
		this.fired = true;
		if (this.fault == Fault.KILL) {
			throw new Killed();
		}
		if (this.fault == Fault.BIT) {
			return true;
		}
		throw new FileSystemException(file.toString(), null, "No space left on device");
	}

	/** What goes wrong. */
	public enum Fault {

		/** One call fails. */
		ONCE,
		/** That call and all after it fail: a full disk. */
		FROM_THEN_ON,
		/** The process is gone: nothing happens any more. */
		KILL,
		/** A write that is taken without an error, but with a wrong bit. */
		BIT

	}

	/** The process is gone. */
	public static final class Killed extends Error {

		private static final long serialVersionUID = 1L;

	}

	/** Writes half of what it should before it fails. */
	private final class FaultySink implements Sink {

		private final Path file;

		private final Sink sink;

		private FaultySink(Path file, Sink sink) {
			this.file = file;
			this.sink = sink;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			boolean wrong;
			try {
				wrong = step(this.file);
			}
			catch (IOException | Killed ex) {
				this.sink.write(bytes, offset, length / 2);
				throw ex;
			}
			byte[] written = bytes.clone();
			if (wrong && length > 0) {
				written[offset + length / 2] ^= 4;
			}
			this.sink.write(written, offset, length);
		}

		@Override
		public void force() throws IOException {
			step(this.file);
			this.sink.force();
		}

		@Override
		public long size() throws IOException {
			return this.sink.size();
		}

		@Override
		public void truncate(long size) throws IOException {
			step(this.file);
			this.sink.truncate(size);
		}

		@Override
		public void close() throws IOException {
			this.sink.close();
		}

	}

}
