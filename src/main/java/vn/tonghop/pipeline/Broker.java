package vn.tonghop.pipeline;

import java.time.Duration;

/**
 * A message broker that carries batches of workbooks to further processes.
 *
 * @param url in the words of the Artemis client, {@code tcp://host:61616}
 * @param password never printed
 * @param patience after which time without any workbook read the run reads by itself
 */
public record Broker(String url, String user, String password, Duration patience) {

	/** Longer than the longest workbook takes, shorter than a person waits. */
	static final Duration PATIENCE = Duration.ofSeconds(30);

	@Override
	public String toString() {
		return this.url;
	}

}
