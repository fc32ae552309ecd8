package dev.plumbline.gateway.projection;

import java.util.ArrayList;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;

/** A position that only grows, and those who wait until it is as far as they need it. */
final class AwaitedPosition {
    private record Waiter(long position, CompletableFuture<Void> reached) {}

    private final PriorityQueue<Waiter> waiters = new PriorityQueue<>((a, b) -> Long.compare(a.position, b.position));
    private volatile long position;
    private volatile boolean given;

    AwaitedPosition(long position) {
        this.position = position;
    }

    long get() {
        return position;
    }

    /** Whether somebody waits. */
    boolean isAwaited() {
        synchronized (waiters) {
            return !waiters.isEmpty();
        }
    }

    /** Completes once the position is there, or will not be because it was {@link #giveUp given up}. */
    CompletableFuture<Void> reached(long wanted) {
        if (position >= wanted) {
            return CompletableFuture.completedFuture(null);
        }
        var waiter = new Waiter(wanted, new CompletableFuture<>());
        synchronized (waiters) {
            waiters.add(waiter);
        }
        release();
        return waiter.reached;
    }

    void move(long to) {
        if (to > position) {
            position = to;
        }
        release();
    }

    /** Nobody waits for what will not come. */
    void giveUp() {
        given = true;
        release();
    }

    private void release() {
        var released = new ArrayList<Waiter>();
        synchronized (waiters) {
            for (var first = waiters.peek();
                    first != null && (first.position <= position || given);
                    first = waiters.peek()) {
                released.add(waiters.remove());
            }
        }
        released.forEach(waiter -> waiter.reached.complete(null));
    }
}
