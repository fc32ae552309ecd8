package dev.plumbline.gateway.eventlog.rocksdb;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static dev.plumbline.gateway.eventlog.TestEvents.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who knows the store's format changes the log through RocksDB itself. */
class TamperedLogTest {

    private static final int EVENTS = 20;
    private static final int VICTIM = 12;

    @TempDir
    private Path directory;

    @BeforeEach
    void writeLog() throws Exception {
        LogFiles.write(directory, EVENTS);
    }

    @Test
    void an_untouched_log_is_whole() throws Exception {
        ChainHash head;
        try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            head = log.read(EVENTS, 1).getFirst().hash();
        }
        assertThat(verify()).isEqualTo("20 events verified, head " + head);
    }

    @Test
    void an_empty_log_is_whole() {
        TestLogs.open(directory.resolve("empty"), LogSettings.DEFAULT).close();
        assertThat(LogAudit.verify(directory.resolve("empty"), events -> {}))
                .hasToString("0 events verified, head " + ChainHash.GENESIS);
    }

    @Test
    void a_changed_event_with_a_correct_checksum_does_not_match_its_hash() {
        LogFiles.forge(directory, VICTIM);
        assertThat(verify()).isEqualTo("altered at position 12: the event does not match its hash");
    }

    @Test
    void a_changed_event_with_a_correct_hash_breaks_the_chain_at_the_next() {
        ChainHash before = stored(VICTIM - 1).hash();
        byte[] body = LogFiles.withAnotherPayload(stored(VICTIM));
        EventChain chain = new EventChain();
        ChainHash hash = chain.next(before, VICTIM, chain.content(body, 0, body.length));
        change(database -> database.rocks().write(db -> {
            db.put(database.records(), LogKeys.record(VICTIM), RecordCodec.encode(VICTIM, hash, 0, body));
            return true;
        }));
        assertThat(verify()).isEqualTo("altered at position 13: the event does not match its hash");
    }

    @Test
    void a_removed_event_is_a_gap() {
        change(database -> database.rocks().write(db -> {
            db.delete(database.records(), LogKeys.record(VICTIM));
            return true;
        }));
        assertThat(verify()).isEqualTo("altered at position 12: the event is missing");
    }

    @Test
    void removed_last_events_are_missed() {
        change(database -> database.rocks().write(db -> {
            db.deleteRange(database.records(), LogKeys.record(VICTIM), LogKeys.record(EVENTS + 1));
            return true;
        }));
        assertThat(verify()).isEqualTo("altered at position 12: the event is missing: 20 had been acknowledged");
    }

    @Test
    void a_log_is_verified_while_it_is_written() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            Thread writer = Thread.startVirtualThread(() -> {
                while (!stop.get()) {
                    log.append(AppendCondition.none(), List.of(event("a", tag("task", "T")), event("b")));
                }
            });
            for (int i = 0; i < 5; i++) {
                long known = log.head();
                assertThat(LogAudit.verify(directory, events -> {}))
                        .isInstanceOfSatisfying(
                                Verification.Whole.class,
                                whole -> assertThat(whole.events()).isGreaterThanOrEqualTo(known));
            }
            stop.set(true);
            writer.join();
            get(log.append(AppendCondition.none(), List.of(event("last"))));
        }
    }

    private interface Change {
        void to(LogDatabase database);
    }

    private void change(Change change) {
        try (LogDatabase database = LogDatabase.open(directory, LogSettings.DEFAULT)) {
            change.to(database);
        }
    }

    private StoredEvent stored(long position) {
        try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            return log.read(position, 1).getFirst();
        }
    }

    private String verify() {
        return LogAudit.verify(directory, events -> {}).toString();
    }
}
