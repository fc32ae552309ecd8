package dev.plumbline.domain.reference;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The folder of test data that is not part of the project: the system property or environment variable
 * {@code PLUMBLINE_SHARED}, or {@code shared} beside the checkout. Tests that need it are skipped, and say so, without it.
 */
public final class SharedData {

    private SharedData() {}

    /**
     * A test for each pair of a file of reference values, or without the file one test that is skipped and says why: a test
     * factory that skips itself leaves no trace in the reports.
     *
     * @param path from the shared folder, such as {@code data/reference/pairs.json.gz}
     */
    public static Stream<DynamicTest> testsOfPairs(String path, Function<Stream<JsonNode>, Stream<DynamicTest>> tests) {
        return testsOf("pairs", path, tests);
    }

    /** The same for a file whose values stand in another list than {@code pairs}. */
    public static Stream<DynamicTest> testsOf(
            String list, String path, Function<Stream<JsonNode>, Stream<DynamicTest>> tests) {
        return file(path)
                .map(file -> tests.apply(
                        StreamSupport.stream(gzippedJson(file).get(list).spliterator(), false)))
                .orElseGet(() -> Stream.of(DynamicTest.dynamicTest(
                        path, () -> abort("no shared/" + path + " (set PLUMBLINE_SHARED to the folder that has it)"))));
    }

    private static JsonNode gzippedJson(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> file(String path) {
        return candidates()
                .map(folder -> folder.resolve(path))
                .filter(Files::exists)
                .findFirst();
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
