package dev.plumbline.gateway.transfer;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;

/**
 * Appends the events of one log to another, transaction by transaction, so that every event gets the position and the hash
 * that it had. Many appends are under way at once, within a bound on their bytes. For one thread.
 */
final class EventCopy {
    private static final int PAGE = 1_024;
    private static final int APPENDS_UNDER_WAY = 4_096;
    private static final long BYTES_UNDER_WAY = 32L << 20;
    private static final int PATIENCE_SECONDS = 120;

    private record UnderWay(CompletableFuture<Long> stored, long position, long bytes) {}

    private final LogSource from;
    private final EventLog to;
    private final LongConsumer progress;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private final List<StoredEvent> transaction = new ArrayList<>();
    private long bytes;
    private long told;

    /** @param progress is told the position that is durable in the target */
    EventCopy(LogSource from, EventLog to, LongConsumer progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Copies what the target does not have yet, up to a position.
     *
     * @throws StoreException when it could not go on; run again, it goes on where it was
     */
    void upTo(long last) {
        var position = to.head();
        while (position < last) {
            var page = from.read(position + 1, (int) Math.min(PAGE, last - position));
            if (page.isEmpty()) {
                throw new StoreException("The log to copy from ends before its position %d.".formatted(position + 1));
            }
            for (var event : page) {
                add(event);
            }
            position = page.getLast().position();
        }
        while (!underWay.isEmpty()) {
            settleOldest();
        }
    }

    private void add(StoredEvent event) {
        transaction.add(event);
        if (event.remaining() > 0) {
            return;
        }
        var events = transaction.stream().map(StoredEvent::toNew).toList();
        transaction.clear();
        var size = events.stream().mapToLong(EventCopy::size).sum();
        while (!underWay.isEmpty() && (underWay.size() >= APPENDS_UNDER_WAY || bytes + size > BYTES_UNDER_WAY)) {
            settleOldest();
        }
        underWay.add(new UnderWay(to.append(AppendCondition.none(), events), event.position(), size));
        bytes += size;
    }

    /** About what it takes in memory. */
    private static long size(NewEvent event) {
        return event.payload().length + 512L;
    }

    private void settleOldest() {
        var oldest = underWay.remove();
        bytes -= oldest.bytes();
        try {
            long position = oldest.stored().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (position != oldest.position()) {
                throw new StoreException(
                        ("The event of position %d was stored at %d: something else writes to the store that is copied to."
                                        + " Stop it, empty that store, and begin again.")
                                .formatted(oldest.position(), position));
            }
            if (underWay.isEmpty() || position - told >= PAGE) {
                told = position;
                progress.accept(position);
            }
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new StoreException(
                    "The store that is copied to could not go on after position %d: %s Run the copy again; it goes on there."
                            .formatted(oldest.position() - 1, cause.getMessage()),
                    e);
        } catch (TimeoutException e) {
            throw new StoreException(
                    "The store that is copied to did not answer within %d s. Run the copy again; it goes on there."
                            .formatted(PATIENCE_SECONDS),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The copy was interrupted. Run it again; it goes on there.", e);
        }
    }
}
