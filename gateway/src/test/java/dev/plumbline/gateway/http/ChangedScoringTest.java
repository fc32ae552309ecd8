package dev.plumbline.gateway.http;

import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ChangedScoringTest extends ChangedScoringKit {
    @TempDir
    private Path directory;

    @Override
    Settings settings() {
        return ServerOfTest.on(directory);
    }
}
