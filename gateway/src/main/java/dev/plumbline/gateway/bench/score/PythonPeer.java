package dev.plumbline.gateway.bench.score;

import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.gateway.bench.score.Outlines.Frame;
import dev.plumbline.gateway.bench.score.Outlines.Pair;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * What Python's packages make of the same outlines, on one core. The Python is the one that {@code PLUMBLINE_PYTHON} names, else
 * {@code python3}; what it has not installed is not measured.
 */
record PythonPeer(String program) {
    private static final String PYTHON = "PLUMBLINE_PYTHON";
    private static final long PATIENCE_MINUTES = 10;

    static PythonPeer find() {
        return new PythonPeer(System.getenv().getOrDefault(PYTHON, "python3"));
    }

    /** By shapely: validity first, repaired where it has to be, then the areas of intersection and union. */
    OptionalDouble pairsPerSecond(List<Pair> pairs, Path directory) throws IOException, InterruptedException {
        var data = pairs.stream()
                .map(pair -> List.of(exterior(pair.truth()), exterior(pair.drawn())))
                .toList();
        return rate("shapely_pairs.py", data, directory);
    }

    /** By datumaro, the engine behind CVAT's quality reports: objects of the truth matched. */
    OptionalDouble objectsPerSecond(List<Frame> frames, Path directory) throws IOException, InterruptedException {
        var data = frames.stream()
                .map(frame -> Map.of("truth", exteriors(frame.truth()), "drawn", exteriors(frame.drawn())))
                .toList();
        return rate("datumaro_frames.py", data, directory);
    }

    private static List<List<Double>> exteriors(Labels labels) {
        return labels.objects().stream()
                .map(label -> exterior((Polygon) label.shape()))
                .toList();
    }

    /** x0, y0, x1, y1, … */
    private static List<Double> exterior(Polygon polygon) {
        Ring ring = polygon.parts().getFirst().exterior();
        return Arrays.stream(ring.xy()).boxed().toList();
    }

    /** Nothing when Python or its package is not there. */
    private OptionalDouble rate(String script, Object data, Path directory) throws IOException, InterruptedException {
        var program = directory.resolve(script);
        try (var source = PythonPeer.class.getResourceAsStream("/bench/" + script)) {
            Files.write(program, Objects.requireNonNull(source, script).readAllBytes());
        }
        var input = directory.resolve(script + ".json");
        Files.writeString(input, Json.string(data));
        Process python;
        try {
            python = new ProcessBuilder(this.program, program.toString(), input.toString())
                    .redirectError(directory.resolve(script + ".err").toFile())
                    .start();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
        var said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!python.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || python.exitValue() != 0) {
            python.destroyForcibly();
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(said.strip()));
    }
}
