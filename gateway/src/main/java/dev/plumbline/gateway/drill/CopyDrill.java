package dev.plumbline.gateway.drill;

import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.drill.Stored.Embedded;
import dev.plumbline.gateway.process.ServerProcess;
import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A copy of a directory that is in use, file by file as somebody without a better idea makes one. Either it opens and has
 * all that was acknowledged before it was begun, or it is refused with a sentence; the original does not notice.
 */
final class CopyDrill {
    private static final Duration LEAST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofMillis(1_500);
    private static final Duration ENDED = Duration.ofMinutes(2);

    private CopyDrill() {}

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        var data = settings.directory().resolve("data");
        try (var stage = Stage.open(settings, new Embedded(data), Map.of())) {
            int opened = 0;
            for (int round = 1; round <= rounds; round++) {
                stage.draw(LEAST, MOST);
                var before = acknowledged(stage);
                var absence = stage.crew().absence();
                var copy = settings.directory().resolve("copy-" + round);
                copy(data, copy);
                stage.back(absence);
                opened += opens(stage, copy, before) ? 1 : 0;
            }
            stage.note("%d of %d copies opened and had all, the others were refused with a sentence"
                    .formatted(opened, rounds));
            return stage.finish(drill, rounds);
        }
    }

    private static Map<TaskId, Integer> acknowledged(Stage stage) {
        var before = new HashMap<TaskId, Integer>();
        stage.crew().ledger().sheets().forEach(sheet -> before.put(sheet.task(), sheet.acknowledgedUpTo()));
        return before;
    }

    /** The target is not there yet. Files that vanish meanwhile are left out. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (var all = Files.walk(from)) {
            files = all.toList();
        }
        for (var file : files) {
            var target = to.resolve(from.relativize(file).toString());
            try {
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            } catch (NoSuchFileException goneMeanwhile) {
                // As cp says, and goes on.
            }
        }
    }

    private static boolean opens(Stage stage, Path copy, Map<TaskId, Integer> before) throws Exception {
        try (var server =
                ServerProcess.launch(List.of("serve", "--port", "0", "--data-dir", copy.toString()), Map.of())) {
            try {
                server.awaitReady();
            } catch (IOException e) {
                int code = server.awaitExit(ENDED);
                stage.settings().say("the copy is refused: " + server.sentence());
                if (code != 1
                        || server.sentence().isEmpty()
                        || server.sentence().startsWith("\tat ")) {
                    stage.findings().wrong("a copy ended the server with %d: %s".formatted(code, server.sentence()));
                }
                return false;
            }
        }
        compare(stage, new Embedded(copy), before);
        return true;
    }

    private static void compare(Stage stage, Embedded copy, Map<TaskId, Integer> before) {
        try {
            var verified = copy.verify();
            stage.settings().say("the copy opens: " + verified);
            var found = new Findings();
            found.chain(verified);
            copy.read(Strokes::count)
                    .forEach((task, count) -> before.computeIfPresent(
                            task, (_, acknowledged) -> acknowledged <= count ? null : acknowledged));
            before.values().removeIf(count -> count == 0);
            if (!before.isEmpty()) {
                found.lost("a copy that opens lacks strokes acknowledged before it was begun, of " + before);
            }
            found.sentences().forEach(stage.findings()::wrong);
        } catch (StoreException e) {
            stage.findings().wrong("a copy that a server opened cannot be verified: " + e.getMessage());
        }
    }
}
