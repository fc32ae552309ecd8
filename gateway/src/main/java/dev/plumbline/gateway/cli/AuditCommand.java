package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.eventlog.mongo.MongoLogAudit;
import dev.plumbline.gateway.eventlog.rocksdb.LogAudit;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline audit}: proofs about the event log. */
@Command(
        name = "audit",
        description = "Proves what is in the event log.",
        subcommands = {AuditCommand.Verify.class, AuditDrawsCommand.class})
public final class AuditCommand {

    private AuditCommand() {}

    /**
     * {@code plumbline audit verify --data-dir DIR} or {@code --store URI}: prints {@code N events verified, head HASH} and ends with 0, or {@code
     * altered at position P: why} and ends with 1; with 2 where there is no log to verify. Works beside a running server.
     */
    @Command(
            name = "verify",
            description =
                    "Walks the log's hash chain: prints how many events it verified and the head's hash, or the first"
                            + " altered position.")
    public static final class Verify implements Callable<Integer> {

        private static final int ALTERED = 1;
        private static final int NOT_VERIFIED = 2;

        @ArgGroup(multiplicity = "1")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private WorkspacePlace place;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        private Verify() {}

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            try {
                Verification result = verify(place.location(), done -> {
                    err.println(done + " events so far");
                    err.flush();
                });
                out.println(result);
                out.flush();
                return result instanceof Verification.Whole ? 0 : ALTERED;
            } catch (StoreException e) {
                err.println(e.getMessage());
                err.flush();
                return NOT_VERIFIED;
            }
        }

        private static Verification verify(StoreLocation location, LongConsumer progress) {
            return switch (location) {
                case StoreLocation.Directory directory ->
                    LogAudit.verify(
                            directory.path().toAbsolutePath().normalize().resolve("log"), progress);
                case StoreLocation.Database database -> {
                    try (var workspace = MongoWorkspace.openExisting(database.uri())) {
                        yield MongoLogAudit.verify(workspace, progress);
                    }
                }
            };
        }
    }
}
