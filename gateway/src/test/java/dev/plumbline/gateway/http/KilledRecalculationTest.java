package dev.plumbline.gateway.http;

import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class KilledRecalculationTest extends KilledRecalculationKit {
    @TempDir
    private Path directory;

    @Override
    Settings settings() {
        return ServerOfTest.on(directory);
    }

    @Override
    List<String> place() {
        return List.of("--data-dir", directory.toString());
    }
}
