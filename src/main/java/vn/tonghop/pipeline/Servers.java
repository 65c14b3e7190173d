package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.staging.DatabaseServer;
import vn.tonghop.staging.StagingPlace;

/**
 * The servers that an installation works with in place of what it has in itself. They are
 * told by the environment, for their passwords belong in no file that an office copies.
 *
 * @param database null: the embedded database
 * @param broker null: workbooks are read by the process that runs the job
 */
public record Servers(@Nullable DatabaseServer database, @Nullable Broker broker) {

	/** Everything in one process: how an office works. */
	public static final Servers NONE = new Servers(null, null);

	private static final String DATABASE = "TONGHOP_DATABASE_";

	private static final String BROKER = "TONGHOP_BROKER_";

	private static final String NAME = "staging.name";

	/**
	 * Reads the settings; those that are not there, or blank, are none.
	 * @param environment name → value
	 * @throws Obstacle where they cannot be followed
	 */
	public static Servers of(Map<String, String> environment) throws Obstacle {
		DatabaseServer database = null;
		String url = text(environment, DATABASE + "URL");
		if (!url.isEmpty()) {
			if (!DatabaseServer.knows(url)) {
				throw unfit(DATABASE + "URL", url, "jdbc:postgresql://máy/tên");
			}
			database = new DatabaseServer(url, text(environment, DATABASE + "USER"),
					text(environment, DATABASE + "PASSWORD"));
		}
		Broker broker = null;
		String address = text(environment, BROKER + "URL");
		if (!address.isEmpty()) {
			if (database == null) {
				throw new Obstacle(Finding.of("HANG_DOI_CAN_CSDL", Severity.ERROR, BROKER + "URL", DATABASE + "URL"));
			}
			broker = new Broker(address, text(environment, BROKER + "USER"), text(environment, BROKER + "PASSWORD"),
					patience(text(environment, BROKER + "PATIENCE")));
		}
		return new Servers(database, broker);
	}

	private static Duration patience(String typed) throws Obstacle {
		if (typed.isEmpty()) {
			return Broker.PATIENCE;
		}
		if (!typed.matches("[1-9]\\d{0,4}")) {
			throw unfit(BROKER + "PATIENCE", typed, "30");
		}
		return Duration.ofSeconds(Long.parseLong(typed));
	}

	private static Obstacle unfit(String name, String found, String example) {
		return new Obstacle(Finding.of("THIET_LAP_MAY_CHU_SAI", Severity.ERROR, name, found, example));
	}

	private static String text(Map<String, String> environment, String name) {
		return environment.getOrDefault(name, "").strip();
	}

	/** Where the staging of an archive is kept. */
	StagingPlace staging(Archive archive) throws IOException {
		DatabaseServer server = this.database;
		return (server == null) ? new StagingPlace.InFolder(archive.data().resolve("staging"))
				: new StagingPlace.OnServer(server, name(archive));
	}

	/**
	 * What the workspace is called on servers: made once, by chance, for folders of
	 * several offices may have the same path, each on its own machine.
	 */
	static String name(Archive archive) throws IOException {
		String known = name(archive.data()).orElse(null);
		if (known != null) {
			return known;
		}
		String name = "tonghop_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
		archive.files().write(archive.data().resolve(NAME), name.getBytes(StandardCharsets.UTF_8));
		return name;
	}

	/** The same of a data folder; empty before the first run. */
	static Optional<String> name(Path data) throws IOException {
		Path file = data.resolve(NAME);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		String name = Files.readString(file).strip();
		if (!name.matches("tonghop_[0-9a-z]{1,40}")) {
			throw new IOException(file + " holds no name: " + name);
		}
		return Optional.of(name);
	}

}
