package dev.plumbline.gateway.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps a number of operations in flight: each lane starts its next one when the one before is answered. */
final class ClosedLoop {
    private static final int MAX_SAMPLES = 4_000_000;

    /**
     * @param perSecond operations answered
     * @param p50Millis from start to answer
     * @param p99Millis from start to answer
     */
    record Result(double perSecond, double p50Millis, double p99Millis, int operations) {}

    private final IntFunction<CompletableFuture<?>> operation;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final long[] nanos = new long[MAX_SAMPLES];

    private ClosedLoop(IntFunction<CompletableFuture<?>> operation) {
        this.operation = operation;
    }

    /**
     * @param lanes     operations in flight
     * @param operation starts the next operation of a lane, 0 to lanes − 1; the lane's last one is answered
     */
    static Result run(int lanes, Duration time, IntFunction<CompletableFuture<?>> operation) throws Exception {
        var loop = new ClosedLoop(operation);
        long start = System.nanoTime();
        loop.open.set(lanes);
        for (int lane = 0; lane < lanes; lane++) {
            loop.next(lane);
        }
        Thread.sleep(time);
        int operations = loop.answered.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        loop.running.set(false);
        loop.drained.get(30, java.util.concurrent.TimeUnit.SECONDS);
        var failed = loop.failure.get();
        if (failed != null) {
            throw new IllegalStateException("An operation failed", failed);
        }
        var sorted = Arrays.copyOf(loop.nanos, Math.min(loop.answered.get(), MAX_SAMPLES));
        Arrays.sort(sorted);
        return new Result(
                operations / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                operations);
    }

    /** A loop, not recursion: an operation that is answered at once would otherwise grow the stack. */
    private void next(int lane) {
        while (running.get()) {
            long started = System.nanoTime();
            var future = operation.apply(lane);
            if (!future.isDone()) {
                future.whenComplete((_, e) -> {
                    note(started, e);
                    next(lane);
                });
                return;
            }
            note(started, future.isCompletedExceptionally() ? future.exceptionNow() : null);
        }
        if (open.decrementAndGet() == 0) {
            drained.complete(null);
        }
    }

    private void note(long started, @Nullable Throwable e) {
        if (e != null) {
            failure.compareAndSet(null, e);
            running.set(false);
        }
        int i = answered.getAndIncrement();
        if (i < MAX_SAMPLES) {
            nanos[i] = System.nanoTime() - started;
        }
    }
}
