package dev.plumbline.gateway.store;

import org.jspecify.annotations.Nullable;

/** A store does not answer now and may do so later by itself: its machine, its network, or an election is the reason. */
public final class StoreAwayException extends StoreException {

    private static final long serialVersionUID = 1L;

    public StoreAwayException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
