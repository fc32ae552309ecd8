package dev.plumbline.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    @Test
    void of_many_batches_that_share_a_key_exactly_one_is_written_and_whole() throws Exception {
        List<Callable<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            byte[] claimant = bytes("claimant " + i);
            String own = "account/" + i;
            claims.add(() -> store.write(new KeyValueStore.Batch()
                    .expect("sign-in/ada", null)
                    .expect(own, null)
                    .put(own, claimant)
                    .put("sign-in/ada", claimant)));
        }
        int won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> claim : threads.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(store.scan("account/", "", 100))
                .singleElement()
                .satisfies(entry -> assertThat(entry.value())
                        .isEqualTo(store.get("sign-in/ada").orElseThrow()));
    }

    @Test
    void an_expectation_may_be_about_a_key_that_stays_as_it_is() {
        store.put("open", bytes("yes"));
        assertThat(store.write(new KeyValueStore.Batch()
                        .expect("open", bytes("yes"))
                        .expect("closed", null)
                        .put("guest/1", bytes("Ada"))))
                .isTrue();
        store.put("closed", bytes("now"));
        assertThat(store.write(new KeyValueStore.Batch()
                        .expect("open", bytes("yes"))
                        .expect("closed", null)
                        .put("guest/2", bytes("Bo"))))
                .isFalse();

        assertThat(keys(store.scan("", "", 100))).containsExactly("closed", "guest/1", "open");
        assertThat(store.get("open")).hasValue(bytes("yes"));
    }

    @Test
    void of_two_changes_to_a_key_in_one_batch_the_later_one_counts() {
        assertThat(store.write(new KeyValueStore.Batch()
                        .put("k", bytes("1"))
                        .put("other", bytes("1"))
                        .put("k", bytes("2"))))
                .isTrue();
        assertThat(store.get("k")).hasValue(bytes("2"));
    }

    @Test
    void keys_are_in_the_order_of_their_UTF_8_bytes_whatever_they_are_made_of() {
        List<String> ordered = List.of("p/", "p/Z", "p/a", "p/é", "p/\uFFFD", "p/\uD83D\uDE00", "p0");
        for (String key : ordered.reversed()) {
            store.put(key, new byte[0]);
        }
        assertThat(keys(store.scan("p", "", 100))).isEqualTo(ordered);
        assertThat(keys(store.scan("p/", "", 100))).isEqualTo(ordered.subList(0, 6));
        assertThat(keys(store.scan("p/\uFFFD", "", 100))).containsExactly("p/\uFFFD");
    }

    @Test
    void a_watcher_is_told_of_every_change_to_its_keys_in_order() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (var _ = store.watch("session/", telling(told))) {
            store.put("account/1", bytes("not its business"));
            store.put("session/1", bytes("a"));
            store.compareAndSet("session/1", bytes("a"), bytes("b"));
            store.write(new KeyValueStore.Batch().delete("session/1").put("session/2", bytes("c")));
            store.delete("session/9");
            store.put("session/3", bytes("end"));

            List<String> all = new ArrayList<>();
            while (all.isEmpty() || !all.getLast().equals("session/3=end")) {
                String next = told.poll(60, TimeUnit.SECONDS);
                assertThat(next).as("after " + all).isNotNull();
                all.add(next);
            }
            assertThat(all.stream().filter(change -> !change.equals("session/9 gone")))
                    .containsExactly("session/1=a", "session/1=b", "session/1 gone", "session/2=c", "session/3=end");
        }
    }

    /** Notes what it is told. */
    protected static KeyValueStore.Watcher telling(Queue<String> told) {
        return new KeyValueStore.Watcher() {
            @Override
            public void changed(String key, byte[] value) {
                told.add(value == null ? key + " gone" : key + "=" + new String(value, UTF_8));
            }

            @Override
            public void missed() {
                told.add("missed");
            }
        };
    }

    private static List<String> keys(List<KeyValueStore.Entry> entries) {
        return entries.stream().map(KeyValueStore.Entry::key).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
