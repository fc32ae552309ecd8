package dev.plumbline.gateway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link FileStore} promises. Subclass it per store. Not asserted: durability against the loss of power. */
public abstract class FileStoreKit {
    protected static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    protected Path directory;

    protected FileStore files;

    /** Opens the store kept at this place; called again after a close, it must find what was kept. */
    protected abstract FileStore open(Path place) throws IOException;

    @BeforeEach
    void openStore() throws IOException {
        files = open(directory);
    }

    @AfterEach
    void closeStore() {
        files.close();
    }

    @Test
    void a_file_is_kept_under_the_hash_of_its_bytes_also_after_reopening() throws IOException {
        assertThat(keep(files, "abc")).isEqualTo(OF_ABC);
        assertThat(files.has(OF_ABC)).isTrue();
        assertThat(files.find(OF_ABC).orElseThrow()).hasContent("abc");
        files.close();
        files = open(directory);
        assertThat(files.find(OF_ABC).orElseThrow()).hasContent("abc");
    }

    @Test
    void what_was_never_kept_is_not_there() throws IOException {
        assertThat(files.has(OF_ABC)).isFalse();
        assertThat(files.find(OF_ABC)).isEmpty();
        assertThat(files.findBeside(OF_ABC, "128.jpg")).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void the_same_bytes_are_kept_once_whoever_comes_first() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var kept = threads.invokeAll(Collections.nCopies(8, () -> keep(files, "abc")));
            for (var one : kept) {
                assertThat(one.get()).isEqualTo(OF_ABC);
            }
        }
        assertThat(all()).containsExactly(OF_ABC);
        assertThat(files.find(OF_ABC).orElseThrow()).hasContent("abc");
    }

    @Test
    void a_file_of_some_megabytes_comes_back_as_it_went_and_so_does_an_empty_one() throws IOException {
        var bytes = new byte[3_500_001];
        new Random(1).nextBytes(bytes);
        String sha256;
        try (var arriving = files.receive(bytes.length)) {
            for (int from = 0; from < bytes.length; from += 100_000) {
                assertThat(arriving.write(ByteBuffer.wrap(bytes, from, Math.min(100_000, bytes.length - from))))
                        .isTrue();
            }
            sha256 = files.keep(arriving);
        }
        assertThat(Files.readAllBytes(files.find(sha256).orElseThrow())).isEqualTo(bytes);
        assertThat(keep(files, "")).isEqualTo(OF_NOTHING);
        assertThat(files.find(OF_NOTHING).orElseThrow()).isEmptyFile();
        assertThat(all()).containsExactlyInAnyOrder(sha256, OF_NOTHING);
    }

    @Test
    void a_file_with_more_bytes_than_it_may_have_leaves_nothing_behind() throws IOException {
        Path partial;
        try (var arriving = files.receive(3)) {
            partial = arriving.file();
            assertThat(arriving.write(bytes("ab"))).isTrue();
            assertThat(arriving.write(bytes("cd"))).isFalse();
        }
        assertThat(partial).doesNotExist();
        assertThat(all()).isEmpty();
    }

    @Test
    void what_is_made_from_a_file_is_kept_beside_it_and_is_no_file_of_its_own() throws IOException {
        keep(files, "abc");
        files.keepBeside(OF_ABC, "128.jpg", new byte[] {1, 2});
        files.keepBeside(OF_ABC, "128.jpg", new byte[] {1, 2});
        assertThat(Files.readAllBytes(files.findBeside(OF_ABC, "128.jpg").orElseThrow()))
                .containsExactly(1, 2);
        assertThat(files.findBeside(OF_ABC, "320.jpg")).isEmpty();
        assertThat(all()).containsExactly(OF_ABC);
    }

    @Test
    void nothing_but_a_hash_names_a_file() {
        for (String name : List.of("../../etc/passwd", "", OF_ABC.toUpperCase(), OF_ABC + "/..")) {
            assertThatThrownBy(() -> files.find(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> files.has(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> files.findBeside(OF_ABC, "../passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> all() throws IOException {
        try (var all = files.all()) {
            return all.toList();
        }
    }

    protected static String keep(FileStore files, String text) throws IOException {
        try (var arriving = files.receive(100)) {
            assertThat(arriving.write(bytes(text))).isTrue();
            return files.keep(arriving);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
