package dev.plumbline.gateway.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The log goes to standard error: as JSON lines, or as text for a person where that is a terminal. {@code PLUMBLINE_LOG}
 * ({@code json} or {@code text}) and {@code PLUMBLINE_LOG_LEVEL} say otherwise. Found by Logback as a service; in code,
 * because reading XML costs a tenth of a second of every start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final String TEXT = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg %kvp%n%ex";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var environment = System.getenv();
        var json = Optional.ofNullable(environment.get("PLUMBLINE_LOG"))
                .map("json"::equalsIgnoreCase)
                .orElseGet(() -> System.console() == null || !System.console().isTerminal());
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder(json, context));
        appender.start();
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("dev.plumbline").setLevel(level(environment, json));
        // These warn of what is as it should be: handlers registered once, an OpenAPI document with schemas in it.
        context.getLogger("com.networknt.schema.keyword").setLevel(Level.ERROR);
        context.getLogger("org.axonframework.common.configuration").setLevel(Level.ERROR);
        // It takes the words of OpenAPI around a schema for unknown keywords of it.
        context.getLogger("com.networknt.schema").setLevel(Level.ERROR);
        // What it warns of, and everyone who is kept waiting by it, is said by the stores in sentences.
        context.getLogger("org.mongodb.driver").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** A person at a terminal is not shown every request. */
    private static Level level(Map<String, String> environment, boolean json) {
        var asked = environment.getOrDefault("PLUMBLINE_LOG_LEVEL", "").toUpperCase(Locale.ROOT);
        return Level.toLevel(asked, json ? Level.INFO : Level.WARN);
    }

    private static Encoder<ILoggingEvent> encoder(boolean json, LoggerContext context) {
        if (json) {
            var lines = new JsonLines();
            lines.setContext(context);
            lines.start();
            return lines;
        }
        var text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern(TEXT);
        text.start();
        return text;
    }
}
