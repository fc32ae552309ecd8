package dev.plumbline.gateway.eventlog.mongo;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.mongo.FreshReplicaSet;
import dev.plumbline.gateway.mongo.ReplicaMember;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three members, of which some go while two gateways write. */
class FailoverTest {

    @RegisterExtension
    static final FreshReplicaSet set = new FreshReplicaSet();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private String uri;
    private MongoWorkspace hers;
    private MongoWorkspace his;

    @BeforeEach
    void openWorkspaces() {
        uri = set.uri("log_" + UUID.randomUUID().toString().substring(0, 8));
        hers = MongoWorkspace.open(uri);
        his = MongoWorkspace.open(uri);
    }

    @AfterEach
    void closeWorkspaces() {
        hers.close();
        his.close();
    }

    @Test
    void a_primary_that_steps_down_again_and_again_costs_nothing_that_was_acknowledged() throws Exception {
        duringWrites(3, this::stepDown);
    }

    @Test
    void a_primary_that_is_killed_costs_nothing_that_was_acknowledged() throws Exception {
        duringWrites(2, () -> {
            ReplicaMember primary = set.set().primary().orElseThrow();
            primary.kill();
            await().atMost(PATIENCE).until(() -> set.set().primary().isPresent());
            set.restart(primary);
        });
    }

    @Test
    void a_primary_that_is_paused_is_left_behind() throws Exception {
        duringWrites(1, () -> {
            ReplicaMember primary = set.set().primary().orElseThrow();
            primary.pause();
            try {
                await().atMost(PATIENCE)
                        .until(() -> set.set()
                                .primary()
                                .filter(other -> !other.equals(primary))
                                .isPresent());
            } finally {
                primary.resume();
            }
        });
    }

    @Test
    void without_a_majority_the_log_says_so_and_goes_on_by_itself() throws Exception {
        try (EventLog log = open(hers)) {
            Writer writer = new Writer(log, "a", 4);
            await().atMost(PATIENCE).until(() -> writer.count() > 20);
            ReplicaMember primary = set.set().primary().orElseThrow();
            List<ReplicaMember> others = set.set().members().stream()
                    .filter(member -> !member.equals(primary))
                    .toList();
            others.forEach(ReplicaMember::kill);
            await().atMost(Duration.ofSeconds(60)).until(() -> !log.health().writable());
            assertThat(log.health().sentence()).contains(hers.name()).matches("(?s).*\\.");
            assertThat(log.append(AppendCondition.none(), List.of(event("a"))))
                    .failsWithin(60, TimeUnit.SECONDS)
                    .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                    .withCauseInstanceOf(LogUnavailableException.class);
            int before = writer.count();
            others.forEach(set::restart);
            await().atMost(PATIENCE).until(() -> log.health().writable() && writer.count() > before + 20);
            writer.stop();
            Ledger.assertKept(hers, writer);
        }
    }

    private interface Drill {
        void run() throws Exception;
    }

    private void duringWrites(int times, Drill drill) throws Exception {
        try (EventLog first = open(hers);
                EventLog second = open(his)) {
            Writer one = new Writer(first, "a", 10);
            Writer two = new Writer(second, "b", 10);
            for (int i = 0; i < times; i++) {
                int ones = one.count();
                int twos = two.count();
                await().atMost(PATIENCE).until(() -> one.count() > ones + 50 && two.count() > twos + 50);
                drill.run();
            }
            int ones = one.count();
            int twos = two.count();
            await().atMost(PATIENCE).until(() -> one.count() > ones + 50 && two.count() > twos + 50);
            one.stop();
            two.stop();
            Ledger.assertKept(hers, one, two);
            assertThat(first.health().writable()).isTrue();
            assertThat(second.health().writable()).isTrue();
        }
    }

    private void stepDown() {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("admin")
                    .runCommand(new Document("replSetStepDown", 2)
                            .append("secondaryCatchUpPeriodSecs", 1)
                            .append("force", true));
        } catch (MongoException e) {
            // It closes the connection as it goes, or has just done so.
        }
    }

    private static EventLog open(MongoWorkspace workspace) {
        return MongoPlaces.open(workspace, MongoLogSettings.DEFAULT);
    }
}
