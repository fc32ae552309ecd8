package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.commit.LogLimits;

/**
 * Limits of the embedded event log. The defaults suit one workspace on a small server.
 *
 * @param limits what every store has
 * @param blockCacheBytes memory for blocks read from disk
 * @param writeBufferBytes memory for what is not yet in sorted files; also about what is replayed after a crash
 */
public record LogSettings(LogLimits limits, long blockCacheBytes, long writeBufferBytes) {

    private static final int MIB = 1 << 20;

    /** The usual limits, 64 MiB for blocks, 32 MiB to write into. */
    public static final LogSettings DEFAULT = new LogSettings(LogLimits.DEFAULT, 64L * MIB, 32L * MIB);

    public LogSettings {
        if (Math.min(blockCacheBytes, writeBufferBytes) < 1) {
            throw new IllegalArgumentException("Every limit of the event log must be 1 or more");
        }
    }

    /** The same with another bound on what may wait for the writer. */
    public LogSettings withQueue(int appends, long bytes) {
        return new LogSettings(limits.withQueue(appends, bytes), blockCacheBytes, writeBufferBytes);
    }

    /** The same with another bound on what is remembered of the newest events. */
    public LogSettings withRecent(int events, long bytes, int keys, long sourceBytes) {
        return new LogSettings(limits.withRecent(events, bytes, keys, sourceBytes), blockCacheBytes, writeBufferBytes);
    }
}
