package dev.plumbline.gateway.eventlog.rocksdb;

import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small file system of its own where one can be mounted, and a limit on file sizes. */
class FullDiskTest {

    private static final int DISK_MIB = 96;
    private static final int BALLAST_MIB = 64;
    private static final int PAYLOAD_BYTES = 50_000;

    private final Random random = new Random(1);

    @Test
    void appends_fail_with_a_sentence_while_the_disk_is_full_and_go_on_when_there_is_space(@TempDir Path mount)
            throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MIB + "m", "tmpfs", mount.toString()) == 0,
                "a file system can only be mounted by root");
        try {
            Path ballast = mount.resolve("ballast");
            Files.write(ballast, new byte[BALLAST_MIB << 20]);
            fillAndFree(mount.resolve("log"), ballast);
        } finally {
            run("umount", "-l", mount.toString());
        }
    }

    private void fillAndFree(Path directory, Path ballast) throws Exception {
        List<String> stored = new ArrayList<>();
        LogSettings settings = LogSettings.DEFAULT;
        try (RocksDbEventLog log = TestLogs.open(directory, settings)) {
            LogUnavailableException failure = appendUntilFull(log, stored);
            assertThat(failure)
                    .hasMessage("The disk that holds " + directory
                            + " is full: nothing can be stored until space is freed.");
            assertThat(log.health().writable()).isFalse();
            assertThat(log.health().sentence()).isEqualTo(failure.getMessage());
            assertThatThrownBy(() -> append(log)).isInstanceOf(LogUnavailableException.class);
            assertStored(log, stored);

            Files.delete(ballast);
            await().atMost(Duration.ofSeconds(60)).until(() -> log.health().writable());
            stored.add(append(log));
            assertStored(log, stored);
        }
        try (RocksDbEventLog log = TestLogs.open(directory, settings)) {
            assertStored(log, stored);
        }
        assertThat(LogAudit.verify(directory, events -> {})).isInstanceOf(Verification.Whole.class);
    }

    private LogUnavailableException appendUntilFull(RocksDbEventLog log, List<String> stored) throws Exception {
        while (true) {
            try {
                stored.add(append(log));
            } catch (LogUnavailableException e) {
                return e;
            }
        }
    }

    private String append(RocksDbEventLog log) throws Exception {
        byte[] payload = new byte[PAYLOAD_BYTES];
        random.nextBytes(payload);
        NewEvent event =
                new NewEvent(UUID.randomUUID().toString(), Instant.now(), "filled", 1, payload, Map.of(), Set.of());
        get(log.append(AppendCondition.none(), List.of(event)));
        return event.id();
    }

    /** Everything acknowledged is there; an append that was refused may be, at most. */
    private static void assertStored(RocksDbEventLog log, List<String> acknowledged) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < log.head()) {
            log.read(ids.size() + 1L, 100).forEach(event -> ids.add(event.id()));
        }
        assertThat(ids).containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(ids.size()).isLessThanOrEqualTo(acknowledged.size() + 1);
    }

    @Test
    void nothing_acknowledged_is_lost_when_files_may_not_grow_any_further(@TempDir Path directory) throws Exception {
        AcknowledgedSet acknowledged = new AcknowledgedSet();
        // 20 MiB: RocksDB's native library, which is unpacked first, has 17.
        List<String> limited = List.of("bash", "-c", "ulimit -f 20480; exec \"$@\"", "limited");
        Process child = ChildProcess.start(LoadingChild.class, limited, directory.toString(), "3000");
        try (BufferedReader out = child.inputReader()) {
            List<String> said = new ArrayList<>();
            String line = out.readLine();
            while (line != null && !line.startsWith("F ")) {
                said.add(line);
                line = out.readLine();
            }
            assertThat(line).as("appends were refused").isNotNull();
            said.add(line);
            said.addAll(ChildProcess.killAndRead(child, out));
            acknowledged.add(said);
        } finally {
            child.destroyForcibly();
        }
        assertThat(acknowledged.size()).isPositive();
        assertThat(acknowledged.failures().getFirst())
                .isEqualTo(
                        "The disk that holds " + directory + " is full: nothing can be stored until space is freed.");
        try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
            acknowledged.assertStoredIn(log);
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
