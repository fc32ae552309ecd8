package dev.plumbline.gateway.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.mongo.FreshDatabase;
import dev.plumbline.gateway.mongo.LoneMongod;
import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.gateway.store.StoreException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a URI may lead to, and the one sentence that each gets before anything is written. */
class MongoWorkspaceTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void an_empty_database_becomes_a_workspace_and_is_opened_again() {
        var uri = DATABASE.another();
        MongoWorkspace.open(uri).close();
        MongoWorkspace.open(uri).close();
        in(uri, database -> assertThat(database.listCollectionNames()).containsExactly("plumbline"));
    }

    @Test
    void a_uri_without_a_database_is_refused() {
        refused(
                "mongodb://127.0.0.1:1/?replicaSet=rs",
                "The MongoDB URI names no database: write it as mongodb://HOSTS/");
    }

    @Test
    void what_is_no_uri_is_refused_without_repeating_a_password() {
        assertThatThrownBy(() -> MongoWorkspace.open("mongodb://ada:secret:word@/x"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("This is no MongoDB URI")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_wrong_password_is_refused() {
        var uri = DATABASE.another().replace("mongodb://", "mongodb://ada:wrong@");
        assertThatThrownBy(() -> MongoWorkspace.open(uri))
                .isInstanceOf(StoreException.class)
                .isNotInstanceOf(StoreAwayException.class)
                .hasMessageContaining("does not let this user in")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void a_database_of_another_program_is_left_alone() {
        var uri = DATABASE.another();
        in(uri, database -> database.getCollection("invoices").insertOne(new Document()));
        refused(uri, "holds collections of another program (invoices). Name another database in the URI.");
        in(uri, database -> assertThat(database.listCollectionNames()).containsExactly("invoices"));
    }

    @Test
    void a_workspace_of_a_newer_program_is_left_alone() {
        var uri = DATABASE.another();
        MongoWorkspace.open(uri).close();
        in(uri, database -> database.getCollection("plumbline").updateMany(new Document(), Updates.set("format", 2)));
        refused(uri, "was written by a newer Plumbline (format 2, this one knows 1).");
    }

    @Test
    void a_single_server_is_no_replica_set(@TempDir Path directory) {
        try (var lone = LoneMongod.start(directory)) {
            var sentence = "is a single server and no replica set";
            refused("mongodb://" + lone.address() + "/plumbline", sentence);
            refused("mongodb://" + lone.address() + "/plumbline?replicaSet=rs", sentence);
            try (var client = MongoClients.create("mongodb://" + lone.address())) {
                assertThat(client.listDatabaseNames()).doesNotContain("plumbline");
            }
        }
    }

    @Test
    void a_wrong_name_of_the_replica_set_is_said() {
        var uri = DATABASE.another();
        assumeTrue(uri.contains("replicaSet="), "the database of these tests is no replica set");
        refused(uri.replaceAll("replicaSet=[^&]*", "replicaSet=other"), "not other: correct replicaSet in the URI.");
    }

    @Test
    void a_server_that_does_not_answer_may_come_yet() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var uri = "mongodb://127.0.0.1:%d/plumbline?replicaSet=rs".formatted(port);
        assertThatThrownBy(() -> MongoWorkspace.open(uri))
                .isInstanceOf(StoreAwayException.class)
                .hasMessage("No MongoDB answers at 127.0.0.1:%d/plumbline. Is it running, and is the address right?"
                        .formatted(port));
    }

    @Test
    void a_name_that_the_dns_does_not_know_may_come_yet_too() {
        assertThatThrownBy(() -> MongoWorkspace.open("mongodb+srv://ada:wrong@nowhere.invalid/plumbline"))
                .isInstanceOf(StoreAwayException.class)
                .hasMessage(
                        "No MongoDB answers at nowhere.invalid/plumbline. Is it running, and is the address right?");
    }

    private static void refused(String uri, String sentence) {
        assertThatThrownBy(() -> MongoWorkspace.open(uri))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(sentence);
    }

    private static void in(String uri, Consumer<MongoDatabase> work) {
        try (var client = MongoClients.create(uri)) {
            work.accept(client.getDatabase(new ConnectionString(uri).getDatabase()));
        }
    }
}
