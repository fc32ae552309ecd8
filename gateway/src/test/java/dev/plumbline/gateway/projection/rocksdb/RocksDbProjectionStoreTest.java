package dev.plumbline.gateway.projection.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.ProjectionStoreKit;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RocksDbProjectionStoreTest extends ProjectionStoreKit {

    @Override
    protected ProjectionStore open(Path place) {
        return RocksDbProjectionStore.open(place);
    }

    @Test
    void a_damaged_store_is_replaced_by_an_empty_one(@TempDir Path place) throws Exception {
        open(place).close();
        Files.writeString(place.resolve("CURRENT"), "nonsense");

        try (ProjectionStore replaced = open(place)) {
            assertThat(replaced.versions()).isEmpty();
        }
    }
}
