package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.mongo.FreshDatabase;
import dev.plumbline.gateway.mongo.LoneMongod;
import dev.plumbline.gateway.mongo.OldMongod;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import dev.plumbline.gateway.transfer.Sides;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Every store that cannot be used is one plain sentence on standard error, exit code 1, before anything is written. */
class BadStoresTest {

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    private Path directory;

    @Test
    void a_wrong_password() {
        var uri = DATABASE.another().replace("mongodb://", "mongodb://ada:wrong@");
        refused(uri, "does not let this user in. Check the name, the password and authSource in the URI.");
    }

    @Test
    void a_server_that_is_no_replica_set() {
        try (var lone = LoneMongod.start(directory.resolve("lone"))) {
            refused("mongodb://" + lone.address() + "/plumbline", "is a single server and no replica set");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.6.23, 6, of a version that nobody maintains", "4.4.29, 9, 4.4.29", "5.0.31, 13, 5.0.31"})
    void a_server_that_is_too_old(String version, int wireVersion, String said) throws IOException {
        try (var old = OldMongod.start(version, wireVersion)) {
            refused(
                    "mongodb://" + old.address() + "/plumbline?replicaSet=rs",
                    "is " + said + ". Plumbline needs 6.0 or newer: upgrade it.");
            assertThat(old.otherCommands()).isEmpty();
        }
    }

    @Test
    void an_address_of_something_else() {
        refused("mongo://ada:wrong@127.0.0.1/plumbline", "There are no stores at mongo:// addresses: name a directory");
    }

    @Test
    void a_database_with_a_dot() {
        refused("mongodb://127.0.0.1:1/plumb.line?replicaSet=rs", "The name of a database has no dot");
    }

    @Test
    void collections_of_another_program() {
        var uri = DATABASE.another();
        in(uri, database -> database.getCollection("invoices").insertOne(new Document()));
        refused(uri, "holds collections of another program (invoices). Name another database in the URI.");
        in(uri, database -> assertThat(names(database)).containsExactly("invoices"));
    }

    @Test
    void a_workspace_of_a_newer_program() {
        var uri = DATABASE.another();
        MongoWorkspace.open(uri).close();
        in(
                uri,
                database -> database.getCollection("plumbline")
                        .updateOne(Filters.eq("_id", "workspace"), Updates.set("format", 2)));
        refused(uri, "was written by a newer Plumbline");
    }

    @Test
    void a_log_of_a_newer_program() {
        var uri = DATABASE.another();
        MongoWorkspace.open(uri).close();
        in(
                uri,
                database ->
                        database.getCollection("plumbline").insertOne(new Document("_id", "log").append("format", 2)));
        refused(uri, "has format 2, this version of Plumbline knows format 1. Run the version that wrote it.");
        in(uri, database -> assertThat(names(database)).containsExactly("plumbline"));
    }

    @Test
    void an_address_without_a_database() {
        refused("mongodb://127.0.0.1:1/?replicaSet=rs", "names no database: write it as");
    }

    @Test
    void a_copy_from_what_is_not_there_begins_nothing() {
        var uri = DATABASE.another();
        var copied = run(
                LogCommand.class,
                "copy",
                "--from",
                uri,
                "--to",
                directory.resolve("to").toString());
        assertThat(copied.exit()).isEqualTo(1);
        assertThat(copied.said()).startsWith("There is no workspace of Plumbline at ");
        in(uri, database -> assertThat(names(database)).isEmpty());
    }

    private record Run(int exit, String said) {}

    private void refused(String uri, String sentence) {
        for (var run : List.of(
                run(ServeCommand.class, "--port", "0", "--store", uri),
                run(LogCommand.class, "copy", "--from", begun(), "--to", uri))) {
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.said().strip().lines()).singleElement().asString().contains(sentence);
            assertThat(run.said()).doesNotContain("Exception").doesNotContain("wrong@");
        }
    }

    private String begun() {
        var from = directory.resolve("from").toString();
        try (var sides = new Sides()) {
            sides.target(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return from;
    }

    private static Run run(Class<?> command, String... arguments) {
        var err = new StringWriter();
        var exit = new CommandLine(command)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, err.toString());
    }

    private static List<String> names(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private static void in(String uri, Consumer<MongoDatabase> work) {
        try (var client = MongoClients.create(uri)) {
            work.accept(client.getDatabase(new ConnectionString(uri).getDatabase()));
        }
    }
}
