package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.bench.live.GatewaysBench;
import dev.plumbline.gateway.bench.live.LiveBench;
import dev.plumbline.gateway.bench.score.ScoreBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what the product promises. Exits with 1 when a figure is outside its limit. */
@Command(name = "bench", description = "Measures every figure of docs/benchmarks.md beside its limit.")
public final class BenchCommand implements Callable<Integer> {

    /** One part of the run. */
    @FunctionalInterface
    public interface Part {
        /** @param directory empty, for whatever the part stores */
        List<Figure> run(Path directory) throws Exception;
    }

    private static final String SOAK = "soak";

    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description =
                    "What to measure: ${COMPLETION-CANDIDATES}; everything but the soak, which takes long, when none is named.",
            completionCandidates = Names.class)
    private List<String> chosen = List.of();

    @Option(
            names = "--dir",
            description =
                    "Where to store what is measured, on the disk that matters; a temporary directory by default.")
    private @Nullable Path directory;

    @Option(names = "--minutes", paramLabel = "N", description = "How long the soak is. Default: ${DEFAULT-VALUE}.")
    private int minutes = SoakBench.MINUTES;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** Every part, in the order of docs/benchmarks.md. */
    static Map<String, Part> parts(int soakMinutes) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("log", LogBench::run);
        parts.put("mongo", MongoBench::run);
        parts.put("commands", CommandsBench::run);
        parts.put("live", LiveBench::run);
        parts.put("gateways", GatewaysBench::run);
        parts.put("million", MillionBench::run);
        parts.put("start", StartBench::run);
        parts.put("score", ScoreBench::run);
        parts.put(SOAK, directory -> SoakBench.run(directory, soakMinutes));
        return parts;
    }

    static final class Names extends ArrayList<String> {
        Names() {
            super(parts(SoakBench.MINUTES).keySet());
        }
    }

    @Override
    public Integer call() throws Exception {
        var parts = parts(minutes);
        var names = new HashSet<>(chosen);
        if (chosen.isEmpty()) {
            names.addAll(parts.keySet());
            names.remove(SOAK);
        }
        for (var name : names) {
            if (!parts.containsKey(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no part %s; there are %s.".formatted(name, String.join(", ", parts.keySet())));
            }
        }
        var figures = new ArrayList<Figure>();
        for (var part : parts.entrySet()) {
            if (names.contains(part.getKey())) {
                System.out.println(part.getKey());
                figures.addAll(measure(part.getKey(), part.getValue()));
            }
        }
        System.out.println();
        figures.forEach(System.out::println);
        return figures.stream().allMatch(Figure::kept) ? 0 : 1;
    }

    private List<Figure> measure(String name, Part part) throws Exception {
        var base =
                directory == null ? Files.createTempDirectory("plumbline-bench") : directory.resolve("bench-" + name);
        Files.createDirectories(base);
        try {
            return part.run(base);
        } finally {
            delete(base);
        }
    }

    static void delete(Path directory) throws Exception {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
