package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.CannotStart;
import dev.plumbline.gateway.FirstAdministrator;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.Serving;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.access.Networks;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline serve}: the server on a data directory, until Ctrl-C or SIGTERM. */
@Command(name = "serve", description = "Serves the workspace of a data directory or a database; an empty one is begun.")
public final class ServeCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Serving serving;

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

    @Option(
            names = "--trusted-proxies",
            defaultValue = "",
            paramLabel = "ADDRESSES",
            description =
                    "Proxies before this server whose X-Forwarded-For is believed, so that failed sign-ins count for"
                            + " who failed: addresses or networks, with commas between. Default: none.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String trustedProxies;

    @Option(
            names = "--metrics-from",
            defaultValue = "",
            paramLabel = "ADDRESSES",
            description = "Who may read /metrics beside this machine: addresses or networks, with commas between;"
                    + " 0.0.0.0/0,::/0 for everyone. Default: nobody.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String metricsFrom;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        return serving.run(this::settings, this::serve);
    }

    private Settings settings(int port) {
        return Settings.local(serving.store(dataDirectory), port)
                .reachedAt(host, Optional.ofNullable(publicUrl))
                .trusting(networks("--trusted-proxies", trustedProxies), networks("--metrics-from", metricsFrom));
    }

    private static Networks networks(String option, String text) {
        try {
            return Networks.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("%s: %s".formatted(option, e.getMessage()), e);
        }
    }

    private void serve(Plumbline server, CountDownLatch stopped) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        FirstAdministrator.admit(server, out::println);
        out.println("Plumbline is ready at " + server.url());
        out.flush();
        stopped.await();
    }
}
