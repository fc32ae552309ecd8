package dev.plumbline.gateway.eventlog.mongo;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static dev.plumbline.gateway.eventlog.TestEvents.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.mongo.FreshDatabase;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Inserts that the server carried out, but whose answer never came: more often than the driver tries again. */
class LostAnswerTest {

    @RegisterExtension
    static final FreshDatabase database = new FreshDatabase();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MORE_THAN_THE_DRIVER_TRIES = 3;

    private LossyProxy proxy;
    private MongoWorkspace lossy;
    private MongoWorkspace sound;

    @BeforeEach
    void openWorkspaces() throws Exception {
        String uri = database.another();
        ConnectionString direct = new ConnectionString(uri);
        Assumptions.assumeTrue(
                direct.getHosts().size() == 1 && direct.getCredential() == null, "The proxy is for one open server");
        proxy = new LossyProxy(direct.getHosts().getFirst());
        lossy = MongoWorkspace.open(
                "mongodb://" + proxy.address() + "/" + direct.getDatabase() + "?directConnection=true");
        sound = MongoWorkspace.open(uri);
    }

    @AfterEach
    void closeWorkspaces() throws Exception {
        lossy.close();
        sound.close();
        proxy.close();
    }

    @Test
    void an_append_whose_answers_are_lost_is_found_and_acknowledged_once() throws Exception {
        try (EventLog log = MongoPlaces.open(lossy, MongoLogSettings.DEFAULT)) {
            get(log.append(AppendCondition.none(), List.of(event("a"))));
            proxy.loseAnswers(MORE_THAN_THE_DRIVER_TRIES);
            assertThat(get(log.append(AppendCondition.none(), List.of(event("b"), event("c")))))
                    .isEqualTo(3);
            assertThat(proxy.lost()).isGreaterThanOrEqualTo(2);
            assertThat(log.head()).isEqualTo(3);
        }
        assertThat(sound.collection("log").countDocuments()).isEqualTo(2);
    }

    @Test
    void an_answer_that_was_lost_says_nothing_to_who_came_second() throws Exception {
        try (EventLog first = MongoPlaces.open(lossy, MongoLogSettings.DEFAULT);
                EventLog second = MongoPlaces.open(sound, MongoLogSettings.DEFAULT)) {
            proxy.loseAnswers(MORE_THAN_THE_DRIVER_TRIES);
            var mine = first.append(AppendCondition.none(), List.of(event("a", tag("by", "first"))));
            var others = second.append(AppendCondition.none(), List.of(event("b", tag("by", "second"))));
            long stored = get(mine);
            long after = get(others);
            assertThat(List.of(stored, after)).containsExactlyInAnyOrder(1L, 2L);
            assertThat(second.read(1, 10)).hasSize(2);
            assertThat(second.read(stored, 1).getFirst().tags()).containsExactly(tag("by", "first"));
        }
    }

    /** Each insert begins while the events of the one before are being published. */
    @Test
    void under_load_from_one_gateway_every_lost_answer_is_settled() throws Exception {
        try (EventLog log = MongoPlaces.open(lossy, MongoLogSettings.DEFAULT)) {
            Writer writer = new Writer(log, "a", 200);
            for (int i = 1; i <= 5; i++) {
                int count = writer.count();
                int lost = proxy.lost();
                proxy.loseAnswers(MORE_THAN_THE_DRIVER_TRIES);
                await().atMost(PATIENCE).until(() -> writer.count() > count + 1_000 && proxy.lost() > lost);
            }
            writer.stop();
            assertThat(writer.unavailable()).isZero();
            Ledger.assertKept(sound, writer);
        }
    }

    @Test
    void under_load_from_two_gateways_every_lost_answer_is_settled() throws Exception {
        try (EventLog first = MongoPlaces.open(lossy, MongoLogSettings.DEFAULT);
                EventLog second = MongoPlaces.open(sound, MongoLogSettings.DEFAULT)) {
            Writer one = new Writer(first, "a", 20);
            Writer two = new Writer(second, "b", 20);
            for (int i = 1; i <= 5; i++) {
                int ones = one.count();
                int lost = proxy.lost();
                proxy.loseAnswers(1 + i % MORE_THAN_THE_DRIVER_TRIES);
                await().atMost(PATIENCE).until(() -> one.count() > ones + 100 && proxy.lost() > lost);
            }
            one.stop();
            two.stop();
            assertThat(one.unavailable()).isZero();
            Ledger.assertKept(sound, one, two);
        }
    }
}
