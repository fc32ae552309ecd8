package dev.plumbline.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void a_missing_directory_is_laid_out() {
        try (DataDirectory opened = DataDirectory.open(temporary.resolve("a/b"))) {
            assertThat(opened.log()).isEmptyDirectory();
            assertThat(opened.projections()).isEmptyDirectory();
            assertThat(opened.identity()).isEmptyDirectory();
            assertThat(opened.files()).isEmptyDirectory();
        }
    }

    @Test
    void a_directory_in_use_is_refused_naming_it_and_the_process() {
        try (DataDirectory opened = DataDirectory.open(temporary)) {
            assertThatThrownBy(() -> DataDirectory.open(temporary))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "The data directory " + opened.root() + " is in use by another Plumbline server (process "
                                    + ProcessHandle.current().pid()
                                    + "). Stop that server first, or choose another directory with --data-dir.");
        }
    }

    @Test
    void a_directory_given_up_can_be_opened_again() {
        DataDirectory.open(temporary).close();
        DataDirectory.open(temporary).close();
        assertThat(temporary.resolve("log")).isDirectory();
    }

    @Test
    void a_file_is_refused() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file + " is a file.");
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("below")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data-dir");
    }

    @Test
    void a_directory_without_permission_is_refused() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write anywhere");
        Path closed = Files.createDirectory(
                temporary.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assertThatThrownBy(() -> DataDirectory.open(closed))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("permission denied");
    }
}
