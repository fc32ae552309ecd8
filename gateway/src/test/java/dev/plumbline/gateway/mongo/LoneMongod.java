package dev.plumbline.gateway.mongo;

import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A {@code mongod} that belongs to no replica set. */
public record LoneMongod(ReplicaMember member) implements AutoCloseable {

    public static LoneMongod start(Path directory) {
        TestMongo.uri("any");
        try {
            var member = LocalReplicaSet.create(directory, 1).members().getFirst();
            var arguments = new ArrayList<>(ReplicaSettings.SMALL.arguments(member));
            var set = arguments.indexOf("--replSet");
            arguments.subList(set, set + 2).clear();
            Files.createDirectories(member.data());
            run(MongodProgram.find(), arguments);
            return new LoneMongod(member);
        } catch (StoreException e) {
            return Assumptions.abort(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(MongodProgram program, List<String> arguments) throws IOException, InterruptedException {
        var starting = program.command(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (starting.waitFor() != 0) {
            throw new IllegalStateException("mongod did not start: " + arguments);
        }
    }

    public String address() {
        return member.address();
    }

    @Override
    public void close() {
        member.kill();
    }
}
