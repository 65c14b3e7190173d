package vn.tonghop.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A real broker in this process. */
public final class TestBroker implements AutoCloseable {

	private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

	private final String url;

	public TestBroker() throws Exception {
		this.url = "tcp://127.0.0.1:" + freePort();
		Configuration configuration = new ConfigurationImpl().setPersistenceEnabled(false)
			.setSecurityEnabled(false)
			.setJMXManagementEnabled(false)
			.addAcceptorConfiguration("tests", this.url);
		this.server.setConfiguration(configuration);
		this.server.start();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	public String url() {
		return this.url;
	}

	Broker asTold(Duration patience) {
		return new Broker(this.url, "", "", patience);
	}

	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
