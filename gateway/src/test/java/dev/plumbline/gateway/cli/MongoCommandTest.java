package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.mongo.LocalReplicaSet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MongoCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_a_replica_set_there_is_nothing_to_stop_or_ask() {
        for (String command : new String[] {"stop", "status"}) {
            assertThat(mongo(command)).isEqualTo(1);
            assertThat(err.toString())
                    .isEqualTo("There is no replica set in " + directory
                            + ". Start one with `mongo start`, or say where it is with --dir."
                            + System.lineSeparator());
            err.getBuffer().setLength(0);
        }
    }

    @Test
    void the_status_of_a_stopped_set_names_every_member_and_the_uri() {
        var set = LocalReplicaSet.create(directory, 2);
        assertThat(mongo("status")).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "member 1 " + set.members().get(0).address() + " stopped",
                        "member 2 " + set.members().get(1).address() + " stopped",
                        set.uri("plumbline"));
        assertThat(mongo("stop")).isZero();
    }

    private int mongo(String command) {
        return new CommandLine(MongoCommand.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(command, "--dir", directory.toString());
    }
}
