package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A second server on a directory that is in use is refused with a sentence, and the first one does not notice. */
final class TwoProcessesDrill {
    private static final Duration ENDED = Duration.ofMinutes(2);

    private TwoProcessesDrill() {}

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        Path directory = settings.directory().resolve("data");
        var stored = new Stored.Embedded(directory);
        try (var stage = Stage.open(settings, stored, Map.of())) {
            for (int round = 1; round <= rounds; round++) {
                var absence = stage.crew().absence();
                refused(stage, stored);
                stage.back(absence);
            }
            return stage.finish(drill, rounds);
        }
    }

    private static void refused(Stage stage, Stored stored) throws Exception {
        var arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(stored.arguments());
        try (var second = ServerProcess.launch(arguments, Map.of())) {
            int code = second.awaitExit(ENDED);
            if (code != 1 || !second.sentence().contains("in use by another Plumbline server")) {
                stage.findings().wrong("a second server ended with %d: %s".formatted(code, second.sentence()));
            }
            stage.settings().say(second.sentence());
        }
    }
}
