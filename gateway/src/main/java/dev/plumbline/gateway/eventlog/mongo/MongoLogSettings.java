package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.commit.LogLimits;
import java.time.Duration;

/**
 * Limits of the event log on MongoDB.
 *
 * @param limits what every store has
 * @param documentEvents most events in a document, unless one append has more
 * @param following how the events of other gateways are learned of
 * @param poll how often the log is asked for new events where it cannot be watched
 * @param stall how long a write may take before the log counts as not writable
 * @param patience how long a write is tried again before those who wait are told that it failed
 */
public record MongoLogSettings(
        LogLimits limits, int documentEvents, Following following, Duration poll, Duration stall, Duration patience) {

    /** How the events of other gateways are learned of. */
    public enum Following {
        /** By a change stream, and by asking while there can be none. */
        WATCHING,
        /** By asking. */
        POLLING
    }

    private static final long MIB = 1L << 20;

    /** An append has to fit into a document of 16 MiB, also when a change stream wraps it. */
    private static final long APPEND_BYTES = 12 * MIB;

    /**
     * The usual limits, but groups of up to 2,048 events or 4 MiB and appends of up to 12 MiB; 64 events a document; asking
     * every 10 ms where it must be; not writable after 2 s, given up after 20 s.
     */
    public static final MongoLogSettings DEFAULT = new MongoLogSettings(
            LogLimits.DEFAULT.withGroup(2_048, 4 * MIB, APPEND_BYTES),
            64,
            Following.WATCHING,
            Duration.ofMillis(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(20));

    public MongoLogSettings {
        if (documentEvents < 1) {
            throw new IllegalArgumentException("A document has at least one event");
        }
    }

    /** The same with other limits. */
    public MongoLogSettings with(LogLimits other) {
        return new MongoLogSettings(other, documentEvents, following, poll, stall, patience);
    }

    /** The same, learning of other gateways' events in another way. */
    public MongoLogSettings with(Following other) {
        return new MongoLogSettings(limits, documentEvents, other, poll, stall, patience);
    }
}
