package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.mongo.LocalReplicaSet;
import dev.plumbline.gateway.mongo.MemberState;
import dev.plumbline.gateway.mongo.MemberState.Role;
import dev.plumbline.gateway.mongo.MongodProgram;
import dev.plumbline.gateway.mongo.ReplicaSettings;
import dev.plumbline.gateway.store.StoreException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline mongo}: a MongoDB replica set on this machine, to try the production store on. */
@Command(
        name = "mongo",
        description =
                "Runs a MongoDB replica set on this machine, to try things on: with the mongod on the PATH, or one"
                        + " that is fetched once into the user's cache. Not for production, and no part of what is shipped:"
                        + " MongoDB is under the SSPL.",
        subcommands = {MongoCommand.Start.class, MongoCommand.Stop.class, MongoCommand.Status.class})
public final class MongoCommand {
    private static final int FAILED = 1;
    private static final int MEMBERS = 3;
    private static final String DATABASE = "plumbline";

    private MongoCommand() {}

    /** What the three have in common. */
    private abstract static sealed class OnDirectory implements Callable<Integer> {

        @Option(
                names = "--dir",
                defaultValue = "mongo-data",
                paramLabel = "DIR",
                description = "Where the replica set is kept. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        Path directory;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        CommandSpec spec;

        abstract int run(PrintWriter out);

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try {
                return run(out);
            } catch (StoreException e) {
                spec.commandLine().getErr().println(e.getMessage());
                return FAILED;
            } finally {
                out.flush();
                spec.commandLine().getErr().flush();
            }
        }

        LocalReplicaSet existing() {
            return LocalReplicaSet.in(directory)
                    .orElseThrow(() -> new StoreException(
                            "There is no replica set in %s. Start one with `mongo start`, or say where it is with --dir."
                                    .formatted(directory.toAbsolutePath().normalize())));
        }
    }

    /** {@code plumbline mongo start}: prints the URI once the set takes writes. */
    @Command(name = "start", description = "Starts the replica set, goes on with what it holds, and prints its URI.")
    public static final class Start extends OnDirectory {

        @Option(
                names = "--members",
                paramLabel = "N",
                description = "How many members; 3 survive the loss of one. Default: as before, or " + MEMBERS + ".")
        private @Nullable Integer members;

        private Start() {}

        @Override
        int run(PrintWriter out) {
            var program = MongodProgram.find();
            var set = LocalReplicaSet.in(directory)
                    .orElseGet(() -> LocalReplicaSet.create(directory, members == null ? MEMBERS : members));
            var there = set.members().size();
            if (members != null && members != there) {
                throw new StoreException(
                        "%s holds a replica set of %d. Start it without --members, or choose another directory with --dir."
                                .formatted(directory.toAbsolutePath().normalize(), there));
            }
            set.start(program, ReplicaSettings.DEFAULT);
            out.println(set.uri(DATABASE));
            return 0;
        }
    }

    /** {@code plumbline mongo stop}: returns once every member has ended and all is on disk. */
    @Command(name = "stop", description = "Stops the replica set; what it holds stays.")
    public static final class Stop extends OnDirectory {

        private Stop() {}

        @Override
        int run(PrintWriter out) {
            existing().stop();
            return 0;
        }
    }

    /** {@code plumbline mongo status}: a line for each member, then the URI; ends with 0 if there is a primary. */
    @Command(name = "status", description = "Says what each member is doing, and the URI.")
    public static final class Status extends OnDirectory {

        private Status() {}

        @Override
        int run(PrintWriter out) {
            var set = existing();
            var states = set.states();
            for (var state : states) {
                var process = state.member().process();
                out.println(state.sentence()
                        + process.map(running -> " (process " + running.pid() + ")")
                                .orElse(""));
            }
            out.println(set.uri(DATABASE));
            return states.stream().map(MemberState::role).anyMatch(Role.PRIMARY::equals) ? 0 : FAILED;
        }
    }
}
