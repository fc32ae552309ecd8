package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.store.StoreException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Waits until what the writer has written is durable, and only then lets it be seen and acknowledges it. A thread of its
 * own, so that the writer prepares the next group while the store works on this one. Where the store is handed its groups
 * only then, another thread shows and acknowledges them while the next ones are on their way.
 */
final class LogSyncer implements AutoCloseable {

    /** What the syncer tells the log. */
    interface Listener {

        /** These events were stored: make them visible. */
        void stored(List<PlacedEvent> events);

        /** Appends are to be checked again. */
        void returned();

        /** The store did not take a group: nothing more may be written. */
        LogUnavailableException failed(Throwable failure);

        /** Whether nothing may be written since a failure. */
        boolean isSuspended();
    }

    private final GroupQueue groups;
    private final GroupStore store;
    private final Answers answers;
    private final LogMetrics metrics;
    private final Listener listener;
    private final Thread thread;
    private final ExecutorService publisher = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("event-log-publisher").factory());

    /** Completed when the publisher is done with what it was given last; for the syncer's thread. */
    private CompletableFuture<Void> published = CompletableFuture.completedFuture(null);

    LogSyncer(GroupQueue groups, GroupStore store, Answers answers, LogMetrics metrics, Listener listener) {
        this.groups = groups;
        this.store = store;
        this.answers = answers;
        this.metrics = metrics;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("event-log-syncer").start(this::run);
    }

    private void run() {
        for (List<CommitGroup> written = groups.next(); !written.isEmpty(); written = groups.next()) {
            sync(written);
        }
    }

    private void sync(List<CommitGroup> written) {
        try {
            if (listener.isSuspended()) {
                throw new StoreException("a write before it failed");
            }
            int stored = stored(written);
            published.join();
            if (isAll(written, stored) && groups.makeWay()) {
                published = CompletableFuture.runAsync(() -> publishOrFail(written, stored), publisher);
            } else {
                publishOrFail(written, stored);
            }
        } catch (Exception | Error e) {
            published.join();
            fail(written, e);
        }
    }

    private static boolean isAll(List<CommitGroup> written, int stored) {
        return stored
                == written.stream().mapToInt(group -> group.appends().size()).sum();
    }

    private void publishOrFail(List<CommitGroup> written, int stored) {
        try {
            publish(written, stored);
        } catch (Exception | Error e) {
            fail(written, e);
        }
    }

    private void fail(List<CommitGroup> written, Throwable e) {
        LogUnavailableException failure = listener.failed(e);
        for (CommitGroup group : written) {
            answers.failed(group.after(0), failure);
        }
        groups.done(written.size());
    }

    /** How many of the groups' appends were stored. */
    private int stored(List<CommitGroup> written) throws Exception {
        if (written.stream().allMatch(group -> group.events().isEmpty())) {
            return 0;
        }
        long started = System.nanoTime();
        int stored = store.sync(written);
        metrics.synced(System.nanoTime() - started, written);
        return stored;
    }

    private void publish(List<CommitGroup> written, int stored) {
        int left = stored;
        int whole = 0;
        for (CommitGroup group : written) {
            int appends = Math.min(left, group.appends().size());
            publish(group, appends);
            if (appends < group.appends().size()) {
                groups.giveBack(whole, appends);
                listener.returned();
                return;
            }
            left -= appends;
            whole++;
        }
        groups.done(whole);
    }

    private void publish(CommitGroup group, int appends) {
        boolean all = appends == group.appends().size();
        List<PendingAppend> stored = all ? group.appends() : group.appends().subList(0, appends);
        int events = 0;
        for (PendingAppend append : stored) {
            events += append.events.size();
        }
        if (events > 0) {
            listener.stored(group.events().subList(0, events));
            answers.stored(stored, group.events().getFirst().position() - 1);
        }
        if (all) {
            answers.rejected(group.rejected());
        }
    }

    /** Syncs what was taken over, then ends. */
    @Override
    public void close() {
        groups.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
