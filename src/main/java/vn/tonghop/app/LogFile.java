package vn.tonghop.app;

import java.nio.file.Path;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.LoggerFactory;

/** The technical log: a file of bounded size, for what a person starts. */
final class LogFile {

	private LogFile() {
	}

	/** Directs the log into a folder. */
	static void in(Path folder) {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		PatternLayoutEncoder encoder = encoder(context);
		RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
		appender.setContext(context);
		appender.setFile(folder.resolve("tonghop.log").toString());
		appender.setEncoder(encoder);
		appender.setPrudent(false);
		FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
		window.setContext(context);
		window.setParent(appender);
		window.setFileNamePattern(folder.resolve("tonghop.%i.log").toString());
		window.setMinIndex(1);
		window.setMaxIndex(3);
		window.start();
		SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
		size.setContext(context);
		size.setMaxFileSize(FileSize.valueOf("5MB"));
		// At every line: unless told it looks once a minute, and a minute may be long.
		size.setCheckIncrement(Duration.buildByMilliseconds(0));
		size.start();
		appender.setRollingPolicy(window);
		appender.setTriggeringPolicy(size);
		direct(context, appender);
	}

	/** Directs the log to standard error: several processes cannot share a file. */
	static void toErr() {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
		appender.setContext(context);
		appender.setTarget("System.err");
		appender.setEncoder(encoder(context));
		direct(context, appender);
	}

	private static PatternLayoutEncoder encoder(LoggerContext context) {
		PatternLayoutEncoder encoder = new PatternLayoutEncoder();
		encoder.setContext(context);
		encoder.setCharset(java.nio.charset.StandardCharsets.UTF_8);
		// Text from outside stays on its line.
		encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss} %-5level %logger{20} %replace(%msg){'[\\r\\n]', ' '}%n");
		encoder.start();
		return encoder;
	}

	private static void direct(LoggerContext context, Appender<ILoggingEvent> appender) {
		Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		root.detachAndStopAllAppenders();
		root.setLevel(Level.WARN);
		appender.start();
		root.addAppender(appender);
	}

}
