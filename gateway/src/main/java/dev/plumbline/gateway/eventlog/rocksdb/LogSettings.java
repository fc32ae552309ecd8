package dev.plumbline.gateway.eventlog.rocksdb;

/**
 * Limits of the embedded event log. The defaults suit one workspace on a small server.
 *
 * @param queuedAppends most appends that may wait for the writer; more are refused
 * @param queuedBytes most bytes of events that may wait for the writer; more are refused
 * @param groupEvents most events written with one disk sync
 * @param groupBytes about the most bytes written with one disk sync
 * @param eventBytes largest event, in bytes of its canonical form
 * @param recentEvents newest events kept in memory
 * @param recentBytes most bytes of the newest events kept in memory
 * @param recentKeys index keys whose last position is kept in memory; some 100 bytes each
 * @param sourceCacheBytes memory for the events that decisions read
 * @param blockCacheBytes memory for blocks read from disk
 * @param writeBufferBytes memory for what is not yet in sorted files; also about what is replayed after a crash
 */
public record LogSettings(
        int queuedAppends,
        long queuedBytes,
        int groupEvents,
        long groupBytes,
        int eventBytes,
        int recentEvents,
        long recentBytes,
        int recentKeys,
        long sourceCacheBytes,
        long blockCacheBytes,
        long writeBufferBytes) {

    private static final int MIB = 1 << 20;

    /**
     * 8,192 appends or 64 MiB may wait; groups of up to 4,096 events or 8 MiB; an event may have 4 MiB; 2,048 events or 4
     * MiB and 131,072 keys are kept in memory, 6 MiB for sources, 64 MiB for blocks, 32 MiB to write into.
     */
    public static final LogSettings DEFAULT = new LogSettings(
            8_192, 64L * MIB, 4_096, 8L * MIB, 4 * MIB, 2_048, 4L * MIB, 131_072, 6L * MIB, 64L * MIB, 32L * MIB);

    public LogSettings {
        long least = Math.min(
                Math.min(Math.min(queuedAppends, groupEvents), Math.min(recentEvents, recentKeys)),
                Math.min(
                        Math.min(Math.min(queuedBytes, groupBytes), Math.min(eventBytes, recentBytes)),
                        Math.min(Math.min(sourceCacheBytes, blockCacheBytes), writeBufferBytes)));
        if (least < 1) {
            throw new IllegalArgumentException("Every limit of the event log must be 1 or more");
        }
    }

    /** The same with another bound on what may wait for the writer. */
    public LogSettings withQueue(int appends, long bytes) {
        return new LogSettings(
                appends,
                bytes,
                groupEvents,
                groupBytes,
                eventBytes,
                recentEvents,
                recentBytes,
                recentKeys,
                sourceCacheBytes,
                blockCacheBytes,
                writeBufferBytes);
    }

    /** The same with another bound on what is remembered of the newest events. */
    public LogSettings withRecent(int events, long bytes, int keys, long sourceBytes) {
        return new LogSettings(
                queuedAppends,
                queuedBytes,
                groupEvents,
                groupBytes,
                eventBytes,
                events,
                bytes,
                keys,
                sourceBytes,
                blockCacheBytes,
                writeBufferBytes);
    }
}
