package dev.plumbline.gateway.projection;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts off a write that would follow too soon on the one before, so that documents which change all the time are not written
 * all the time. Not while somebody waits for them. One thread writes.
 */
final class WritePace {

    /** What comes meanwhile is folded so often, or by itself when it is time to write. */
    private static final long FOLDED_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Pace least;
    private final BooleanSupplier awaited;
    private volatile @Nullable Thread waiting;
    private volatile boolean ended;
    private boolean pressing;
    private long writtenNanos;

    /** @param awaited whether somebody waits for what is not written; that this has changed is said with {@link #look} */
    WritePace(Pace least, BooleanSupplier awaited) {
        this.least = least;
        this.awaited = awaited;
        this.writtenNanos = System.nanoTime() - least.strokes().toNanos();
    }

    /** Something else than a stroke was folded. */
    void press() {
        pressing = true;
    }

    /** Whether the last write was so long ago that there should be one, though more is coming. */
    boolean isOverdue() {
        return !least.usual().isZero() && left() <= 0;
    }

    /**
     * Waits for the time of the next write.
     *
     * @param more whether there is something to fold by now
     * @return whether it is that time; otherwise there is more to fold before
     */
    boolean await(BooleanSupplier more) {
        waiting = Thread.currentThread();
        try {
            for (var left = left(); left > 0 && !ended && !awaited.getAsBoolean(); left = left()) {
                LockSupport.parkNanos(this, Math.min(left, FOLDED_NANOS));
                if (more.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } finally {
            waiting = null;
        }
    }

    /** Whether something is folded and waits to be written. Any thread. */
    boolean isWaiting() {
        return waiting != null;
    }

    private long left() {
        return writtenNanos + (pressing ? least.usual() : least.strokes()).toNanos() - System.nanoTime();
    }

    void written() {
        writtenNanos = System.nanoTime();
        pressing = false;
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
