package dev.plumbline.gateway.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The MongoDB that the tests of this JVM share, found in this order: the URI in {@code PLUMBLINE_TEST_MONGODB}, a {@code
 * mongod} on the PATH, a container where Docker answers, the wheel. With {@code PLUMBLINE_TEST_MONGODB=none} the tests that
 * need one are skipped; without it a machine that has none fails them. Which one it is, is written to {@code
 * target/mongodb-of-tests} for the summary of {@code ops/plumbline test}.
 */
public final class TestMongo {
    private static final String VARIABLE = "PLUMBLINE_TEST_MONGODB";
    private static final String NONE = "none";
    private static final String IMAGE = "mongo:8.0";

    /** @param base a URI of the replica set, whatever its database */
    private record Found(String base, String origin) {}

    private static final class Holder {
        private static final Found FOUND = find();
    }

    private TestMongo() {}

    /** The same server with this database. */
    static String uri(String database) {
        Assumptions.assumeFalse(
                NONE.equals(System.getenv(VARIABLE)), "MongoDB was left out with PLUMBLINE_TEST_MONGODB=none");
        return withDatabase(Holder.FOUND.base(), database);
    }

    static String withDatabase(String uri, String database) {
        var given = new ConnectionString(uri);
        var scheme = uri.substring(0, uri.indexOf("://") + 3);
        var rest = uri.substring(scheme.length());
        var hosts = rest.split("[/?]", 2)[0];
        var options = rest.contains("?") ? rest.substring(rest.indexOf('?')) : "";
        // Who signs in does so at the database named in the URI, unless it says otherwise.
        var source = given.getCredential() == null || options.contains("authSource=")
                ? options
                : options + (options.isEmpty() ? "?" : "&") + "authSource="
                        + given.getCredential().getSource();
        return scheme + hosts + "/" + database + source;
    }

    private static Found find() {
        try {
            var found = search();
            say(version(found.base()) + " of " + found.origin());
            return found;
        } catch (RuntimeException e) {
            say("none was found, so the tests that need one failed");
            throw e;
        }
    }

    private static Found search() {
        var given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank()) {
            return new Found(given, VARIABLE);
        }
        var onPath = MongodProgram.onPath();
        if (onPath.isPresent()) {
            return started(onPath.get());
        }
        if (Docker.answers()) {
            var container = new MongoDBContainer(IMAGE).withReplicaSet();
            container.start(); // Testcontainers ends it with this JVM
            return new Found(container.getReplicaSetUrl("test"), "Testcontainers (" + IMAGE + ")");
        }
        try {
            return started(MongodProgram.find());
        } catch (StoreException e) {
            throw new IllegalStateException(
                    "These tests need MongoDB. %s Or set %s to the URI of one, or to %s to go without."
                            .formatted(e.getMessage(), VARIABLE, NONE),
                    e);
        }
    }

    private static Found started(MongodProgram program) {
        return new Found(start(program, 1).uri("test"), program.origin());
    }

    /** Small, in a directory of its own; ends with this JVM however that ends. */
    static LocalReplicaSet start(MongodProgram program, int members) {
        try {
            var directory = Files.createTempDirectory("plumbline-mongo");
            endWithThisProcess(directory);
            var set = LocalReplicaSet.create(directory, members);
            set.start(program, ReplicaSettings.SMALL);
            return set;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that reads a pipe from this one comes to its end when this one is gone, killed or not; then it clears up. */
    private static void endWithThisProcess(Path directory) throws IOException {
        var script = "cat >/dev/null; for pid in \"$1\"/member-*/pid; do kill -9 $(cat \"$pid\") 2>/dev/null; done;"
                + " sleep 1; rm -rf \"$1\"";
        new ProcessBuilder(List.of("/bin/sh", "-c", script, "sh", directory.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String version(String uri) {
        try (var client = MongoClients.create(uri)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .getString("version");
        }
    }

    private static void say(String which) {
        try {
            Files.writeString(Files.createDirectories(Path.of("target")).resolve("mongodb-of-tests"), which);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
