package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.CannotStart;
import dev.plumbline.gateway.FirstAdministrator;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.eventlog.ChainPatrol;
import dev.plumbline.gateway.store.StoreException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline serve}: the server on a data directory, until Ctrl-C or SIGTERM. */
@Command(name = "serve", description = "Serves the workspace of a data directory; an empty one is begun.")
public final class ServeCommand implements Callable<Integer> {
    private static final int CANNOT_START = 1;

    @Option(
            names = "--port",
            defaultValue = "" + Settings.DEFAULT_PORT,
            paramLabel = "PORT",
            description = "Where to listen; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = Settings.DEFAULT_HOST,
            paramLabel = "HOST",
            description = "Which address to listen on. Default: ${DEFAULT-VALUE}, this machine only.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String host;

    @Option(
            names = "--data-dir",
            defaultValue = "data",
            paramLabel = "DIR",
            description = "Where the workspace is kept. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path dataDirectory;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "How browsers reach this server when a proxy stands before it, such as https://plumbline.example.")
    private @Nullable URI publicUrl;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            var server = Plumbline.start(
                    new Settings(dataDirectory, host, port, Optional.ofNullable(publicUrl), ChainPatrol.Pace.DEFAULT));
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                stopped.countDown();
            }));
            FirstAdministrator.of(server).ifPresent(out::println);
            out.println("Plumbline is ready at " + server.url());
            out.flush();
            stopped.await();
            return 0;
        } catch (CannotStart | StoreException e) {
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().flush();
            return CANNOT_START;
        }
    }
}
