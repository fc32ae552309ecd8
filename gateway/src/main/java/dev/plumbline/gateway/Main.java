package dev.plumbline.gateway;

import dev.plumbline.gateway.bench.BenchCommand;
import dev.plumbline.gateway.cli.AuditCommand;
import dev.plumbline.gateway.cli.BackupCommand;
import dev.plumbline.gateway.cli.BiasCommand;
import dev.plumbline.gateway.cli.CertificateCommand;
import dev.plumbline.gateway.cli.ConvertCommand;
import dev.plumbline.gateway.cli.DriftCommand;
import dev.plumbline.gateway.cli.LogCommand;
import dev.plumbline.gateway.cli.MongoCommand;
import dev.plumbline.gateway.cli.RestoreCommand;
import dev.plumbline.gateway.cli.ScoreCommand;
import dev.plumbline.gateway.cli.ServeCommand;
import dev.plumbline.gateway.cli.SpecCommand;
import dev.plumbline.gateway.cli.TrendCommand;
import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.drill.DrillCommand;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program behind {@code ops/plumbline}: one subcommand per thing it can be started for. A capability adds its own
 * {@code @Command} class here.
 */
@Command(
        name = "plumbline",
        description = "Shows whether an annotator is true, and keeps them true.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ScoreCommand.class,
            BiasCommand.class,
            TrendCommand.class,
            DriftCommand.class,
            ConvertCommand.class,
            CertificateCommand.class,
            SpecCommand.class,
            AuditCommand.class,
            LogCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MongoCommand.class,
            BenchCommand.class,
            DrillCommand.class
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        // Sentences, names and numbers are the same on every machine.
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to start: demo, serve, score, bias, trend, drift, convert, certificate, spec, audit, log, backup, restore, mongo, bench or drill.");
    }

    /** What {@code --version} prints: the version this was packaged as. */
    static final class Version implements IVersionProvider {

        private Version() {}

        @Override
        public String[] getVersion() {
            String packaged = Main.class.getPackage().getImplementationVersion();
            return new String[] {"plumbline " + Objects.requireNonNullElse(packaged, "from a working copy")};
        }
    }
}
