package dev.plumbline.gateway.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.KeyValueStoreKit;
import dev.plumbline.gateway.store.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RocksDbKeyValueStoreTest extends KeyValueStoreKit {

    @Override
    protected KeyValueStore open(Path place) {
        return RocksDbKeyValueStore.open(place);
    }

    @Test
    void a_store_that_is_open_already_is_refused_with_a_sentence(@TempDir Path directory) {
        try (KeyValueStore first = open(directory)) {
            first.put("k", new byte[0]);
            assertThatThrownBy(() -> open(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith(directory + " is in use by another process.");
        }
    }

    @Test
    void a_closed_store_refuses_instead_of_touching_released_memory(@TempDir Path directory) {
        KeyValueStore store = open(directory);
        store.close();
        assertThatThrownBy(() -> store.get("k"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is closed");
    }
}
