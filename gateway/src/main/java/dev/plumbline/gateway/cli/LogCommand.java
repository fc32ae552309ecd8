package dev.plumbline.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline log}: what is done with a whole event log. */
@Command(name = "log", description = "Moves a workspace between stores.", subcommands = LogCommand.Copy.class)
public final class LogCommand {

    private LogCommand() {}

    /** {@code plumbline log copy}: goes on where it was when it is run again. */
    @Command(
            name = "copy",
            description =
                    "Copies a workspace, its log, accounts and files, into an empty store; the hash chain is verified on"
                            + " arrival. Broken off, it goes on where it was when it is run again.")
    public static final class Copy implements Callable<Integer> {

        @Option(
                names = "--from",
                required = true,
                paramLabel = "STORE",
                description = "A data directory, or a URI such as mongodb://HOSTS/NAME?replicaSet=RS. May be in use.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String from;

        @Option(
                names = "--to",
                required = true,
                paramLabel = "STORE",
                description = "An empty store of either kind. No server may use it yet.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String to;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        private Copy() {}

        @Override
        public Integer call() {
            return CopyRun.run(from, to, "Copied to", spec);
        }
    }
}
