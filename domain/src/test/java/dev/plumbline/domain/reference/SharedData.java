package dev.plumbline.domain.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The folder of test data that is not part of the project: the system property or environment variable
 * {@code PLUMBLINE_SHARED}, or {@code shared} beside the checkout. Tests that need it are skipped, and say so, without it.
 */
public final class SharedData {

    private SharedData() {}

    /** @param path from the shared folder, such as {@code data/reference/pairs.json.gz} */
    public static JsonNode gzippedJson(String path) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file(path)))) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the running test when the file is not there. */
    public static Path file(String path) {
        Optional<Path> file = candidates()
                .map(folder -> folder.resolve(path))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), () -> "skipped: no " + path + " (set PLUMBLINE_SHARED to the folder that has it)");
        return file.orElseThrow();
    }

    private static Stream<Path> candidates() {
        String configured = System.getProperty("PLUMBLINE_SHARED", System.getenv("PLUMBLINE_SHARED"));
        if (configured != null) {
            return Stream.of(Path.of(configured));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"));
    }
}
