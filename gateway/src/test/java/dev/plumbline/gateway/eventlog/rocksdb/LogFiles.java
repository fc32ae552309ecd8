package dev.plumbline.gateway.eventlog.rocksdb;

import static dev.plumbline.gateway.eventlog.TestEvents.get;

import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.TestEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.rocksdb.FlushOptions;

/** Makes small logs and damages their files. */
public final class LogFiles {

    private LogFiles() {}

    /** A log of so many events, each in a commit group of its own. */
    static void write(Path directory, int events) throws Exception {
        try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            for (int i = 1; i <= events; i++) {
                get(log.append(AppendCondition.none(), List.of(event(i))));
            }
        }
    }

    private static NewEvent event(int i) {
        return new NewEvent(
                id(i),
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(i),
                "stroke",
                1,
                new byte[] {1, 2, 3},
                Map.of(),
                Set.of(TestEvents.tag("task", "T" + i % 3)));
    }

    /** The identifier of the i-th event, which compression leaves as it is. */
    static String id(int i) {
        Random random = new Random(i * 7919L);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Moves everything from the write-ahead log to sorted files. */
    static void flush(Path directory) {
        try (LogDatabase database = LogDatabase.open(directory, LogSettings.DEFAULT);
                FlushOptions options = new FlushOptions()) {
            database.rocks().write(db -> {
                db.flush(options, List.of(database.records(), database.index(), database.catalog()));
                return true;
            });
        }
    }

    /** Puts another payload into an event, under its old hash and with a correct checksum. */
    public static void forge(Path directory, long position) {
        try (LogDatabase database = LogDatabase.open(directory, LogSettings.DEFAULT)) {
            database.rocks().write(db -> {
                byte[] key = LogKeys.record(position);
                byte[] record = Objects.requireNonNull(db.get(database.records(), key));
                StoredEvent event = RecordCodec.decode(position, record);
                long lateness = RecordCodec.takeApart(position, record).lateness();
                db.put(
                        database.records(),
                        key,
                        RecordCodec.encode(position, event.hash(), lateness, withAnotherPayload(event)));
                return true;
            });
        }
    }

    /** The canonical bytes of the event, were its payload another. */
    static byte[] withAnotherPayload(StoredEvent event) {
        NewEvent other = new NewEvent(
                event.id(),
                event.at(),
                event.name(),
                event.version(),
                "something else".getBytes(StandardCharsets.UTF_8),
                event.metadata(),
                event.tags());
        return EventBody.encode(other, event.remaining());
    }

    static List<Path> files(Path directory, String ending) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    /** Copies a log that nobody has open. */
    public static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from, "")) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    /** Changes one bit of the first place in those files that holds the text. */
    static void alter(List<Path> files, String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at + wanted.length <= bytes.length; at++) {
                if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                    bytes[at + wanted.length - 1] ^= 1;
                    Files.write(file, bytes);
                    return;
                }
            }
        }
        throw new AssertionError(text + " is in none of " + files);
    }
}
