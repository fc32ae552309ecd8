package dev.plumbline.gateway.bench.live;

import com.sun.management.OperatingSystemMXBean;
import dev.plumbline.gateway.bench.Figure;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From an annotator's stroke to a watcher's receipt, with the stroke durable in between: 1,000 annotators, 20 rooms, 40
 * watchers who each watch the fifty canvases of a room and its desk. Beside it a {@link BareRelay}, in turn with it and on the
 * same disk. Clients and servers share the machine.
 */
public final class LiveBench {
    static final int USUAL = 2_000;
    private static final int HALF_OF_BARE = 8_000;
    private static final int ROUNDS = 2;
    /** Until what is hot has been compiled, and the collector knows the load. */
    private static final Duration WARM_UP = Duration.ofSeconds(16);

    private static final int SECONDS = 10;

    private static final OperatingSystemMXBean OS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private LiveBench() {}

    /**
     * What was measured of one venue at one rate.
     *
     * @param failed strokes that were lost, doubled, out of order, or not acknowledged
     */
    record Run(Latencies latencies, long failed, Latencies sync) {}

    public static List<Figure> run(Path directory) throws Exception {
        resetPeak();
        var bare = new Latencies();
        var ours = new Latencies();
        var fast = new Latencies();
        var failed = 0L;
        for (int round = 1; round <= ROUNDS; round++) {
            try (var relay = new BareRelay(
                    new RocksJournal(Files.createDirectories(directory.resolve("relay-" + round))), Crowd.FULL)) {
                bare = bare.merged(measure("bare relay", relay, directory, WARM_UP, USUAL)
                        .getFirst()
                        .latencies());
            }
            try (var plumbline = new PlumblineVenue(directory.resolve("plumbline-" + round), Crowd.FULL)) {
                var runs = measure("plumbline", plumbline, directory, WARM_UP, USUAL, HALF_OF_BARE);
                ours = ours.merged(runs.get(0).latencies());
                fast = fast.merged(runs.get(1).latencies());
                failed += runs.get(0).failed() + runs.get(1).failed();
            }
        }
        return List.of(
                Figure.atMost(
                        "stroke to watcher, p99 / bare relay's p99, 2,000/s",
                        ours.millisAt(0.99) / bare.millisAt(0.99),
                        "",
                        3),
                Figure.atMost("stroke to watcher, p99, 2,000 strokes/s", ours.millisAt(0.99), "ms", 50),
                Figure.atMost("stroke to watcher, p99, 8,000 strokes/s", fast.millisAt(0.99), "ms", 50),
                Figure.atMost("strokes lost, doubled, out of order or not acknowledged", failed, "", 0),
                Figure.atMost("largest heap, servers and clients", peakMegabytes(), "MB", 1_024));
    }

    static List<Run> measure(String name, Venue venue, Path directory, Duration warmUp, int... rates) throws Exception {
        var runs = new ArrayList<Run>();
        try (var audience = new Audience(venue, Crowd.FULL, strokesEach(warmUp, rates))) {
            audience.arrive();
            audience.draw(USUAL, (int) warmUp.toSeconds());
            for (int rate : rates) {
                var cpuBefore = OS.getProcessCpuTime() + venue.processorNanos();
                try (var probe = SyncProbe.start(directory)) {
                    var latencies = audience.draw(rate, SECONDS);
                    var sync = probe.stop();
                    var lost = audience.lost() + audience.disordered();
                    var unacknowledged = audience.unacknowledged();
                    var cpuNanos = OS.getProcessCpuTime() + venue.processorNanos() - cpuBefore;
                    System.out.printf(
                            "  %s, %,d strokes/s: %s; %d lost, %d not acknowledged; %.0f µs of processor a stroke, clients included; fdatasync"
                                    + " meanwhile %s%n",
                            name,
                            rate,
                            latencies,
                            lost,
                            unacknowledged,
                            cpuNanos / 1e3 / ((double) rate * SECONDS),
                            sync);
                    runs.add(new Run(latencies, lost + unacknowledged, sync));
                }
            }
        }
        return runs;
    }

    private static int strokesEach(Duration warmUp, int... rates) {
        var strokes = USUAL * (int) warmUp.toSeconds();
        for (int rate : rates) {
            strokes += rate * SECONDS;
        }
        return strokes / Crowd.FULL.annotators() + 1;
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** The sum of the heap pools' peaks, which need not have been at the same time. */
    private static double peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }
}
