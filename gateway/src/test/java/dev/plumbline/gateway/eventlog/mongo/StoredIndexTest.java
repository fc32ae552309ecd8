package dev.plumbline.gateway.eventlog.mongo;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.get;
import static dev.plumbline.gateway.eventlog.TestEvents.tag;
import static dev.plumbline.gateway.eventlog.index.SeveralBlocks.BLOCKS;
import static dev.plumbline.gateway.eventlog.index.SeveralBlocks.EVENTS;
import static dev.plumbline.gateway.eventlog.index.SeveralBlocks.PERSON;
import static dev.plumbline.gateway.eventlog.index.SeveralBlocks.assertFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import dev.plumbline.gateway.eventlog.index.SeveralBlocks;
import dev.plumbline.gateway.mongo.FreshDatabase;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A log of several blocks of the index, opened by a gateway that remembers nothing, and what is said when it was tampered with. */
class StoredIndexTest {

    @RegisterExtension
    static final FreshDatabase database = new FreshDatabase();

    private MongoWorkspace workspace;

    @BeforeEach
    void openWorkspace() {
        workspace = MongoWorkspace.open(database.another());
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    @Test
    void everything_is_found_in_stored_blocks_as_by_a_plain_filter() throws Exception {
        fill();
        try (EventLog log = forgetful()) {
            assertFound(log);
            get(log.append(AppendCondition.none(), List.of(event("late", PERSON, tag("task", "T7")))));
        }
        assertThat(audit()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void an_index_that_is_missing_is_built_anew() throws Exception {
        fill();
        LogCollections collections = new LogCollections(workspace);
        collections.index().deleteOne(Filters.eq("_id", 1));
        try (EventLog log = forgetful()) {
            assertFound(log);
            await().atMost(Duration.ofSeconds(60)).until(() -> collections.hasBlock(1));
        }
        collections.index().drop();
        try (EventLog log = forgetful()) {
            assertFound(log);
            await().atMost(Duration.ofSeconds(60)).until(() -> collections.hasBlock(BLOCKS - 1));
        }
        assertThat(audit()).isEqualTo(new Verification.Whole(EVENTS, head()));
    }

    @Test
    void an_event_that_was_altered_is_named_by_the_audit_and_by_the_running_server() throws Exception {
        fill();
        Document victim =
                workspace.collection("log").find(Filters.gt("_id", 6_000L)).first();
        long position = victim.getLong("_id");
        byte[] record =
                victim.getList("events", Binary.class).getFirst().getData().clone();
        record[record.length - 10] ^= 1;
        workspace
                .collection("log")
                .updateOne(Filters.eq("_id", position), Updates.set("events.0", new BsonBinary(record)));
        assertThat(audit()).isEqualTo(new Verification.Altered(position, "the record's checksum is wrong"));
        try (EventLog log = forgetful()) {
            assertThat(log.walk().next(EVENTS))
                    .contains(new Verification.Altered(position, "the record's checksum is wrong"));
        }
    }

    @Test
    void a_document_that_was_removed_is_missed() throws Exception {
        fill();
        Document victim =
                workspace.collection("log").find(Filters.gt("_id", 6_000L)).first();
        workspace.collection("log").deleteOne(Filters.eq("_id", victim.getLong("_id")));
        assertThat(audit()).isEqualTo(new Verification.Altered(victim.getLong("_id"), "the event is missing"));
    }

    @Test
    void a_log_that_is_shorter_than_its_index_is_not_opened() throws Exception {
        fill();
        workspace.collection("log").deleteMany(Filters.gt("_id", 9_000L));
        assertThatThrownBy(this::forgetful)
                .isInstanceOf(StoreException.class)
                .hasMessageMatching("The event at position 9\\d{3} is missing from .*");
        assertThat(audit()).isInstanceOf(Verification.Altered.class);
    }

    @Test
    void an_index_that_was_altered_is_named_by_the_audit() throws Exception {
        fill();
        workspace
                .collection("log.index")
                .updateOne(Filters.eq("_id", 1), Updates.set("p3", new BsonBinary(new byte[0])));
        assertThat(audit()).isInstanceOfSatisfying(Verification.Altered.class, altered -> {
            assertThat(altered.position()).isEqualTo(IndexBlock.first(1));
            assertThat(altered.why()).startsWith("the index of this event");
        });
    }

    private void fill() throws Exception {
        try (EventLog log = MongoPlaces.open(workspace, MongoLogSettings.DEFAULT)) {
            SeveralBlocks.fill(log);
            LogCollections collections = new LogCollections(workspace);
            await().atMost(Duration.ofSeconds(60)).until(() -> collections.hasBlock(BLOCKS - 1));
        }
    }

    private EventLog forgetful() {
        return MongoPlaces.open(
                workspace,
                MongoLogSettings.DEFAULT.with(MongoLogSettings.DEFAULT.limits().withRecent(4, 1, 4, 1)));
    }

    private Verification audit() {
        return MongoLogAudit.verify(workspace, _ -> {});
    }

    private ChainHash head() {
        try (EventLog log = forgetful()) {
            return log.read(log.head(), 1).getFirst().hash();
        }
    }
}
