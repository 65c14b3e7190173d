package vn.tonghop.pipeline;

import java.io.IOException;

/** The broker cannot be reached. A person can clear it. */
final class BrokerFailed extends IOException {

	private static final long serialVersionUID = 1L;

	/** The name under which the bundle has the words; {0} broker, {1} its words. */
	static final String CODE = "HANG_DOI_KHONG_TOI_DUOC";

	private final String broker;

	private final String said;

	BrokerFailed(Broker broker, Exception cause) {
		super(broker.url(), cause);
		this.broker = broker.url();
		this.said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
	}

	String broker() {
		return this.broker;
	}

	String said() {
		return this.said;
	}

}
