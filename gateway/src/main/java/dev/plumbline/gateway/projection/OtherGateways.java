package dev.plumbline.gateway.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;

/**
 * What gateways that share stored projections tell each other by way of the store: how far the one that folds has come, and
 * which position somebody waits for at another. For one thread, but for {@link #areWaiting}.
 */
final class OtherGateways {
    /** How often is said that somebody waits, and is looked whether somebody at another gateway does. */
    static final Duration WANTED = Duration.ofMillis(100);

    /** How often a gateway looks how far another one has come: while someone waits for it, and otherwise. */
    private static final Duration LOOKED_FOR = Duration.ofMillis(5);

    private static final Duration LOOKED_AT = Duration.ofMillis(250);

    private final ProjectionStore store;
    private final LongSupplier head;
    private final AwaitedPosition position;
    private long askedNanos = System.nanoTime() - WANTED.toNanos();
    private volatile long wanted;

    /**
     * @param head     of the log
     * @param position at which what is read here is true
     */
    OtherGateways(ProjectionStore store, LongSupplier head, AwaitedPosition position) {
        this.store = store;
        this.head = head;
        this.position = position;
    }

    /** Whether somebody there waits for what this gateway has not written. Any thread. */
    boolean areWaiting() {
        return wanted > position.get();
    }

    /** What somebody waits for, here or at another gateway, is written now. */
    void hear(WritePace pace) {
        if (pace.isWaiting() && store.isShared()) {
            wanted = Math.min(store.wanted(), head.getAsLong());
        }
        pace.look();
    }

    /** Looks how far those are who fold the projections, and says so while somebody here waits. */
    void ask(Collection<ProjectionVersion> active) {
        position.move(store.position(active));
        if (position.isAwaited() && System.nanoTime() - askedNanos >= WANTED.toNanos()) {
            askedNanos = System.nanoTime();
            store.want(head.getAsLong());
        }
    }

    /** Until those who fold are to be asked again. */
    Duration pause() {
        return position.isAwaited() ? LOOKED_FOR : LOOKED_AT;
    }
}
