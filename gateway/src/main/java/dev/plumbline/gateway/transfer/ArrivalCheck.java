package dev.plumbline.gateway.transfer;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.store.StoreException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/** Walks the chain of the log that is copied to, as it is stored, while it is being written. */
final class ArrivalCheck implements AutoCloseable {
    private static final int STEP = 4_096;
    private static final long AGAIN_MILLIS = 20;
    private static final int PATIENCE_HOURS = 24;

    private final EventLog log;
    private final LongConsumer progress;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Thread thread;
    private volatile long last = Long.MAX_VALUE;

    /** @param progress is told up to which position all is right */
    ArrivalCheck(EventLog log, LongConsumer progress) {
        this.log = log;
        this.progress = progress;
        this.thread = Thread.ofPlatform().daemon().name("arrival-check").start(this::run);
    }

    private void run() {
        try {
            var walk = log.walk();
            while (walk.verified() < last && !Thread.currentThread().isInterrupted()) {
                var before = walk.verified();
                var altered = walk.next(STEP);
                if (altered.isPresent()) {
                    throw new StoreException("What arrived is " + altered.get() + ". Empty that store and copy again.");
                }
                progress.accept(walk.verified());
                if (walk.verified() == before) {
                    Thread.sleep(AGAIN_MILLIS);
                }
            }
            done.complete(null);
        } catch (InterruptedException e) {
            done.cancel(false);
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    /** Waits until all is verified up to the position, which everything is stored by now. */
    void await(long position) {
        last = position;
        try {
            done.get(PATIENCE_HOURS, TimeUnit.HOURS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new StoreException("What arrived was not verified within %d hours.".formatted(PATIENCE_HOURS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The copy was interrupted. Run it again; it goes on there.", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
