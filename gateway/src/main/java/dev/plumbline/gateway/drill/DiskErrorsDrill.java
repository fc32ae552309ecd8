package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.drill.Faults.Disk;
import java.time.Duration;
import java.util.List;

/** A disk that answers with I/O errors for a while, in each of the ways that one can. */
final class DiskErrorsDrill {
    private static final List<Disk> WAYS = List.of(Disk.WRITES_FAIL, Disk.SYNCS_FAIL, Disk.WRITES_TORN, Disk.NO_SPACE);
    private static final Duration NOTICED = Duration.ofMinutes(1);
    private static final Duration LEAST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofMillis(1_500);

    private DiskErrorsDrill() {}

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        var data = settings.directory().resolve("data");
        var faults = Faults.in(settings.directory(), data);
        try (var stage = Stage.open(settings, new Stored.Embedded(data), faults.environment())) {
            for (int round = 0; round < rounds; round++) {
                var way = WAYS.get(round % WAYS.size());
                stage.draw(LEAST, MOST);
                faults.disk(way);
                stage.draw(LEAST, MOST);
                Refusals.expect(stage, way == Disk.NO_SPACE ? "full" : "Writing to", NOTICED);
                var absence = stage.crew().absence();
                faults.disk(Disk.WORKS);
                settings.say("%s, back after %s".formatted(way, DrillRow.seconds(stage.back(absence))));
            }
            return stage.finish(drill, rounds);
        }
    }
}
