package dev.plumbline.gateway.bench.score;

import dev.plumbline.domain.geometry.Iou;
import dev.plumbline.gateway.bench.Figure;
import dev.plumbline.gateway.bench.score.Outlines.Pair;
import dev.plumbline.gateway.bench.score.OverlayNg.Geometries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How many outlines a second are compared, on one core, beside JTS and, where Python has it, shapely; the worst cases; and a
 * million objects scored anew on two cores, beside datumaro.
 */
public final class ScoreBench {
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final double TOLERANCE = 1e-6;

    private ScoreBench() {}

    public static List<Figure> run(Path directory) throws Exception {
        var figures = new ArrayList<Figure>();
        var python = PythonPeer.find();
        var outlines = new Outlines();
        for (int vertices : new int[] {10, 50, 500, 5_000}) {
            figures.addAll(pairs(outlines, vertices, python, directory));
        }
        worst(outlines).forEach((name, pair) -> figures.add(worst(name, pair)));
        figures.addAll(Recalculation.run(outlines, python, directory));
        return figures;
    }

    private static List<Figure> pairs(Outlines outlines, int vertices, PythonPeer python, Path directory)
            throws Exception {
        var pairs = outlines.pairs(Math.clamp(100_000 / vertices, 20, 1_000), vertices);
        var rates = Rates.of(pairs);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atLeast(
                "IoU of %,d vertices / JTS OverlayNG (%,.0f/s)".formatted(vertices, rates.ours()),
                rates.ours() / rates.jts(),
                "",
                1));
        var shapely = python.pairsPerSecond(pairs, directory);
        System.out.printf(
                "  %,d vertices: %,.0f/s, JTS %,.0f/s, shapely %s%n",
                vertices,
                rates.ours(),
                rates.jts(),
                shapely.isPresent() ? "%,.0f/s".formatted(shapely.getAsDouble()) : "not at hand");
        if (shapely.isPresent()) {
            figures.add(Figure.atLeast(
                    "IoU of %,d vertices / shapely with validity".formatted(vertices),
                    rates.ours() / shapely.getAsDouble(),
                    "",
                    vertices < 50 ? 1 : 10));
        }
        return figures;
    }

    private static Map<String, Pair> worst(Outlines outlines) {
        var worst = new LinkedHashMap<String, Pair>();
        worst.put("identical, 5,000 vertices", outlines.identical(5_000));
        worst.put("a shared edge of 5,000 collinear vertices", outlines.collinear(5_000));
        worst.put("combs, 10,000 crossings", outlines.combs(50));
        worst.put("combs, 250,000 crossings", outlines.combs(250));
        return worst;
    }

    private static Figure worst(String name, Pair pair) {
        var rates = Rates.of(List.of(pair));
        System.out.printf("  %s: %,.1f/s, JTS %,.1f/s%n", name, rates.ours(), rates.jts());
        return Figure.atLeast("IoU, %s / JTS OverlayNG".formatted(name), rates.ours() / rates.jts(), "", 1);
    }

    /** Pairs a second, medians of rounds that take turns. */
    private record Rates(double ours, double jts) {

        static Rates of(List<Pair> pairs) {
            var geometries = pairs.stream().map(Geometries::of).toList();
            IntToDoubleFunction ours =
                    i -> Iou.of(pairs.get(i).truth(), pairs.get(i).drawn());
            IntToDoubleFunction jts = i -> geometries.get(i).iou();
            for (int i = 0; i < pairs.size(); i++) {
                if (Math.abs(ours.applyAsDouble(i) - jts.applyAsDouble(i)) > TOLERANCE) {
                    throw new IllegalStateException(
                            "Pair " + i + ": " + ours.applyAsDouble(i) + ", JTS " + jts.applyAsDouble(i));
                }
            }
            perSecond(pairs.size(), WARM_UP, ours);
            perSecond(pairs.size(), WARM_UP, jts);
            var oursRounds = new double[ROUNDS];
            var jtsRounds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                oursRounds[round] = perSecond(pairs.size(), ROUND, ours);
                jtsRounds[round] = perSecond(pairs.size(), ROUND, jts);
            }
            Arrays.sort(oursRounds);
            Arrays.sort(jtsRounds);
            return new Rates(oursRounds[ROUNDS / 2], jtsRounds[ROUNDS / 2]);
        }
    }

    private static double perSecond(int pairs, Duration time, IntToDoubleFunction iou) {
        long start = System.nanoTime();
        long done = 0;
        double sum = 0;
        do {
            sum += iou.applyAsDouble((int) (done % pairs));
            done++;
        } while (System.nanoTime() - start < time.toNanos());
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("An IoU is not a number");
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }
}
