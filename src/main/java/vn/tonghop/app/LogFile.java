package vn.tonghop.app;

import java.nio.file.Path;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.LoggerFactory;

/** The technical log: a file of bounded size. Nothing of it goes to the screen. */
final class LogFile {

	private LogFile() {
	}

	/** Directs the log into a folder. */
	static void in(Path folder) {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		root.detachAndStopAllAppenders();
		root.setLevel(Level.WARN);
		PatternLayoutEncoder encoder = new PatternLayoutEncoder();
		encoder.setContext(context);
		encoder.setCharset(java.nio.charset.StandardCharsets.UTF_8);
		// Text from outside stays on its line.
		encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss} %-5level %logger{20} %replace(%msg){'[\\r\\n]', ' '}%n");
		encoder.start();
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
		appender.start();
		root.addAppender(appender);
	}

}
