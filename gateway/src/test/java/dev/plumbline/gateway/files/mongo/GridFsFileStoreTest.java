package dev.plumbline.gateway.files.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.FileStoreKit;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import dev.plumbline.gateway.store.mongo.TestWorkspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GridFsFileStoreTest extends FileStoreKit {

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    protected FileStore open(Path place) throws IOException {
        return gateway(place, place, GridFsFileStore.DEFAULT_COPIES_BYTES);
    }

    private FileStore gateway(Path workspace, Path copies, long bytes) throws IOException {
        return GridFsFileStore.open(WORKSPACES.open(workspace), copies, bytes, () -> now);
    }

    @Test
    void what_one_gateway_keeps_another_finds(@TempDir Path other) throws IOException {
        keep(files, "abc");
        files.keepBeside(OF_ABC, "128.jpg", new byte[] {1, 2});
        try (var two = gateway(directory, other, 1000)) {
            assertThat(two.find(OF_ABC).orElseThrow()).hasContent("abc").startsWith(other);
            assertThat(two.findBeside(OF_ABC, "128.jpg").orElseThrow()).hasBinaryContent(new byte[] {1, 2});
        }
    }

    @Test
    void copies_on_disk_are_bounded_and_come_again_when_they_are_asked_for(@TempDir Path other) throws IOException {
        var first = keep(files, "first file");
        var second = keep(files, "second file");
        try (var two = gateway(directory, other, 15)) {
            var copy = two.find(first).orElseThrow();
            now = now.plus(Duration.ofSeconds(30));
            two.find(second);
            assertThat(copy).as("in use").exists();
            now = now.plus(Duration.ofMinutes(2));
            two.find(second);
            assertThat(copy).doesNotExist();
            assertThat(two.find(first).orElseThrow()).hasContent("first file");
        }
    }

    @Test
    void a_file_whose_bytes_changed_in_the_database_is_not_handed_out(@TempDir Path other) throws IOException {
        keep(files, "abc");
        database()
                .collection("files.chunks")
                .updateMany(new Document(), Updates.set("data", new Binary("abd".getBytes())));
        try (var two = gateway(directory, other, 1000)) {
            assertThatThrownBy(() -> two.find(OF_ABC))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("its bytes have changed");
            assertThat(files.find(OF_ABC)).as("its copy is whole").isPresent();
        }
    }

    @Test
    void what_an_upload_that_broke_off_has_left_is_deleted_an_hour_later(@TempDir Path other) throws IOException {
        keep(files, "abc");
        var id = new ObjectId();
        database().collection("files.begun").insertOne(new Document("_id", id).append("at", Date.from(now)));
        database().collection("files.chunks").insertOne(new Document("files_id", id).append("n", 0));
        gateway(directory, other, 1000).close();
        assertThat(database().collection("files.chunks").countDocuments()).isEqualTo(2);
        now = now.plus(Duration.ofHours(1)).plusSeconds(1);
        gateway(directory, other, 1000).close();
        assertThat(database().collection("files.chunks").countDocuments()).isEqualTo(1);
        assertThat(database().collection("files.begun").countDocuments()).isZero();
        assertThat(Files.readString(files.find(OF_ABC).orElseThrow())).isEqualTo("abc");
    }

    private MongoWorkspace database() {
        return WORKSPACES.open(directory);
    }
}
