package dev.plumbline.gateway.projection;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts off a write that would follow too soon on the one before, so that documents which change all the time are not written
 * all the time. Not while somebody waits for them. One thread writes.
 */
final class WritePace {
    private final long nanos;
    private final BooleanSupplier awaited;
    private volatile @Nullable Thread waiting;
    private volatile boolean ended;
    private long writtenNanos;

    /**
     * @param least   from one write to the next; zero to put nothing off
     * @param awaited whether somebody waits for what is not written; that this has changed is said with {@link #look}
     */
    WritePace(Duration least, BooleanSupplier awaited) {
        this.nanos = least.toNanos();
        this.awaited = awaited;
        this.writtenNanos = System.nanoTime() - nanos;
    }

    /** Whether the last write was so long ago that there should be one, though more is coming. */
    boolean isOverdue() {
        return nanos > 0 && left() <= 0;
    }

    /** Waits for the time of the next write. */
    void await() {
        waiting = Thread.currentThread();
        for (var left = left(); left > 0 && !ended && !awaited.getAsBoolean(); left = left()) {
            LockSupport.parkNanos(this, left);
        }
        waiting = null;
    }

    private long left() {
        return writtenNanos + nanos - System.nanoTime();
    }

    void written() {
        writtenNanos = System.nanoTime();
    }

    /** Somebody may be waiting now. Any thread. */
    void look() {
        LockSupport.unpark(waiting);
    }

    /** Nothing is put off any more. Any thread. */
    void end() {
        ended = true;
        look();
    }
}
