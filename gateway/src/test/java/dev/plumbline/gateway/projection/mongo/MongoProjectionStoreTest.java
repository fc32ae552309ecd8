package dev.plumbline.gateway.projection.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.plumbline.gateway.projection.ClaimLostException;
import dev.plumbline.gateway.projection.FoldingClaim;
import dev.plumbline.gateway.projection.FoldingClaim.Renewal;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.ProjectionStoreKit;
import dev.plumbline.gateway.projection.ProjectionTransaction;
import dev.plumbline.gateway.projection.ProjectionVersion;
import dev.plumbline.gateway.store.mongo.TestWorkspaces;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MongoProjectionStoreTest extends ProjectionStoreKit {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Then the server itself ends a transaction. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(60);

    private static final ProjectionVersion BOARD = new ProjectionVersion("scoreboard", 1);
    private static final ProjectionVersion TREND = new ProjectionVersion("trend", 1);
    private static final List<ProjectionVersion> BOTH = List.of(BOARD, TREND);

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    protected ProjectionStore open(Path place) {
        return gateway(place, MongoProjectionStore.newNode());
    }

    private MongoProjectionStore gateway(Path place, String node) {
        return new MongoProjectionStore(WORKSPACES.open(place), node, TIMEOUT, () -> Date.from(now));
    }

    @Test
    void who_begins_while_others_write_reads_all_of_one_moment(@TempDir Path place) {
        try (var store = open(place);
                var meanwhile = open(place)) {
            write(store, 1);
            try (var snapshot = meanwhile.snapshot()) {
                assertThat(snapshot.position(BOARD)).isEqualTo(1);
                write(store, 2);
                assertThat(meanwhile.position(BOTH)).isEqualTo(2);
                assertThat(snapshot.position(TREND)).isEqualTo(1);
                for (var projection : BOTH) {
                    assertThat(snapshot.scan(projection, "", 10))
                            .extracting(document -> document.key() + "=" + new String(document.value(), UTF_8))
                            .containsExactly("changed=1", "key1=1");
                    assertThat(snapshot.scan(projection, "changed", 10)).hasSize(1);
                }
            }
        }
    }

    /** One more document, and one that changes, in each projection. */
    private static void write(ProjectionStore store, long position) {
        var transaction = store.begin();
        for (var projection : BOTH) {
            var value = Long.toString(position).getBytes(UTF_8);
            transaction.put(projection, "key" + position, value);
            transaction.put(projection, "changed", value);
            transaction.position(projection, position);
        }
        transaction.commit();
    }

    @Test
    void one_gateway_folds_until_it_lets_go_and_then_another_does(@TempDir Path place) {
        var one = gateway(place, "one").claim(BOTH);
        var two = gateway(place, "two").claim(BOTH);
        assertThat(one.versions()).containsExactlyInAnyOrderElementsOf(BOTH);
        assertThat(two.versions()).isEmpty();
        assertThat(two.renew()).isEqualTo(Renewal.HELD);

        one.close();
        assertThat(two.renew()).isEqualTo(Renewal.GROWN);
        assertThat(two.versions()).containsExactlyInAnyOrderElementsOf(BOTH);
        assertThat(two.renew()).isEqualTo(Renewal.HELD);
    }

    @Test
    void a_claim_that_is_renewed_is_kept_and_one_that_is_not_is_taken_over(@TempDir Path place) {
        var one = gateway(place, "one").claim(BOTH);
        var two = gateway(place, "two").claim(BOTH);
        now = now.plus(TIMEOUT).minusSeconds(1);
        assertThat(one.renew()).isEqualTo(Renewal.HELD);
        now = now.plusSeconds(2);
        two.renew();
        assertThat(two.versions()).isEmpty();
        now = now.plus(TIMEOUT);
        assertThat(two.renew()).isEqualTo(Renewal.GROWN);
        assertThat(one.renew()).isEqualTo(Renewal.LOST);
    }

    @Test
    void what_a_paused_gateway_writes_after_the_takeover_changes_nothing(@TempDir Path place) {
        var paused = gateway(place, "paused");
        var claim = paused.claim(BOTH);
        commit(claim, "ada", "1", 1);
        var late = claim.begin();
        late.put(BOARD, "ada", bytes("late"));
        late.position(BOARD, 2);

        now = now.plus(TIMEOUT).plusSeconds(1);
        var two = gateway(place, "two");
        var takenOver = two.claim(BOTH);
        assertThat(two.position(BOARD)).isEqualTo(1);

        assertThatThrownBy(late::commit).isInstanceOf(ClaimLostException.class);
        assertThat(two.get(BOARD, "ada")).hasValue(bytes("1"));
        assertThat(two.position(BOARD)).isEqualTo(1);
        commit(takenOver, "ada", "2", 2);
        assertThat(paused.get(BOARD, "ada")).hasValue(bytes("2"));

        // Nor does it when it has the claim again: what it folded is from before.
        var older = claim.begin();
        older.put(BOARD, "ada", bytes("older"));
        older.position(BOARD, 2);
        takenOver.close();
        var again = paused.claim(BOTH);
        assertThat(again.versions()).hasSize(2);
        assertThatThrownBy(older::commit).isInstanceOf(ClaimLostException.class);
        assertThat(two.get(BOARD, "ada")).hasValue(bytes("2"));
    }

    @Test
    void a_transaction_that_a_dead_gateway_left_open_keeps_nobody_waiting(@TempDir Path place) throws Exception {
        var dead = gateway(place, "dead");
        commit(dead.claim(BOTH), "ada", "1", 1);
        leaveTransactionOpen(dead);
        now = now.plus(TIMEOUT).plusSeconds(1);

        var began = System.nanoTime();
        var two = gateway(place, "two");
        var claim = two.claim(BOTH);
        assertThat(claim.versions()).hasSize(2);
        commit(claim, "ada", "2", 2);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST_TRANSACTION);
        assertThat(two.get(BOARD, "ada")).hasValue(bytes("2"));
    }

    /** As if the process had ended between two operations of a commit: its session lives on at the server. */
    private static void leaveTransactionOpen(MongoProjectionStore dead) throws InterruptedException {
        var written = new CountDownLatch(1);
        Thread.ofPlatform()
                .daemon()
                .start(() -> dead.session().transaction(session -> {
                    set(session, dead.documents(), MongoProjectionStore.id(BOARD, "ada"), new Document("v", "torn"));
                    set(session, dead.projections(), MongoProjectionStore.id(BOARD), new Document("position", 2L));
                    written.countDown();
                    while (true) {
                        LockSupport.park();
                    }
                }));
        assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void set(ClientSession session, MongoCollection<Document> records, String id, Document fields) {
        records.updateOne(session, Filters.eq("_id", id), new Document("$set", fields));
    }

    @Test
    void of_gateways_that_start_at_once_one_gets_all(@TempDir Path place) throws Exception {
        var stores = List.of(gateway(place, "one"), gateway(place, "two"), gateway(place, "three"));
        List<Callable<Set<ProjectionVersion>>> claims = new ArrayList<>();
        stores.forEach(store -> claims.add(() -> store.claim(BOTH).versions()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var got = new ArrayList<Integer>();
            for (var claimed : threads.invokeAll(claims, 60, TimeUnit.SECONDS)) {
                got.add(claimed.get().size());
            }
            assertThat(got).containsExactlyInAnyOrder(2, 0, 0);
        }
    }

    @Test
    void a_new_version_is_free_while_another_gateway_folds_the_old_one(@TempDir Path place) {
        var old = gateway(place, "old").claim(List.of(BOARD));
        var next = new ProjectionVersion("scoreboard", 2);
        var newer = gateway(place, "newer").claim(List.of(BOARD, next));
        assertThat(newer.versions()).containsExactly(next);
        old.close();
        assertThat(newer.renew()).isEqualTo(Renewal.GROWN);
        assertThat(newer.versions()).containsExactlyInAnyOrder(BOARD, next);
    }

    @Test
    void a_drop_that_broke_off_is_finished_by_whoever_asks(@TempDir Path place) {
        var store = gateway(place, "one");
        commit(store.claim(BOTH), "ada", "1", 7);
        store.projections()
                .updateOne(
                        Filters.eq("_id", MongoProjectionStore.id(BOARD)),
                        new Document("$set", new Document("dropping", true)));
        assertThat(store.versions()).containsExactly(TREND);
        assertThat(store.position(BOARD)).isZero();
        assertThat(store.get(BOARD, "ada")).isEmpty();
    }

    @Test
    void what_a_gateway_waits_for_the_others_are_told(@TempDir Path place) {
        var one = gateway(place, "one");
        var two = gateway(place, "two");
        commit(one.claim(BOTH), "ada", "1", 7);
        assertThat(one.wanted()).isZero();
        two.want(9);
        assertThat(one.wanted()).isEqualTo(9);
        assertThat(one.versions()).containsExactlyInAnyOrder(BOARD, TREND);
    }

    private static void commit(FoldingClaim claim, String key, String value, long position) {
        ProjectionTransaction transaction = claim.begin();
        transaction.put(BOARD, key, bytes(value));
        BOTH.forEach(version -> transaction.position(version, position));
        transaction.commit();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
