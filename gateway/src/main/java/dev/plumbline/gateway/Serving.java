package dev.plumbline.gateway;

import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the commands share that run a server until Ctrl-C or SIGTERM. */
public final class Serving {
    private static final int CANNOT_START = 1;
    private static final long LOOK_AGAIN_MILLIS = 500;

    @Option(
            names = "--port",
            defaultValue = "" + Settings.DEFAULT_PORT,
            paramLabel = "PORT",
            description = "Where to listen; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description =
                    "Where the workspace is kept: mongodb://HOSTS/NAME?replicaSet=RS, for any number of gateways, or a"
                            + " directory. Default: the directory of --data-dir.")
    private @Nullable String store;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec command;

    private Serving() {}

    /** Puts the settings together; throws {@link CannotStart} where an option makes no sense. */
    @FunctionalInterface
    public interface Configured {
        Settings at(int port);
    }

    /** What to do with the running server. */
    @FunctionalInterface
    public interface Running {
        /** @param stopped is over when the server is to end, and with it this */
        void on(Plumbline server, CountDownLatch stopped) throws IOException, InterruptedException;
    }

    /** The place that was asked for: {@code --store}, or else the data directory. */
    public StoreLocation store(Path dataDirectory) {
        return store == null ? new StoreLocation.Directory(dataDirectory) : StoreLocation.of(store);
    }

    /** Starts a server and runs; why it cannot is said in a sentence. Gives the exit code. */
    public int run(Configured configured, Running running) throws InterruptedException {
        try {
            var server = started(configured.at(port));
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                stopped.countDown();
            }));
            running.on(server, stopped);
            return 0;
        } catch (CannotStart | StoreException e) {
            return cannotStart(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return cannotStart("The workspace cannot be set up: " + e.getMessage());
        }
    }

    /** A database that is away is waited for, as long as it takes. */
    private Plumbline started(Settings settings) throws InterruptedException {
        while (true) {
            try {
                return Plumbline.start(settings);
            } catch (StoreAwayException e) {
                await(settings, e);
            }
        }
    }

    private void await(Settings settings, StoreAwayException away) throws InterruptedException {
        say(away);
        try (var room = WaitingRoom.open(settings, String.valueOf(away.getMessage()))) {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
                try {
                    settings.store().reach();
                    return;
                } catch (StoreAwayException e) {
                    room.because(String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private void say(StoreAwayException away) {
        var out = command.commandLine().getOut();
        out.println("Plumbline waits: " + away.getMessage());
        out.flush();
    }

    private int cannotStart(String sentence) {
        command.commandLine().getErr().println(sentence);
        command.commandLine().getErr().flush();
        return CANNOT_START;
    }
}
