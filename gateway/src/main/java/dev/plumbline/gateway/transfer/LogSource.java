package dev.plumbline.gateway.transfer;

import dev.plumbline.gateway.eventlog.StoredEvent;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/** A log to be read from its first event to its last. */
public interface LogSource {

    /** The position of the last event; that of a transaction's last event. */
    long head();

    /** The events from position {@code from} on, ascending, at most {@code limit}. */
    List<StoredEvent> read(long from, int limit);

    /** A source of both, such as {@code LogSource.of(log::head, log::read)}. */
    static LogSource of(LongSupplier head, BiFunction<Long, Integer, List<StoredEvent>> read) {
        return new LogSource() {
            @Override
            public long head() {
                return head.getAsLong();
            }

            @Override
            public List<StoredEvent> read(long from, int limit) {
                return read.apply(from, limit);
            }
        };
    }
}
