package dev.plumbline.gateway.eventlog.commit;

/**
 * Limits that an event log has in every store.
 *
 * @param queuedAppends most appends that may wait for the writer; more are refused
 * @param queuedBytes most bytes of events that may wait for the writer; more are refused
 * @param groupEvents most events in a commit group
 * @param groupBytes about the most bytes in a commit group
 * @param eventBytes largest event, in bytes of its canonical form
 * @param appendBytes most bytes of the events of one append
 * @param recentEvents newest events kept in memory
 * @param recentBytes most bytes of the newest events kept in memory
 * @param recentKeys index keys whose last position is kept in memory; some 100 bytes each
 * @param sourceCacheBytes memory for the events that decisions read
 */
public record LogLimits(
        int queuedAppends,
        long queuedBytes,
        int groupEvents,
        long groupBytes,
        int eventBytes,
        long appendBytes,
        int recentEvents,
        long recentBytes,
        int recentKeys,
        long sourceCacheBytes) {

    private static final int MIB = 1 << 20;

    /**
     * 8,192 appends or 64 MiB may wait; groups of up to 4,096 events or 8 MiB; an event may have 4 MiB, an append what the
     * queue takes; 2,048 events or 4 MiB and 131,072 keys are kept in memory, 3 MiB for sources.
     */
    public static final LogLimits DEFAULT =
            new LogLimits(8_192, 64L * MIB, 4_096, 8L * MIB, 4 * MIB, 64L * MIB, 2_048, 4L * MIB, 131_072, 3L * MIB);

    public LogLimits {
        long least = Math.min(
                Math.min(Math.min(queuedAppends, groupEvents), Math.min(recentEvents, recentKeys)),
                Math.min(
                        Math.min(Math.min(queuedBytes, groupBytes), Math.min(eventBytes, appendBytes)),
                        Math.min(recentBytes, sourceCacheBytes)));
        if (least < 1) {
            throw new IllegalArgumentException("Every limit of the event log must be 1 or more");
        }
    }

    /** The same with another bound on what may wait for the writer. */
    public LogLimits withQueue(int appends, long bytes) {
        return new LogLimits(
                appends,
                bytes,
                groupEvents,
                groupBytes,
                eventBytes,
                appendBytes,
                recentEvents,
                recentBytes,
                recentKeys,
                sourceCacheBytes);
    }

    /** The same with other bounds on what is written at once. */
    public LogLimits withGroup(int events, long bytes, long largestAppend) {
        return new LogLimits(
                queuedAppends,
                queuedBytes,
                events,
                bytes,
                eventBytes,
                largestAppend,
                recentEvents,
                recentBytes,
                recentKeys,
                sourceCacheBytes);
    }

    /** The same with another bound on what is remembered of the newest events. */
    public LogLimits withRecent(int events, long bytes, int keys, long sourceBytes) {
        return new LogLimits(
                queuedAppends,
                queuedBytes,
                groupEvents,
                groupBytes,
                eventBytes,
                appendBytes,
                events,
                bytes,
                keys,
                sourceBytes);
    }
}
