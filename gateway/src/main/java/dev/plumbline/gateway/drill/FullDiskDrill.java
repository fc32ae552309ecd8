package dev.plumbline.gateway.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A disk that is really full: a small file system of its own, where one can be mounted, that is filled with something else. */
final class FullDiskDrill {
    private static final int DISK_MIB = 512;
    private static final Duration FULL = Duration.ofSeconds(60);
    private static final Duration LEAST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofMillis(1_500);

    private FullDiskDrill() {}

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        Path disk = Files.createDirectories(settings.directory().resolve("disk"));
        if (command("mount", "-t", "tmpfs", "-o", "size=" + DISK_MIB + "m", "tmpfs", disk.toString()) != 0) {
            throw new CannotDrill("A small file system can only be mounted by root.");
        }
        try (var stage = Stage.open(settings, new Stored.Embedded(disk.resolve("data")), Map.of())) {
            Path ballast = disk.resolve("ballast");
            for (int round = 1; round <= rounds; round++) {
                stage.draw(LEAST, MOST);
                fill(ballast);
                // The log has laid aside space for its next 35 MB: that is used up first.
                stage.crew().drawLarge(true);
                Refusals.expect(stage, "full", FULL);
                stage.crew().drawLarge(false);
                stage.draw(LEAST, MOST);
                var absence = stage.crew().absence();
                Files.delete(ballast);
                settings.say("freed, back after " + DrillRow.seconds(stage.back(absence)));
            }
            return stage.finish(drill, rounds);
        } finally {
            command("umount", "-l", disk.toString());
        }
    }

    /** Until not one byte more goes in; what the server gives up meanwhile is taken too. */
    private static void fill(Path ballast) throws IOException {
        var block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("space")) {
                throw full;
            }
        }
    }

    private static int command(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
