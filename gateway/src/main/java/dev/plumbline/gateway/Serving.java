package dev.plumbline.gateway;

import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the commands share that run a server until Ctrl-C or SIGTERM. */
public final class Serving {
    private static final int CANNOT_START = 1;

    @Option(
            names = "--port",
            defaultValue = "" + Settings.DEFAULT_PORT,
            paramLabel = "PORT",
            description = "Where to listen; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

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

    /** Starts a server and runs; why it cannot is said in a sentence. Gives the exit code. */
    public int run(Configured configured, Running running) throws InterruptedException {
        try {
            var server = Plumbline.start(configured.at(port));
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

    private int cannotStart(String sentence) {
        command.commandLine().getErr().println(sentence);
        command.commandLine().getErr().flush();
        return CANNOT_START;
    }
}
