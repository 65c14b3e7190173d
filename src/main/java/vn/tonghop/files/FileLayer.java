package vn.tonghop.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The few ways in which this program changes a disk. The real one is {@link #real()};
 * tests put one in its place that fails the n-th call.
 */
public interface FileLayer {

	/** The disk itself. */
	static FileLayer real() {
		return RealFileLayer.INSTANCE;
	}

	/** Opens a new file for writing; fails where one of that name is there. */
	Sink create(Path file) throws IOException;

	/** Opens a file for writing at its end; makes it where it is not there. */
	Sink append(Path file) throws IOException;

	/** Renames in one step, in place of what has that name. */
	void move(Path from, Path to) throws IOException;

	void delete(Path file) throws IOException;

	/** Makes one folder, whose parent is there. */
	void createFolder(Path folder) throws IOException;

	/** Makes the names in a folder survive a power cut. */
	void forceFolder(Path folder) throws IOException;

	/** A file open for writing. */
	interface Sink extends Closeable {

		void write(byte[] bytes, int offset, int length) throws IOException;

		/** Makes what was written survive a power cut. */
		void force() throws IOException;

		long size() throws IOException;

		void truncate(long size) throws IOException;

	}

	/** The disk itself. */
	final class RealFileLayer implements FileLayer {

		private static final RealFileLayer INSTANCE = new RealFileLayer();

		/** Windows opens no folder as a file; NTFS logs its names by itself. */
		private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

		private RealFileLayer() {
		}

		@Override
		public Sink create(Path file) throws IOException {
			return new ChannelSink(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
		}

		@Override
		public Sink append(Path file) throws IOException {
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			channel.position(channel.size());
			return new ChannelSink(channel);
		}

		@Override
		public void move(Path from, Path to) throws IOException {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}

		@Override
		public void delete(Path file) throws IOException {
			Files.delete(file);
		}

		@Override
		public void createFolder(Path folder) throws IOException {
			Files.createDirectory(folder);
		}

		@Override
		public void forceFolder(Path folder) throws IOException {
			if (WINDOWS) {
				return;
			}
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}

		private record ChannelSink(FileChannel channel) implements Sink {

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
				while (buffer.hasRemaining()) {
					this.channel.write(buffer);
				}
			}

			@Override
			public void force() throws IOException {
				this.channel.force(true);
			}

			@Override
			public long size() throws IOException {
				return this.channel.size();
			}

			@Override
			public void truncate(long size) throws IOException {
				this.channel.truncate(size);
				this.channel.position(size);
			}

			@Override
			public void close() throws IOException {
				this.channel.close();
			}

		}

	}

}
