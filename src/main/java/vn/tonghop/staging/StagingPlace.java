package vn.tonghop.staging;

import java.io.IOException;
import java.nio.file.Path;

/** Where staging is kept. */
public sealed interface StagingPlace {

	/**
	 * Opens it, making it where there is none.
	 * @throws StagingUnusable where what is there is damaged: {@link #discard} it and
	 * rebuild
	 * @throws ServerFailed where a server does not let us work
	 */
	StagingDatabase open() throws StagingUnusable, ServerFailed;

	/** Deletes it. Nothing is lost: staging is derived. */
	void discard() throws IOException;

	/**
	 * An embedded database, of whoever holds the program's own lock.
	 *
	 * @param folder of its files
	 */
	record InFolder(Path folder) implements StagingPlace {

		@Override
		public StagingDatabase open() throws StagingUnusable {
			return StagingDatabase.open(this.folder);
		}

		@Override
		public void discard() throws IOException {
			StagingDatabase.discard(this.folder);
		}

	}

	/**
	 * A schema of its own on a server, so that offices may share the server.
	 *
	 * @param schema a plain name in small letters
	 */
	record OnServer(DatabaseServer server, String schema) implements StagingPlace {

		@Override
		public StagingDatabase open() throws StagingUnusable, ServerFailed {
			return ServerDatabase.open(this.server, this.schema);
		}

		/**
		 * The same beside the process that runs the job: nothing is made or locked.
		 * @throws ServerFailed also where nothing is there yet
		 */
		public StagingDatabase join() throws ServerFailed {
			return ServerDatabase.join(this.server, this.schema);
		}

		@Override
		public void discard() throws ServerFailed {
			ServerDatabase.discard(this.server, this.schema);
		}

	}

}
