package dev.plumbline.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline restore}: a copy of the workspace; broken off, it goes on where it was when it is run again. */
@Command(name = "restore", description = "Copies a backup into an empty store and verifies it there.")
public final class RestoreCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIR",
            description = "The backup: a directory that backup has made.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "STORE",
            description =
                    "An empty store: a data directory, or a URI such as mongodb://HOSTS/NAME?replicaSet=RS. No server may use it yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String to;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private RestoreCommand() {}

    @Override
    public Integer call() {
        return CopyRun.run(from, to, "Restored to", spec);
    }
}
