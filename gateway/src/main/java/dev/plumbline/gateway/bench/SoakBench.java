package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.drill.Soak;
import dev.plumbline.gateway.drill.Soak.Sample;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Whether the heap stays flat under load: the mean after full collections in the last third, over that of the first, once the
 * caches are full. That takes a sixth of the time, and five minutes at the most.
 */
final class SoakBench {
    static final int MINUTES = 30;
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);
    private static final int WARM_UP_SHARE = 6;
    private static final double FLAT = 1.10;

    private SoakBench() {}

    static List<Figure> run(Path directory, int minutes) throws Exception {
        var time = Duration.ofMinutes(minutes);
        var every = time.dividedBy(12).compareTo(EVERY) < 0 ? time.dividedBy(12) : EVERY;
        var outcome = Soak.hold(directory.toRealPath(), time, every, new PrintWriter(System.out));
        outcome.wrong().forEach(sentence -> System.out.println("  WRONG " + sentence));
        var thirds = steady(outcome.curve());
        return List.of(
                Figure.atMost(
                        "heap after collection, %d min, last third / first".formatted(minutes),
                        growth(thirds),
                        "",
                        FLAT),
                Figure.atMost("what went wrong meanwhile", outcome.wrong().size(), "", 0));
    }

    /** Without what was measured while the server warmed up. */
    private static List<Sample> steady(List<Sample> curve) {
        var share = curve.getLast().at().dividedBy(WARM_UP_SHARE);
        var warm = share.compareTo(LONGEST_WARM_UP) < 0 ? share : LONGEST_WARM_UP;
        return curve.stream().filter(sample -> sample.at().compareTo(warm) >= 0).toList();
    }

    static double growth(List<Sample> steady) {
        int third = Math.max(1, steady.size() / 3);
        return heap(steady.subList(steady.size() - third, steady.size())) / heap(steady.subList(0, third));
    }

    private static double heap(List<Sample> samples) {
        return samples.stream()
                .mapToDouble(sample -> sample.memory().heap())
                .average()
                .orElseThrow();
    }
}
