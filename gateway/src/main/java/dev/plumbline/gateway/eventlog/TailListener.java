package dev.plumbline.gateway.eventlog;

import java.util.List;

/** Is told of the log's events as they become visible. */
@FunctionalInterface
public interface TailListener {

    /**
     * Deals with events that follow those of the last call. May block: that is how it slows the subscription down. What it
     * throws ends the subscription.
     *
     * @param events one or more whole transactions
     */
    void onEvents(List<StoredEvent> events) throws Exception;
}
