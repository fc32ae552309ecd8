package dev.plumbline.gateway.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who follows the log that it grew. The writer only wakes one thread; that one runs the callbacks and wakes the
 * subscriptions. Nothing polls.
 */
public final class LogTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final int BATCH_EVENTS = 1024;

    private final LongSupplier head;
    private final LogReader reader;
    private final Map<Object, Runnable> callbacks = new ConcurrentHashMap<>();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Thread notifier;
    private volatile boolean advanced;
    private volatile boolean closed;

    /** @param head the log's head, to be read after {@link #advanced()} */
    public LogTail(LongSupplier head, LogReader reader) {
        this.head = head;
        this.reader = reader;
        this.notifier = Thread.ofPlatform().daemon().name("event-log-notifier").start(this::notifyWhenAdvanced);
    }

    /** The head has moved. Costs the caller next to nothing. */
    public void advanced() {
        if (!advanced) {
            advanced = true;
            LockSupport.unpark(notifier);
        }
    }

    /** Runs the callback after the head moved; cancelling what is returned ends that. */
    public Registration onAdvance(Runnable callback) {
        Object registration = new Object();
        callbacks.put(registration, callback);
        return () -> callbacks.remove(registration) != null;
    }

    /** See {@link EventLog#tail}. */
    public Subscription follow(long after, TailListener listener) {
        Follower follower = new Follower(after, listener);
        followers.add(follower);
        follower.thread.start();
        return follower;
    }

    private void notifyWhenAdvanced() {
        while (!closed) {
            if (!advanced) {
                LockSupport.park(this);
                continue;
            }
            advanced = false;
            followers.forEach(follower -> LockSupport.unpark(follower.thread));
            callbacks.values().forEach(LogTail::runQuietly);
        }
    }

    private static void runQuietly(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LOG.warn("A callback of the event log failed", e);
        }
    }

    /** Ends all subscriptions and waits for the batches being dealt with. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(notifier);
        followers.forEach(Follower::close);
        for (Follower follower : followers) {
            follower.awaitEnd();
        }
    }

    private final class Follower implements Subscription {

        private final TailListener listener;
        private final Thread thread;
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private final CountDownLatch stopped = new CountDownLatch(1);
        private volatile long position;
        private volatile boolean stopping;

        Follower(long after, TailListener listener) {
            this.position = after;
            this.listener = listener;
            this.thread = Thread.ofPlatform().daemon().name("event-log-tail").unstarted(this::run);
        }

        private void run() {
            try {
                follow();
                stopped.countDown();
                ended.complete(null);
            } catch (Exception | Error e) {
                stopped.countDown();
                ended.completeExceptionally(e);
            } finally {
                followers.remove(this);
            }
        }

        private void follow() throws Exception {
            while (!stopping) {
                long last = head.getAsLong();
                if (last <= position) {
                    LockSupport.park(this);
                    continue;
                }
                List<StoredEvent> batch = wholeTransactions(reader.range(position + 1, last, BATCH_EVENTS), last);
                listener.onEvents(batch);
                position = batch.getLast().position();
            }
        }

        /** The head is always the end of a transaction, so what is missing of the last one is there to be read. */
        private List<StoredEvent> wholeTransactions(List<StoredEvent> batch, long last) {
            StoredEvent end = batch.getLast();
            if (end.remaining() == 0) {
                return batch;
            }
            List<StoredEvent> whole = new ArrayList<>(batch);
            whole.addAll(reader.range(end.position() + 1, last, end.remaining()));
            return whole;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public CompletableFuture<Void> ended() {
            return ended;
        }

        @Override
        public void close() {
            stopping = true;
            LockSupport.unpark(thread);
        }

        private void awaitEnd() {
            if (Thread.currentThread() == thread) {
                return;
            }
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
