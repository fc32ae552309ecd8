package dev.plumbline.gateway.mongo;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Asked before Testcontainers is, which complains at length where there is none. */
final class Docker {
    private static final int PATIENCE_SECONDS = 10;

    private Docker() {}

    static boolean answers() {
        try {
            var asking = new ProcessBuilder("docker", "version", "--format", "{{.Server.Version}}")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asking.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                asking.destroyForcibly();
                return false;
            }
            return asking.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
