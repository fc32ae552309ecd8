package dev.plumbline.gateway.eventlog;

import java.util.concurrent.CompletableFuture;

/** A listener that follows the log, from {@link EventLog#tail}. */
public interface Subscription extends AutoCloseable {

    /** Position of the last event that the listener has dealt with. */
    long position();

    /**
     * Completes when the subscription has ended: normally after {@link #close} or when the log is closed, exceptionally
     * with what the listener, or reading, threw.
     */
    CompletableFuture<Void> ended();

    /** Ends the subscription; a batch that is being dealt with is the last one. */
    @Override
    void close();
}
