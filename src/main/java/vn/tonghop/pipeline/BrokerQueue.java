package vn.tonghop.pipeline;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/**
 * A workspace's queue on a broker. A message is the number of a step execution and
 * nothing else: what is to be read stands in the database, and no object is ever
 * unpacked.
 */
final class BrokerQueue implements AutoCloseable {

	private static final String EXECUTION = "execution";

	private final Broker broker;

	private final String name;

	private final ActiveMQConnectionFactory connections;

	private final CachingConnectionFactory sender;

	/**
	 * Finds the broker.
	 * @param name of the workspace on servers
	 * @throws BrokerFailed where it cannot be reached
	 */
	BrokerQueue(Broker broker, String name) throws BrokerFailed {
		this.broker = broker;
		this.name = name;
		this.connections = new ActiveMQConnectionFactory(broker.url(), broker.user(), broker.password());
		// A batch waits at the broker, not at a worker that is busy with another.
		this.connections.setConsumerWindowSize(0);
		this.sender = new CachingConnectionFactory(this.connections);
		try (Connection connection = this.connections.createConnection()) {
			connection.start();
		}
		catch (JMSException ex) {
			close();
			throw new BrokerFailed(broker, ex);
		}
	}

	/** Puts a step execution into the queue. */
	void send(long execution) {
		new JmsTemplate(this.sender).send(this.name, (session) -> {
			MapMessage message = session.createMapMessage();
			message.setLong(EXECUTION, execution);
			return message;
		});
	}

	/**
	 * Takes one step execution at a time and gives it back unless the work ends without
	 * an exception; so does the broker where this process is gone.
	 */
	DefaultMessageListenerContainer listen(Work work) {
		DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
		container.setConnectionFactory(this.connections);
		container.setDestinationName(this.name);
		container.setSessionTransacted(true);
		container.setMessageListener((MessageListener) (message) -> work.on(execution(message)));
		container.afterPropertiesSet();
		return container;
	}

	private static long execution(Message message) {
		try {
			return ((MapMessage) message).getLong(EXECUTION);
		}
		catch (JMSException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.sender.destroy();
		this.connections.close();
	}

	@Override
	public String toString() {
		return this.broker.url() + " " + this.name;
	}

	/** What is done of a step execution. */
	interface Work {

		void on(long execution);

	}

}
