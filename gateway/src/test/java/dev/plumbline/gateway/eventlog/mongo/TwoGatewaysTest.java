package dev.plumbline.gateway.eventlog.mongo;

import static dev.plumbline.gateway.eventlog.TestEvents.criteria;
import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static dev.plumbline.gateway.eventlog.TestEvents.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.mongo.FreshDatabase;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One log, opened by two gateways with a client each. */
class TwoGatewaysTest {

    @RegisterExtension
    static final FreshDatabase database = new FreshDatabase();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private String uri;
    private MongoWorkspace hers;
    private MongoWorkspace his;

    @BeforeEach
    void openWorkspaces() {
        uri = database.another();
        hers = MongoWorkspace.open(uri);
        his = MongoWorkspace.open(uri);
    }

    @AfterEach
    void closeWorkspaces() {
        hers.close();
        his.close();
    }

    @Test
    void two_that_write_without_pause_make_one_log_without_gaps_and_each_gets_its_share() throws Exception {
        try (EventLog first = open(hers);
                EventLog second = open(his)) {
            Writer one = new Writer(first, "a", 50);
            Writer two = new Writer(second, "b", 50);
            await().atMost(PATIENCE).until(() -> one.count() > 100 && two.count() > 100);
            int ones = one.count();
            int twos = two.count();
            await().atMost(PATIENCE).until(() -> one.count() + two.count() > ones + twos + 5_000);
            one.stop();
            two.stop();
            int all = one.count() - ones + two.count() - twos;
            assertThat(Math.min(one.count() - ones, two.count() - twos)).isGreaterThan(all / 4);
            await().atMost(PATIENCE).until(() -> first.head() == second.head());
            Ledger.assertKept(hers, one, two);
        }
    }

    @Test
    void a_newcomer_gets_its_turn_while_another_never_pauses() throws Exception {
        try (EventLog first = open(hers);
                EventLog second = open(his)) {
            Writer busy = new Writer(first, "a", 200);
            await().atMost(PATIENCE).until(() -> busy.count() > 2_000);
            for (int i = 0; i < 20; i++) {
                second.append(AppendCondition.none(), List.of(event("stroke", tag("stroke", "b" + i))))
                        .get(60, TimeUnit.SECONDS);
            }
            busy.stop();
        }
    }

    @Test
    void of_two_gateways_that_claim_the_same_thing_exactly_one_is_stored() throws Exception {
        try (EventLog first = open(hers);
                EventLog second = open(his)) {
            for (int round = 0; round < 100; round++) {
                Tag claimed = tag("claim", "c" + round);
                List<CompletableFuture<Long>> claims = new ArrayList<>();
                for (EventLog log : List.of(first, second, first, second)) {
                    claims.add(log.append(
                            AppendCondition.withCriteria(criteria(claimed, "claimed")),
                            List.of(event("claimed", claimed), event("noted"))));
                }
                int stored = 0;
                for (CompletableFuture<Long> claim : claims) {
                    Throwable refused = claim.handle((_, e) -> e).get(60, TimeUnit.SECONDS);
                    if (refused == null) {
                        stored++;
                    } else {
                        assertThat(refused).isInstanceOf(AppendEventsTransactionRejectedException.class);
                    }
                }
                assertThat(stored).isEqualTo(1);
            }
            await().atMost(PATIENCE).until(() -> first.head() == 200 && second.head() == 200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_one_stores_the_other_shows_once_in_order(MongoLogSettings.Following following) throws Exception {
        List<StoredEvent> seen = new CopyOnWriteArrayList<>();
        try (EventLog first = open(hers);
                EventLog second = MongoPlaces.open(his, MongoLogSettings.DEFAULT.with(following))) {
            second.tail(0, seen::addAll);
            Writer writer = new Writer(first, "a", 20);
            await().atMost(PATIENCE).until(() -> writer.count() > 2_000);
            writer.stop();
            await().atMost(PATIENCE).until(() -> seen.size() == first.head());
            assertThat(seen)
                    .extracting(StoredEvent::position)
                    .isEqualTo(LongStream.rangeClosed(1, first.head()).boxed().toList());
            assertThat(seen.getLast().hash())
                    .isEqualTo(first.read(first.head(), 1).getFirst().hash());
        }
    }

    @Test
    void a_stream_that_is_killed_again_and_again_loses_and_doubles_nothing() throws Exception {
        List<StoredEvent> seen = new CopyOnWriteArrayList<>();
        try (var admin = MongoClients.create(uri);
                EventLog first = open(hers);
                EventLog second = open(his)) {
            second.tail(0, seen::addAll);
            Writer writer = new Writer(first, "a", 20);
            for (int i = 1; i <= 10; i++) {
                int enough = i * 200;
                await().atMost(PATIENCE).until(() -> writer.count() > enough && seen.size() > enough / 2);
                admin.getDatabase("admin").runCommand(new Document("killAllSessions", List.of()));
            }
            writer.stop();
            await().atMost(PATIENCE).until(() -> seen.size() == first.head());
            assertThat(seen)
                    .extracting(StoredEvent::position)
                    .isEqualTo(LongStream.rangeClosed(1, first.head()).boxed().toList());
            Ledger.assertKept(hers, writer);
            assertThat(second.health().writable()).isTrue();
        }
    }

    @Test
    void a_log_of_a_newer_version_is_refused_before_anything_is_written() throws Exception {
        try (EventLog log = open(hers)) {
            get(log.append(AppendCondition.none(), List.of(event("a"))));
        }
        hers.collection("plumbline").updateOne(Filters.eq("_id", "log"), Updates.set("format", 2));
        assertThatThrownBy(() -> open(his))
                .isInstanceOf(StoreException.class)
                .hasMessage("The log in " + his.name()
                        + " has format 2, this version of Plumbline knows format 1. Run the version that wrote it.");
        assertThat(hers.collection("log").countDocuments()).isEqualTo(1);
    }

    private static EventLog open(MongoWorkspace workspace) {
        return MongoPlaces.open(workspace, MongoLogSettings.DEFAULT);
    }
}
