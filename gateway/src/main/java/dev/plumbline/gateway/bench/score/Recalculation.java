package dev.plumbline.gateway.bench.score;

import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.gateway.bench.Figure;
import dev.plumbline.gateway.bench.Flowers;
import dev.plumbline.gateway.bench.score.Outlines.Frame;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A million objects, eight to a frame, scored anew on two cores. */
final class Recalculation {
    private static final int OBJECTS = 1_000_000;
    private static final int OBJECTS_OF_A_FRAME = 8;
    private static final int DIFFERENT_FRAMES = 2_000;
    private static final int FRAMES_FOR_PYTHON = 200;
    private static final int CORES = 2;

    private Recalculation() {}

    static List<Figure> run(Outlines outlines, PythonPeer python, Path directory) throws Exception {
        var frames = outlines.frames(DIFFERENT_FRAMES);
        score(frames, OBJECTS / 10);
        double seconds = score(frames, OBJECTS);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atMost("1,000,000 object scores on two cores", seconds, "s", 15));
        figures.add(Figure.atMost("heap after the last collection of that", heapMegabytes(), "MB", 256));
        var datumaro = python.objectsPerSecond(frames.subList(0, FRAMES_FOR_PYTHON), directory);
        double ours = OBJECTS / seconds / CORES;
        System.out.printf(
                "  objects scored: %,.0f/s a core, datumaro %s%n",
                ours, datumaro.isPresent() ? "%,.0f/s".formatted(datumaro.getAsDouble()) : "not at hand");
        datumaro.ifPresent(rate ->
                figures.add(Figure.atLeast("objects scored a second and core / datumaro", ours / rate, "", 10)));
        return figures;
    }

    private static double score(List<Frame> frames, int objects) throws Exception {
        int scores = objects / OBJECTS_OF_A_FRAME;
        var next = new AtomicInteger();
        Callable<Integer> worker = () -> {
            int scored = 0;
            for (int i = next.getAndIncrement(); i < scores; i = next.getAndIncrement()) {
                var frame = frames.get(i % frames.size());
                var score = Scorer.score(frame.truth(), frame.drawn(), Flowers.ONTOLOGY, ScoringPresets.PLUMBLINE);
                scored += score.objects().size();
            }
            return scored;
        };
        long start = System.nanoTime();
        int scored = 0;
        try (var workers = Executors.newFixedThreadPool(CORES)) {
            for (var part : workers.invokeAll(Collections.nCopies(CORES, worker))) {
                scored += part.get();
            }
        }
        if (scored < objects) {
            throw new IllegalStateException("Of " + objects + " objects " + scored + " have a score");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** After the collections meanwhile: what could not be let go of. */
    private static double heapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .filter(Objects::nonNull)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / 1e6;
    }
}
