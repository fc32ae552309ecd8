package dev.plumbline.gateway;

import dev.plumbline.gateway.bench.BenchCommand;
import dev.plumbline.gateway.cli.AuditCommand;
import dev.plumbline.gateway.cli.ScoreCommand;
import dev.plumbline.gateway.cli.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program behind {@code ops/plumbline}: one subcommand per thing it can be started for. A capability adds its own
 * {@code @Command} class here.
 */
@Command(
        name = "plumbline",
        description = "Shows whether an annotator is true, and keeps them true.",
        subcommands = {AuditCommand.class, BenchCommand.class, ScoreCommand.class, ServeCommand.class})
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to start: demo, serve, score, audit or bench.");
    }
}
