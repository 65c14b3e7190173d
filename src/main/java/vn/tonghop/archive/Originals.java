package vn.tonghop.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.Sha256;
import vn.tonghop.files.TransientFiles;

/**
 * Every file that ever came in, under its own hash: {@code archive/ab/abcd…}. What is
 * there is never written again, unless it is found damaged and the same bytes come once
 * more.
 */
public final class Originals {

	private static final int BUFFER = 1 << 16;

	private final Path root;

	private final DurableFiles files;

	private final UnaryOperator<String> names;

	/**
	 * @param names tells as what a person knows the file of a hash; empty where nobody
	 * does
	 */
	Originals(Path root, DurableFiles files, UnaryOperator<String> names) {
		this.root = root;
		this.files = files;
		this.names = names;
	}

	/**
	 * Keeps a copy of a file, durably.
	 * @throws UnreadableSource where the file cannot be read
	 * @throws vn.tonghop.files.WriteFailed where the copy cannot be written
	 */
	public Stored store(Path source) throws IOException {
		Batch batch = batch();
		Stored stored = batch.store(source);
		batch.commit();
		return stored;
	}

	/** Keeps bytes, durably. */
	public Stored store(byte[] content) throws IOException {
		Batch batch = batch();
		Stored stored = batch.store(content);
		batch.commit();
		return stored;
	}

	/** For many files: the folders are forced once, by {@link Batch#commit()}. */
	public Batch batch() {
		return new Batch();
	}

	/**
	 * Where a file lies, or would lie.
	 * @throws IllegalArgumentException where the text is no hash
	 */
	public Path path(String sha256) {
		if (!Sha256.isWritten(sha256)) {
			throw new IllegalArgumentException("Not a SHA-256: " + sha256);
		}
		return this.root.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	public InputStream open(String sha256) throws IOException {
		return Files.newInputStream(path(sha256));
	}

	/**
	 * The bytes, checked against their hash.
	 * @throws OriginalDamaged where they are gone or others
	 */
	public byte[] read(String sha256) throws IOException {
		byte[] content;
		try {
			content = Files.readAllBytes(path(sha256));
		}
		catch (NoSuchFileException ex) {
			throw damaged(sha256, true);
		}
		if (!Sha256.of(content).equals(sha256)) {
			throw damaged(sha256, false);
		}
		return content;
	}

	/**
	 * Sees to it that a file is as it was taken in.
	 * @throws OriginalDamaged where it is not
	 */
	public void check(String sha256) throws IOException {
		if (!isWhole(sha256)) {
			throw damaged(sha256, !isThere(sha256));
		}
	}

	private OriginalDamaged damaged(String sha256, boolean missing) {
		String name = this.names.apply(sha256);
		return new OriginalDamaged(new Verification.Damage(sha256, name, missing));
	}

	/** Whether the file is there with bytes that have its hash. */
	public boolean isWhole(String sha256) throws IOException {
		Path file = path(sha256);
		return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
	}

	/** Whether any file was ever kept. */
	boolean isEmpty() throws IOException {
		if (!Files.isDirectory(this.root)) {
			return true;
		}
		try (Stream<Path> all = Files.walk(this.root)) {
			return all
				.noneMatch((file) -> Sha256.isWritten(String.valueOf(file.getFileName())) && Files.isRegularFile(file));
		}
	}

	boolean isThere(String sha256) {
		return Files.isRegularFile(path(sha256));
	}

	/**
	 * The names of archived files whose bytes do not have the hash that they are named
	 * by, and of whatever else lies among them.
	 */
	List<String> damaged() throws IOException {
		List<String> damaged = new ArrayList<>();
		if (!Files.isDirectory(this.root)) {
			return damaged;
		}
		try (Stream<Path> all = Files.walk(this.root)) {
			for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
				String name = String.valueOf(file.getFileName());
				if (TransientFiles.isOne(name)) {
					// Half a copy that a kill left; swept at the next start.
					continue;
				}
				boolean inPlace = Sha256.isWritten(name) && path(name).equals(file);
				if (!inPlace || !Sha256.of(file).equals(name)) {
					damaged.add(name);
				}
			}
		}
		return damaged;
	}

	/** Removes what a killed process left half copied. */
	void sweep() throws IOException {
		this.files.sweep(this.root);
	}

	/**
	 * A file in the archive.
	 *
	 * @param sha256 its hash
	 * @param size in bytes
	 */
	public record Stored(String sha256, long size) {
	}

	/** A file to be archived could not be read; nothing is wrong with the archive. */
	public static final class UnreadableSource extends IOException {

		private static final long serialVersionUID = 1L;

		UnreadableSource(IOException cause) {
			super(cause.toString(), cause);
		}

	}

	/**
	 * Files on their way in: on the disk at once, sure to be found after a power cut only
	 * after {@link #commit()}.
	 */
	public final class Batch {

		private final Set<Path> touched = new LinkedHashSet<>();

		private Batch() {
		}

		public Stored store(Path source) throws IOException {
			try (InputStream in = open(source)) {
				return store(source, (out) -> copy(in, out));
			}
		}

		public Stored store(byte[] content) throws IOException {
			return store(List.of(content));
		}

		/** The same of bytes in pieces. */
		public Stored store(List<byte[]> pieces) throws IOException {
			return store(Originals.this.root, (out) -> {
				for (byte[] piece : pieces) {
					out.write(piece);
				}
			});
		}

		/** Makes all that was stored survive a power cut. */
		public void commit() throws IOException {
			for (Path folder : this.touched) {
				Originals.this.files.forceFolder(folder);
			}
			this.touched.clear();
		}

		private Stored store(Path named, DurableFiles.Content content) throws IOException {
			DurableFiles files = Originals.this.files;
			files.createFolders(Originals.this.root);
			try (DurableFiles.Prepared copy = files.prepare(Originals.this.root, named, content,
					DurableFiles.Check.NONE)) {
				DurableFiles.Written written = copy.written();
				Path target = path(written.sha256());
				Path folder = Originals.this.root.resolve(written.sha256().substring(0, 2));
				files.createFolders(folder);
				// Also for one that is there: its folder may not have been forced before
				// a kill.
				this.touched.add(folder);
				if (!isWhole(written.sha256())) {
					copy.moveTo(target);
				}
				return new Stored(written.sha256(), written.length());
			}
		}

		private static InputStream open(Path source) throws UnreadableSource {
			try {
				return Files.newInputStream(source);
			}
			catch (IOException ex) {
				throw new UnreadableSource(ex);
			}
		}

		private static void copy(InputStream in, OutputStream out) throws IOException {
			byte[] buffer = new byte[BUFFER];
			for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
				out.write(buffer, 0, count);
			}
		}

		private static int read(InputStream in, byte[] buffer) throws UnreadableSource {
			try {
				return in.read(buffer);
			}
			catch (IOException ex) {
				throw new UnreadableSource(ex);
			}
		}

	}

}
