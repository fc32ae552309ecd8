package dev.plumbline.gateway.eventlog;

import java.util.Optional;

/**
 * A walk over the log from its first event on that recomputes the hash chain from what is stored: from the store itself,
 * never from what this process remembers of it. It can be interrupted between any two events. For one thread at a time.
 */
public interface LogWalk {

    /**
     * Checks the next visible events, at most {@code limit}; none when the head is reached.
     *
     * @return what is wrong with the first that is not right; the walk cannot go on then
     * @throws dev.plumbline.gateway.store.StoreException if storage cannot be read for reasons other than damage
     */
    Optional<Verification.Altered> next(int limit);

    /** Up to which position every event is the one that was appended. */
    long verified();
}
