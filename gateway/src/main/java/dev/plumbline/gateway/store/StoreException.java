package dev.plumbline.gateway.store;

import org.jspecify.annotations.Nullable;

/**
 * A store cannot do what it was asked. The message is one or two plain sentences for the person who runs the server: what
 * is wrong, where, and what to do; the cause, if any, is for the log.
 */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String sentence) {
        super(sentence);
    }

    public StoreException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
