package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.LogUnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/** Completes appends' futures, always on the executor given: what depends on them must not hold the log up. */
final class Answers {

    private final Executor executor;
    private final LogMetrics metrics;

    Answers(Executor executor, LogMetrics metrics) {
        this.executor = executor;
        this.metrics = metrics;
    }

    /** @param before position of the last event before those of the first append */
    void stored(List<PendingAppend> appends, long before) {
        long last = before;
        for (PendingAppend append : appends) {
            last += append.events.size();
            long position = last;
            executor.execute(() -> {
                metrics.appended(System.nanoTime() - append.queuedNanos);
                append.stored.complete(position);
            });
        }
    }

    void rejected(Collection<PendingAppend> appends) {
        for (PendingAppend append : appends) {
            metrics.conflict();
            executor.execute(() -> append.stored.completeExceptionally(
                    AppendEventsTransactionRejectedException.conflictingEventsDetected(
                            new GlobalIndexConsistencyMarker(append.guard.after()))));
        }
    }

    void failed(Collection<PendingAppend> appends, LogUnavailableException failure) {
        for (PendingAppend append : appends) {
            executor.execute(() -> append.stored.completeExceptionally(failure));
        }
    }
}
