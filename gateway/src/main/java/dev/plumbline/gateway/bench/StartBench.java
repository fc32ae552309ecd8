package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code serve} on an empty store: how long until it is ready, and what it holds when nobody is there. */
final class StartBench {
    private static final int STARTS = 7;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private StartBench() {}

    static List<Figure> run(Path directory) throws Exception {
        var seconds = new ArrayList<Double>();
        double resident = 0;
        for (int i = 0; i < STARTS; i++) {
            try (var server = ServerProcess.start(directory.resolve("start-" + i))) {
                seconds.add(server.readySeconds());
                System.out.printf("  start %d: ready after %.2f s%n", i + 1, server.readySeconds());
                if (i == STARTS - 1) {
                    Thread.sleep(IDLE);
                    resident = server.residentMegabytes();
                }
            }
        }
        seconds.sort(Double::compare);
        return List.of(
                Figure.atMost("serve on an empty store, ready, median of 7", seconds.get(STARTS / 2), "s", 1.5),
                Figure.atMost("serve on an empty store, resident when idle", resident, "MB", 250));
    }
}
