package vn.tonghop.app;

import picocli.CommandLine;

/** Makes the commands, each with the console. */
final class CommandFactory implements CommandLine.IFactory {

	private final Console console;

	CommandFactory(Console console) {
		this.console = console;
	}

	@Override
	public <K> K create(Class<K> type) throws Exception {
		try {
			return type.getDeclaredConstructor(Console.class).newInstance(this.console);
		}
		catch (NoSuchMethodException ex) {
			return CommandLine.defaultFactory().create(type);
		}
	}

}
