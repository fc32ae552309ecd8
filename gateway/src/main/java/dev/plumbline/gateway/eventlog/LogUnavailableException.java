package dev.plumbline.gateway.eventlog;

import dev.plumbline.gateway.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Nothing can be appended for now: the disk is full or fails, or the log is closed. Reads may go on. */
public final class LogUnavailableException extends StoreException {

    private static final long serialVersionUID = 1L;

    public LogUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
