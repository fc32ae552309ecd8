package dev.plumbline.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one data directory. */
class SecondProcessTest {

    /** Opens the directory given and says why it cannot. */
    static final class Second {

        private Second() {}

        public static void main(String[] arguments) {
            try (DataDirectory opened = DataDirectory.open(Path.of(arguments[0]))) {
                System.out.println("opened " + opened.root());
            } catch (StoreException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void a_second_process_is_refused_with_one_sentence_that_names_directory_and_process(@TempDir Path directory)
            throws Exception {
        try (DataDirectory opened = DataDirectory.open(directory)) {
            assertThat(second(directory))
                    .isEqualTo(
                            "The data directory " + opened.root() + " is in use by another Plumbline server (process "
                                    + ProcessHandle.current().pid()
                                    + "). Stop that server first, or choose another directory with --data-dir.");
        }
        assertThat(second(directory)).isEqualTo("opened " + directory);
    }

    private static String second(Path directory) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Second.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
