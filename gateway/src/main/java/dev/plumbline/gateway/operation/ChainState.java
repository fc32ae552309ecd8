package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.ChainPatrol;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the hash chain stands, and how far the running server has verified it. */
final class ChainState {
    private final EventLog log;
    private final ChainPatrol patrol;

    ChainState(EventLog log, ChainPatrol patrol) {
        this.log = log;
        this.patrol = patrol;
    }

    /**
     * @param head       position of the last event, 0 without any
     * @param hash       of the last event, lower-case hexadecimal: it stands for everything before it
     * @param verifiedTo every event up to here is the one that was appended; null while none was checked yet
     * @param altered    the first event that is not, if one was found
     */
    record Chain(
            long head,
            String hash,
            @Nullable Long verifiedTo,
            @Nullable Instant verifiedAt,
            Verification.@Nullable Altered altered) {}

    Chain now() {
        long head = log.head();
        var last = head == 0 ? ChainHash.GENESIS : log.read(head, 1).getFirst().hash();
        var found = patrol.state();
        return new Chain(
                head,
                last.toString(),
                found.verifiedAt() == null ? null : found.verifiedTo(),
                found.verifiedAt(),
                found.altered());
    }
}
