package dev.plumbline.gateway.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends what takes too long. All have the same time, so they run out in the order they began, and looking at the head of a
 * queue now and then does what a timer for each would do at many times the price.
 */
final class Deadlines implements AutoCloseable {
    private static final int LOOKS_PER_TIMEOUT = 20;

    private record Deadline(long nanos, CompletableFuture<?> future) {}

    private final ConcurrentLinkedQueue<Deadline> running = new ConcurrentLinkedQueue<>();
    private final long timeoutNanos;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("command-deadlines").unstarted(task));

    /** @param timeout what is begun may take so long, and a twentieth more */
    Deadlines(Duration timeout) {
        timeoutNanos = timeout.toNanos();
        var everyNanos = Math.max(1, timeoutNanos / LOOKS_PER_TIMEOUT);
        clock.scheduleAtFixedRate(this::look, everyNanos, everyNanos, TimeUnit.NANOSECONDS);
    }

    /** Completes the future with a {@link TimeoutException} unless it completes in time. */
    <T> CompletableFuture<T> watch(CompletableFuture<T> future) {
        running.add(new Deadline(System.nanoTime() + timeoutNanos, future));
        forgetDone();
        return future;
    }

    private void look() {
        forgetDone();
        var now = System.nanoTime();
        for (var first = running.peek(); first != null && first.nanos - now <= 0; first = running.peek()) {
            running.remove(first);
            first.future.completeExceptionally(new TimeoutException());
        }
    }

    /** With every watch, not only now and then: what was answered would outlive collections of garbage meanwhile. */
    private void forgetDone() {
        for (var first = running.peek(); first != null && first.future.isDone(); first = running.peek()) {
            running.remove(first); // That one: another thread may have removed it, and the next is not done yet.
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
