package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work in a thread of its own, beside what else is to be done. */
final class Beside<T> {

	private final FutureTask<T> task;

	private Beside(FutureTask<T> task) {
		this.task = task;
	}

	/**
	 * Begins the work.
	 * @param name of the thread
	 */
	static <T> Beside<T> begin(String name, Callable<T> work) {
		FutureTask<T> task = new FutureTask<>(work);
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
		return new Beside<>(task);
	}

	/**
	 * Waits for what the work gives; what it throws is thrown here.
	 * @param kind the checked exception that it may throw besides {@link IOException}
	 */
	<X extends Exception> T result(Class<X> kind) throws IOException, X {
		try {
			return this.task.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting for what is done beside");
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			if (kind.isInstance(cause)) {
				throw kind.cast(cause);
			}
			if (cause instanceof Error error) {
				throw error;
			}
			if (cause instanceof IOException failed) {
				throw failed;
			}
			if (cause instanceof RuntimeException failed) {
				throw failed;
			}
			throw new IllegalStateException(cause);
		}
	}

}
