package dev.plumbline.gateway.eventlog.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.Verification;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of a process in the middle of load, again and again on the same log: {@code -Dplumbline.kill.rounds=N},
 * 20 unless given.
 */
@Timeout(1800)
class KilledProcessTest {

    private static final int ROUNDS = Integer.getInteger("plumbline.kill.rounds", 20);

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed(@TempDir Path directory) throws Exception {
        AcknowledgedSet acknowledged = new AcknowledgedSet();
        Random random = new Random(1);
        int total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.add(loadAndKill(directory, 1 + random.nextInt(1000)));
            total += acknowledged.size();
            try (RocksDbEventLog log = TestLogs.open(directory, LogSettings.DEFAULT)) {
                acknowledged.assertStoredIn(log);
            }
        }
        assertThat(total).isGreaterThan(ROUNDS);
        assertThat(acknowledged.failures()).isEmpty();
        assertThat(LogAudit.verify(directory, events -> {})).isInstanceOf(Verification.Whole.class);
    }

    /** Kills the child as soon as it has said so many lines, and returns all it said. */
    private static List<String> loadAndKill(Path directory, int lines) throws Exception {
        Process child = ChildProcess.start(LoadingChild.class, List.of(), directory.toString(), "200");
        List<String> said = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            String line = out.readLine();
            while (line != null && said.size() < lines) {
                said.add(line);
                line = out.readLine();
            }
            assertThat(line).as("the child was alive when it was killed").isNotNull();
            said.add(line);
            said.addAll(ChildProcess.killAndRead(child, out));
            return said;
        } finally {
            child.destroyForcibly();
        }
    }
}
