package dev.plumbline.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link KeyValueStore} promises. Subclass it per store.
 *
 * <p>Not asserted: durability against the loss of power, and what happens on a full disk.
 */
public abstract class KeyValueStoreKit {

    @TempDir
    private Path directory;

    private KeyValueStore store;

    /** Opens the store kept at this place; called again after a close, it must find what was written. */
    protected abstract KeyValueStore open(Path place);

    @BeforeEach
    void openStore() {
        store = open(directory);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void a_written_value_is_read_back_also_after_reopening() {
        store.put("account/1", bytes("Ada"));
        store.close();
        store = open(directory);

        assertThat(store.get("account/1")).hasValue(bytes("Ada"));
        assertThat(store.get("account/2")).isEmpty();
    }

    @Test
    void a_deleted_key_is_absent() {
        store.put("session/1", bytes("s"));
        store.delete("session/1");

        assertThat(store.get("session/1")).isEmpty();
    }

    @Test
    void a_scan_returns_the_keys_of_its_prefix_in_order_page_by_page() {
        for (String key : List.of("b/2", "a/1", "b/1", "b/3", "c/1", "b", "bb")) {
            store.put(key, bytes(key));
        }

        assertThat(keys(store.scan("b/", "", 2))).containsExactly("b/1", "b/2");
        assertThat(keys(store.scan("b/", "b/2", 2))).containsExactly("b/3");
        assertThat(keys(store.scan("b/", "b/3", 2))).isEmpty();
        assertThat(keys(store.scan("", "", 100))).containsExactly("a/1", "b", "b/1", "b/2", "b/3", "bb", "c/1");
    }

    @Test
    void a_batch_whose_expectation_fails_changes_nothing() {
        store.put("email/ada", bytes("1"));

        boolean written = store.write(new KeyValueStore.Batch()
                .expect("email/ada", null)
                .put("email/ada", bytes("2"))
                .put("account/2", bytes("second Ada")));

        assertThat(written).isFalse();
        assertThat(store.get("email/ada")).hasValue(bytes("1"));
        assertThat(store.get("account/2")).isEmpty();
    }

    @Test
    void compare_and_set_replaces_only_the_expected_value() {
        assertThat(store.compareAndSet("k", null, bytes("1"))).isTrue();
        assertThat(store.compareAndSet("k", null, bytes("2"))).isFalse();
        assertThat(store.compareAndSet("k", bytes("1"), bytes("2"))).isTrue();
        assertThat(store.compareAndSet("k", bytes("1"), null)).isFalse();
        assertThat(store.compareAndSet("k", bytes("2"), null)).isTrue();
        assertThat(store.get("k")).isEmpty();
    }

    @Test
    void of_many_writers_that_claim_one_key_exactly_one_wins() throws Exception {
        List<Callable<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            byte[] claimant = bytes("claimant " + i);
            claims.add(() -> store.compareAndSet("claim", null, claimant));
        }
        int won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> claim : threads.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
    }

    private static List<String> keys(List<KeyValueStore.Entry> entries) {
        return entries.stream().map(KeyValueStore.Entry::key).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
