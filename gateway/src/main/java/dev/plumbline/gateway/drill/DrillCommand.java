package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline drill}: lets things fail under load and proves what is left. Exits with 1 when a promise was not kept. */
@Command(
        name = "drill",
        subcommands = HostileCommand.class,
        description = "Lets the server, its disk, its clock or its database fail while simulated annotators draw, and"
                + " compares what was acknowledged to them with the log, the canvases and the scoreboards.")
public final class DrillCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Which drills: ${COMPLETION-CANDIDATES}; or all.",
            completionCandidates = Names.class)
    private List<String> chosen = List.of();

    @Option(names = "--list", description = "Only tells which drills there are.")
    private boolean list;

    @Option(names = "--rounds", paramLabel = "N", description = "How often it fails. Each drill has its own default.")
    private @Nullable Integer rounds;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is random. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description =
                    "Where to store, on the disk that matters; a temporary directory by default. What failed is kept.")
    private @Nullable Path directory;

    @Option(names = "--json", description = "Prints the rows as JSON, and how it goes on standard error.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private DrillCommand() {}

    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Drill.ALL.stream().map(Drill::name).toList());
        }
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            Drill.ALL.forEach(
                    drill -> out.println("%-14s %3d x  %s".formatted(drill.name(), drill.rounds(), drill.about())));
            out.flush();
            return 0;
        }
        var rows = new ArrayList<DrillRow>();
        for (var drill : drills()) {
            rows.add(hold(drill));
        }
        out.println(json ? Json.string(rows) : table(rows));
        out.flush();
        return rows.stream().anyMatch(DrillRow::failed) ? 1 : 0;
    }

    private List<Drill> drills() {
        if (chosen.equals(List.of("all"))) {
            return Drill.ALL;
        }
        if (chosen.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say which drill: %s; or all.".formatted(names()));
        }
        return chosen.stream()
                .map(name -> Drill.ALL.stream()
                        .filter(drill -> drill.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "There is no drill %s; there are %s.".formatted(name, names()))))
                .toList();
    }

    private static String names() {
        return String.join(", ", new Names());
    }

    private DrillRow hold(Drill drill) throws Exception {
        var progress = json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        progress.println(drill.name() + ": " + drill.about());
        progress.flush();
        var base = directory == null
                ? Files.createTempDirectory("plumbline-drill-")
                : Files.createDirectories(directory.resolve("drill-" + drill.name()));
        try (var inside = Files.list(base)) {
            if (inside.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), base + " is not empty; give another --dir.");
            }
        }
        var counted = rounds == null ? OptionalInt.empty() : OptionalInt.of(rounds);
        var row = drill.run(DrillSettings.of(base.toRealPath(), counted, seed, progress));
        row.wrong().forEach(sentence -> progress.println("  WRONG " + sentence));
        row.notes().forEach(sentence -> progress.println("  " + sentence));
        if (row.failed()) {
            progress.println("  What it stored is kept in " + base);
        } else {
            delete(base);
        }
        progress.flush();
        return row;
    }

    private static String table(List<DrillRow> rows) {
        var lines = new ArrayList<>(List.of("", DrillRow.header()));
        rows.forEach(row -> lines.add(row.toString()));
        return String.join(System.lineSeparator(), lines);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
