package dev.plumbline.gateway.projection;

import dev.plumbline.gateway.store.StoreException;

/** Another gateway folds these projections by now: nothing was written, and what was folded since is not to be used. */
public final class ClaimLostException extends StoreException {
    private static final long serialVersionUID = 1L;

    public ClaimLostException(String sentence) {
        super(sentence);
    }
}
