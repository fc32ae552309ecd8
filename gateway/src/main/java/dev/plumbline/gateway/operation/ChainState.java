package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventLog;

/** Where the hash chain stands. Whether it holds is what {@code audit verify} walks the whole log for. */
final class ChainState {
    private final EventLog log;

    ChainState(EventLog log) {
        this.log = log;
    }

    /**
     * @param head position of the last event, 0 without any
     * @param hash of the last event, lower-case hexadecimal: it stands for everything before it
     */
    record Chain(long head, String hash) {}

    Chain now() {
        long head = log.head();
        var last = head == 0 ? ChainHash.GENESIS : log.read(head, 1).getFirst().hash();
        return new Chain(head, last.toString());
    }
}
