package dev.plumbline.gateway.cli;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.eventlog.rocksdb.TestLogs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {

    @TempDir
    private Path dataDir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_whole_log_is_one_line_and_exit_code_0() throws Exception {
        String head = writeLog();
        assertThat(audit()).isZero();
        assertThat(out).hasToString("3 events verified, head " + head + System.lineSeparator());
    }

    @Test
    void an_altered_log_is_one_line_and_exit_code_1() throws Exception {
        writeLog();
        Files.write(dataDir.resolve("log/acknowledged"), new byte[] {0, 0, 0, 0, 0, 0, 0, 9});
        assertThat(audit()).isEqualTo(1);
        assertThat(out)
                .hasToString("altered at position 4: the event is missing: 9 had been acknowledged"
                        + System.lineSeparator());
    }

    @Test
    void no_log_is_a_sentence_and_exit_code_2() {
        assertThat(audit()).isEqualTo(2);
        assertThat(out).asString().isEmpty();
        assertThat(err)
                .hasToString("There is no event log in " + dataDir.resolve("log") + "." + System.lineSeparator());
    }

    private String writeLog() throws Exception {
        try (RocksDbEventLog log = TestLogs.open(dataDir.resolve("log"), LogSettings.DEFAULT)) {
            get(log.append(AppendCondition.none(), List.of(event("a"), event("b"), event("c"))));
            return log.read(3, 1).getFirst().hash().toString();
        }
    }

    private int audit() {
        return new CommandLine(AuditCommand.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("verify", "--data-dir", dataDir.toString());
    }
}
