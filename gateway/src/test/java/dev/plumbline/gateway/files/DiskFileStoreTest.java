package dev.plumbline.gateway.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskFileStoreTest extends FileStoreKit {

    @Override
    protected FileStore open(Path place) throws IOException {
        return DiskFileStore.open(place);
    }

    @Test
    void a_file_lies_in_two_folders_named_after_its_hash() throws IOException {
        keep(files, "abc");
        assertThat(files.find(OF_ABC)).contains(directory.resolve("ba/78/" + OF_ABC));
    }

    @Test
    void what_was_on_its_way_when_the_process_ended_is_gone_after_the_next_start() throws IOException {
        Files.writeString(directory.resolve("incoming/half"), "ab");
        open(directory).close();
        assertThat(directory.resolve("incoming")).isEmptyDirectory();
    }
}
