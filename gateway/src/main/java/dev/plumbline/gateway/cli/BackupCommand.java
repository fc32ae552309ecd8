package dev.plumbline.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline backup}: a copy of the workspace; broken off, it goes on where it was when it is run again. */
@Command(
        name = "backup",
        description =
                "Copies a workspace, also one that a server is writing to, into a new directory, verifies it there, and says the hash of its last event. The directory is a data directory like any other.")
public final class BackupCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "STORE",
            description = "What to back up: a data directory, or a URI such as mongodb://HOSTS/NAME?replicaSet=RS.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The backup: a directory that is empty or does not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String to;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private BackupCommand() {}

    @Override
    public Integer call() {
        return CopyRun.run(from, to, "Backed up to", spec);
    }
}
