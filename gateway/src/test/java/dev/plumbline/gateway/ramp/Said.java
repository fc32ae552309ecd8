package dev.plumbline.gateway.ramp;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a part of the program writes into its log for people. */
final class Said implements AutoCloseable {
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger logger;

    /** @param part a package */
    Said(String part) {
        logger = (Logger) LoggerFactory.getLogger(part);
        heard.start();
        logger.addAppender(heard);
    }

    List<String> sentences() {
        return List.copyOf(heard.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(heard);
    }
}
