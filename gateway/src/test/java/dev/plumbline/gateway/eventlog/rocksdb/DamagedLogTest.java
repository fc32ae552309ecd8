package dev.plumbline.gateway.eventlog.rocksdb;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.store.StoreException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Files that are cut short or altered: by a crash, by a failing disk, by somebody. */
class DamagedLogTest {

    private static final int EVENTS = 60;
    private static final int RANDOM_BYTES = 80;

    @TempDir
    private Path directory;

    @Test
    void a_log_whose_last_record_is_cut_short_opens_at_its_last_whole_group_and_says_so() throws Exception {
        LogFiles.write(directory, EVENTS);
        Path walFile = LogFiles.files(directory, ".log").getLast();
        try (RandomAccessFile wal = new RandomAccessFile(walFile.toFile(), "rw")) {
            wal.setLength(wal.length() - 5);
        }
        assertThat(LogAudit.verify(directory, events -> {}))
                .hasToString("altered at position 60: the event is missing: 60 had been acknowledged");

        ListAppender<ILoggingEvent> said = listen();
        try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            assertThat(log.head()).isEqualTo(EVENTS - 1);
            assertThat(said.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(message ->
                            message.contains("ends at position 59, but events up to 60 had been acknowledged"));
            assertThat(get(log.append(AppendCondition.none(), List.of(event("next")))))
                    .isEqualTo(EVENTS);
        }
        assertThat(LogAudit.verify(directory, events -> {})).isInstanceOf(Verification.Whole.class);
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        ((Logger) LoggerFactory.getLogger(RocksDbEventLog.class)).addAppender(appender);
        return appender;
    }

    @Test
    void a_write_ahead_log_that_is_damaged_in_the_middle_is_not_opened_but_explained() throws Exception {
        LogFiles.write(directory, EVENTS);
        LogFiles.alter(LogFiles.files(directory, ".log"), LogFiles.id(30));

        assertThatThrownBy(() -> TestLogs.open(directory, LogSettings.DEFAULT))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(directory + " is damaged: ")
                .hasMessageContaining("plumbline audit verify");
        assertThat(LogAudit.verify(directory, events -> {}))
                .asString()
                .startsWith("altered at position 30: the files of the log are damaged: ");
    }

    @Test
    void an_altered_byte_in_a_sorted_file_is_named_by_the_position_of_its_event() throws Exception {
        LogFiles.write(directory, EVENTS);
        LogFiles.flush(directory);
        LogFiles.alter(LogFiles.files(directory, ".sst"), LogFiles.id(42).substring(24));

        assertThat(LogAudit.verify(directory, events -> {}))
                .isInstanceOfSatisfying(
                        Verification.Altered.class,
                        altered -> assertThat(altered.position()).isBetween(1L, 42L));
    }

    @Test
    void a_damaged_list_of_files_is_named_and_does_not_keep_anyone_waiting() throws Exception {
        LogFiles.write(directory, EVENTS);
        Path manifest = LogFiles.files(directory, "").stream()
                .filter(file -> file.getFileName().toString().startsWith("MANIFEST"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(manifest);
        bytes[6] ^= 4; // the type of the first record: RocksDB itself reads on for ever
        Files.write(manifest, bytes);

        assertThatThrownBy(() -> TestLogs.open(directory, LogSettings.DEFAULT))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(directory + " is damaged: damaged record at byte 0 of MANIFEST-");
        assertThat(LogAudit.verify(directory, events -> {}))
                .asString()
                .startsWith("altered at position 1: the files of the log are damaged: damaged record at byte 0");
    }

    @Test
    void whichever_byte_is_altered_the_log_is_never_called_whole_unless_every_event_is() throws Exception {
        LogFiles.write(directory, EVENTS);
        LogFiles.flush(directory);
        try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            for (int i = 0; i < EVENTS; i++) {
                get(log.append(AppendCondition.none(), List.of(event("unflushed"))));
            }
        }
        Verification whole = LogAudit.verify(directory, events -> {});
        assertThat(whole).isInstanceOf(Verification.Whole.class);
        Random random = new Random(5);
        List<Path> files = LogFiles.files(directory, "");
        int found = 0;
        for (int i = 0; i < RANDOM_BYTES; i++) {
            Path copy = directory.resolve("copy" + i);
            Path file = files.get(i % files.size());
            LogFiles.copy(directory, copy);
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(copy.resolve(file.getFileName()), bytes);

            Verification verified = LogAudit.verify(copy, events -> {});
            if (verified instanceof Verification.Whole) {
                assertThat(verified).as("byte %d of %s", at, file.getFileName()).isEqualTo(whole);
            } else {
                found++;
            }
        }
        assertThat(found).isGreaterThan(RANDOM_BYTES / 4);
    }
}
