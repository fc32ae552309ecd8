package dev.plumbline.gateway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path directory;

    @Test
    void a_file_is_kept_under_the_hash_of_its_bytes() throws IOException {
        var files = FileStore.open(directory);

        assertThat(keep(files, "abc")).isEqualTo(OF_ABC);
        assertThat(files.find(OF_ABC)).contains(directory.resolve("ba/78/" + OF_ABC));
        assertThat(files.find(OF_ABC).orElseThrow()).hasContent("abc");
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        var files = FileStore.open(directory);
        keep(files, "abc");
        keep(files, "abc");

        try (var all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_file_with_more_bytes_than_it_may_have_leaves_nothing_behind() throws IOException {
        var files = FileStore.open(directory);
        try (var arriving = files.receive(3)) {
            assertThat(arriving.write(bytes("ab"))).isTrue();
            assertThat(arriving.write(bytes("cd"))).isFalse();
        }

        assertThat(directory.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void what_was_on_its_way_when_the_process_ended_is_gone_after_the_next_start() throws IOException {
        Files.createDirectories(directory.resolve("incoming"));
        Files.writeString(directory.resolve("incoming/half"), "ab");

        FileStore.open(directory);

        assertThat(directory.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void nothing_but_a_hash_names_a_file() throws IOException {
        var files = FileStore.open(directory);

        assertThatThrownBy(() -> files.find("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String keep(FileStore files, String text) throws IOException {
        try (var arriving = files.receive(100)) {
            assertThat(arriving.write(bytes(text))).isTrue();
            return files.keep(arriving);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
