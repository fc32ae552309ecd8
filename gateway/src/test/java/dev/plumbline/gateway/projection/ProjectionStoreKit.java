package dev.plumbline.gateway.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link ProjectionStore} promises. Subclass it per store.
 *
 * <p>Not asserted: what is left after a crash, beyond that documents and position agree.
 */
public abstract class ProjectionStoreKit {

    private static final ProjectionVersion BOARD = new ProjectionVersion("scoreboard", 1);
    private static final ProjectionVersion NEXT = new ProjectionVersion("scoreboard", 2);
    private static final ProjectionVersion LONGER = new ProjectionVersion("scoreboard-live", 1);

    @TempDir
    protected Path directory;

    private ProjectionStore store;

    /** Opens the store kept at this place; called again after a close it must find what was committed. */
    protected abstract ProjectionStore open(Path place);

    @BeforeEach
    void openStore() {
        store = open(directory);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void documents_and_their_position_become_visible_together() {
        ProjectionTransaction transaction = store.begin();
        transaction.put(BOARD, "ada", bytes("1"));
        transaction.position(BOARD, 7);
        assertThat(store.get(BOARD, "ada")).isEmpty();
        assertThat(store.position(BOARD)).isZero();

        transaction.commit();
        assertThat(store.get(BOARD, "ada")).hasValue(bytes("1"));
        assertThat(store.position(BOARD)).isEqualTo(7);
        assertThatThrownBy(transaction::commit).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_committed_is_there_after_reopening() {
        put(BOARD, "ada", "1");
        store.activate(BOARD);
        store.close();
        store = open(directory);
        assertThat(store.get(BOARD, "ada")).hasValue(bytes("1"));
        assertThat(store.activeVersion("scoreboard")).hasValue(1);
    }

    @Test
    void a_transaction_sees_its_own_changes_and_those_before_it() {
        put(BOARD, "ada", "1");
        ProjectionTransaction transaction = store.begin();
        assertThat(transaction.get(BOARD, "ada")).hasValue(bytes("1"));
        transaction.put(BOARD, "ada", bytes("2"));
        assertThat(transaction.get(BOARD, "ada")).hasValue(bytes("2"));
        transaction.delete(BOARD, "ada");
        assertThat(transaction.get(BOARD, "ada")).isEmpty();
        transaction.commit();
        assertThat(store.get(BOARD, "ada")).isEmpty();
    }

    @Test
    void a_scan_pages_through_one_version_in_key_order() {
        for (String key : List.of("p/2", "p/1", "q/1", "p/3")) {
            put(BOARD, key, key);
        }
        put(NEXT, "p/9", "other version");
        put(LONGER, "p/9", "other projection");

        assertThat(keys(store.scan(BOARD, "p/", "", 2))).containsExactly("p/1", "p/2");
        assertThat(keys(store.scan(BOARD, "p/", "p/2", 2))).containsExactly("p/3");
        assertThat(keys(store.scan(BOARD, "", "", 9))).containsExactly("p/1", "p/2", "p/3", "q/1");
    }

    @Test
    void a_dropped_version_is_gone_and_the_others_stay() {
        put(BOARD, "ada", "old");
        put(NEXT, "ada", "new");
        put(LONGER, "ada", "live");
        store.drop(BOARD);

        assertThat(store.get(BOARD, "ada")).isEmpty();
        assertThat(store.position(BOARD)).isZero();
        assertThat(store.get(NEXT, "ada")).hasValue(bytes("new"));
        assertThat(store.get(LONGER, "ada")).hasValue(bytes("live"));
        assertThat(store.versions()).containsExactly(NEXT, LONGER);
    }

    @Test
    void a_new_version_fills_beside_the_old_one_and_is_swapped_in() {
        put(BOARD, "ada", "old");
        store.activate(BOARD);
        put(NEXT, "ada", "new");
        assertThat(store.activeVersion("scoreboard")).hasValue(1);
        store.activate(NEXT);
        assertThat(store.activeVersion("scoreboard")).hasValue(2);
        assertThat(store.activeVersion("trend")).isEmpty();
    }

    private void put(ProjectionVersion projection, String key, String value) {
        ProjectionTransaction transaction = store.begin();
        transaction.put(projection, key, bytes(value));
        transaction.position(projection, 1);
        transaction.commit();
    }

    private static List<String> keys(List<ProjectionStore.Document> documents) {
        return documents.stream().map(ProjectionStore.Document::key).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
