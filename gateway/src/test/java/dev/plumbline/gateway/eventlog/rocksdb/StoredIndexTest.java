package dev.plumbline.gateway.eventlog.rocksdb;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static dev.plumbline.gateway.eventlog.TestEvents.tag;
import static dev.plumbline.gateway.eventlog.index.SeveralBlocks.BLOCKS;
import static dev.plumbline.gateway.eventlog.index.SeveralBlocks.EVENTS;
import static dev.plumbline.gateway.eventlog.index.SeveralBlocks.PERSON;
import static dev.plumbline.gateway.eventlog.index.SeveralBlocks.assertFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import dev.plumbline.gateway.eventlog.index.SeveralBlocks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of several blocks of the index, opened by a server that remembers nothing, and logs whose index is not what it should be. */
class StoredIndexTest {

    private static final int OLD_EVENTS = 30;

    @TempDir
    private Path directory;

    @Test
    void everything_is_found_in_stored_blocks_as_by_a_plain_filter() throws Exception {
        fill();
        try (EventLog log = forgetful()) {
            assertFound(log);
            get(log.append(AppendCondition.none(), List.of(event("late", PERSON, tag("task", "T7")))));
        }
        assertThat(storedBlocks()).isEqualTo(BLOCKS);
        assertThat(audit()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void an_index_that_is_missing_is_built_anew() throws Exception {
        fill();
        change(database -> database.rocks().write(db -> {
            db.deleteRange(database.index(), LogKeys.page(1, 0), LogKeys.page(2, 0));
            return true;
        }));
        assertThat(audit()).isInstanceOf(Verification.Whole.class);
        try (EventLog log = forgetful()) {
            assertFound(log);
        }
        assertThat(storedBlocks()).isEqualTo(BLOCKS);
    }

    @Test
    void blocks_of_events_that_are_not_there_any_more_are_not_believed() throws Exception {
        fill();
        change(database -> database.rocks().write(db -> {
            db.deleteRange(database.records(), LogKeys.record(IndexBlock.EVENTS), LogKeys.record(EVENTS + 1));
            return true;
        }));
        try (EventLog log = forgetful()) {
            assertThat(log.head()).isEqualTo(IndexBlock.EVENTS - 1);
            assertThat(log.countByTag(PERSON, Set.of(), EVENTS)).isEqualTo(IndexBlock.EVENTS - 1);
            SeveralBlocks.fill(log);
        }
        try (EventLog log = forgetful()) {
            assertThat(log.countByTag(PERSON, Set.of(), 2 * EVENTS)).isEqualTo(IndexBlock.EVENTS - 1 + EVENTS);
        }
        assertThat(audit()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void an_index_that_was_altered_is_named_by_the_audit() throws Exception {
        fill();
        change(database -> database.rocks().write(db -> {
            db.put(database.index(), LogKeys.page(1, 3), new byte[0]);
            return true;
        }));
        assertThat(audit()).isEqualTo(IndexBlock.altered(1));
    }

    @Test
    void a_log_of_format_1_is_verified_as_it_is_and_given_its_new_index_when_it_is_opened() throws Exception {
        unpack("/logs/rocksdb-format-1.zip");
        var whole = audit();
        assertThat(whole).asString().startsWith(OLD_EVENTS + " events verified, head ");

        for (int opening = 0; opening < 2; opening++) {
            try (EventLog log = forgetful()) {
                assertThat(log.head()).isEqualTo(OLD_EVENTS);
                assertThat(log.readByTag(tag("task", "T1"), Set.of("stroke"), 0, EVENTS))
                        .hasSize(OLD_EVENTS / 3);
            }
        }
        assertThat(audit()).isEqualTo(whole);
        change(database -> assertThat(
                        database.rocks().<Boolean>read(_ -> database.rocks().has("tags")))
                .isFalse());
    }

    private void fill() throws Exception {
        try (EventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            SeveralBlocks.fill(log);
        }
    }

    private EventLog forgetful() {
        return TestLogs.open(directory, LogSettings.DEFAULT.withRecent(4, 1, 4, 1));
    }

    private Verification audit() {
        return LogAudit.verify(directory, _ -> {});
    }

    private int storedBlocks() {
        try (LogDatabase database = LogDatabase.open(directory, LogSettings.DEFAULT)) {
            RocksBlocks blocks = new RocksBlocks(database);
            int stored = 0;
            while (blocks.has(stored)) {
                stored++;
            }
            return stored;
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

    private void unpack(String resource) throws Exception {
        try (var zip = new ZipInputStream(StoredIndexTest.class.getResourceAsStream(resource))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(directory.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }
}
