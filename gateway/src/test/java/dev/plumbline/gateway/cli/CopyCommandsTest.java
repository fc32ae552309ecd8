package dev.plumbline.gateway.cli;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.mongo.FreshDatabase;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import dev.plumbline.gateway.transfer.Sides;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code log copy}, {@code backup} and {@code restore} as they are typed, on both kinds of store. */
class CopyCommandsTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    private Path directory;

    private record Run(int exit, String out, String err) {}

    @Test
    void a_workspace_is_copied_to_MongoDB_backed_up_from_there_and_restored() throws Exception {
        String head;
        try (var sides = new Sides()) {
            var log = sides.target(path("a")).log();
            log.append(AppendCondition.none(), List.of(event("a"), event("b"), event("c")))
                    .get();
            head = log.read(3, 1).getFirst().hash().toString();
        }
        var uri = DATABASE.another();
        var verified = ": 3 events verified, head " + head + System.lineSeparator();

        assertThat(run(LogCommand.class, "copy", "--from", path("a"), "--to", uri)
                        .out())
                .isEqualTo("Copied to " + name(uri) + verified);
        assertThat(run(BackupCommand.class, "--from", uri, "--to", path("backup"))
                        .out())
                .isEqualTo("Backed up to " + path("backup") + verified);
        assertThat(run(RestoreCommand.class, "--from", path("backup"), "--to", path("b"))
                        .out())
                .isEqualTo("Restored to " + path("b") + verified);
        assertThat(run(AuditCommand.class, "verify", "--store", uri).out()).isEqualTo(verified.substring(2));
        assertThat(run(AuditCommand.class, "verify", "--data-dir", path("b")).out())
                .isEqualTo(verified.substring(2));

        var again = run(RestoreCommand.class, "--from", path("backup"), "--to", uri);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err())
                .isEqualTo("%s is not empty: it holds a workspace of 3 events. Copy into an empty store.%n"
                        .formatted(name(uri)));
    }

    private static String name(String uri) {
        return MongoWorkspace.nameOf(uri);
    }

    private String path(String store) {
        return directory.resolve(store).toString();
    }

    private static Run run(Class<?> command, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
