package dev.plumbline.gateway.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import dev.plumbline.gateway.mongo.MemberState.Role;
import dev.plumbline.gateway.store.StoreException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalReplicaSetTest {

    @TempDir
    private Path directory;

    @AfterEach
    void leaveNothingRunning() {
        LocalReplicaSet.in(directory).ifPresent(LocalReplicaSet::kill);
    }

    @Test
    void what_was_written_is_there_after_a_stop_and_another_start() {
        var program = program();
        var set = LocalReplicaSet.create(directory, 1);
        set.start(program, ReplicaSettings.SMALL);
        write(set, "before the stop");
        set.stop();
        assertThat(set.states()).extracting(MemberState::role).containsExactly(Role.STOPPED);
        assertThat(set.members().getFirst().process()).isEmpty();

        var again = LocalReplicaSet.in(directory).orElseThrow();
        assertThat(again.uri("any")).isEqualTo(set.uri("any"));
        again.start(program, ReplicaSettings.SMALL);
        again.start(program, ReplicaSettings.SMALL);
        assertThat(again.states()).extracting(MemberState::role).containsExactly(Role.PRIMARY);
        assertThat(read(again)).isEqualTo("before the stop");
    }

    @Test
    void a_port_that_another_program_has_is_said() throws Exception {
        var program = program();
        var set = LocalReplicaSet.create(directory, 1);
        var member = set.members().getFirst();
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), member.port()));
            assertThatThrownBy(() -> set.start(program, ReplicaSettings.SMALL))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "Member 1 of the replica set does not start on port %d: the port is in use by another program."
                                            .formatted(member.port())
                                    + " Its log is " + member.log() + ".");
        }
    }

    @Test
    void a_directory_that_holds_something_else_is_left_alone() throws Exception {
        Files.writeString(directory.resolve("holiday.jpg"), "");
        assertThatThrownBy(() -> LocalReplicaSet.create(directory, 3))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(directory + " holds something that is no replica set");
    }

    @Test
    void there_is_no_replica_set_of_no_members() {
        assertThatThrownBy(() -> LocalReplicaSet.create(directory, 0)).isInstanceOf(StoreException.class);
        assertThat(directory).isEmptyDirectory();
    }

    private static MongodProgram program() {
        TestMongo.uri("any");
        try {
            return MongodProgram.find();
        } catch (StoreException e) {
            return Assumptions.abort(e.getMessage());
        }
    }

    private static void write(LocalReplicaSet set, String text) {
        try (var client = MongoClients.create(set.uri("test"))) {
            client.getDatabase("test").getCollection("notes").insertOne(new Document("text", text));
        }
    }

    private static String read(LocalReplicaSet set) {
        try (var client = MongoClients.create(set.uri("test"))) {
            return client.getDatabase("test")
                    .getCollection("notes")
                    .find()
                    .first()
                    .getString("text");
        }
    }
}
