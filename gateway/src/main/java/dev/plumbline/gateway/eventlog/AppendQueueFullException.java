package dev.plumbline.gateway.eventlog;

import dev.plumbline.gateway.store.StoreException;

/** More appends wait than the log will hold: nothing was stored, try again a little later. */
public final class AppendQueueFullException extends StoreException {

    private static final long serialVersionUID = 1L;

    public AppendQueueFullException(int waiting) {
        super("The event log is behind: " + waiting + " appends are waiting already. Try again in a moment.");
    }
}
