package dev.plumbline.gateway.store.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.KeyValueStoreKit;
import dev.plumbline.gateway.store.MirroredKeys;
import dev.plumbline.gateway.store.StoreException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MongoKeyValueStoreTest extends KeyValueStoreKit {

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    @Override
    protected KeyValueStore open(Path place) {
        return new MongoKeyValueStore(WORKSPACES.open(place));
    }

    @Test
    void what_one_gateway_writes_another_reads_and_is_told(@TempDir Path place) throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (var one = open(place);
                var two = open(place);
                var _ = two.watch("session/", telling(told))) {
            assertThat(one.compareAndSet("session/1", null, "a".getBytes(UTF_8)))
                    .isTrue();
            assertThat(two.compareAndSet("session/1", null, "b".getBytes(UTF_8)))
                    .isFalse();
            assertThat(two.get("session/1")).hasValue("a".getBytes(UTF_8));
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("session/1=a");
        }
    }

    /** As presence is written: acknowledged by the primary alone. */
    @Test
    void a_copy_begun_before_a_majority_has_what_was_written_has_it(@TempDir Path place) {
        var workspace = WORKSPACES.open(place);
        var unconfirmed = workspace.collection("keys").withWriteConcern(WriteConcern.W1);
        try (var store = new MongoKeyValueStore(workspace)) {
            for (int i = 0; i < 5; i++) {
                var prefix = "room-%d/".formatted(i);
                unconfirmed.insertOne(
                        new Document("_id", prefix + "ada").append("v", new Binary("here".getBytes(UTF_8))));
                var copied = ConcurrentHashMap.<String>newKeySet();
                MirroredKeys.start(store, prefix, new MirroredKeys.Copy() {
                    @Override
                    public void put(String name, byte[] value) {
                        copied.add(name);
                    }

                    @Override
                    public void remove(String name) {
                        copied.remove(name);
                    }
                });
                assertThat(copied).as("time %d", i).containsExactly("ada");
            }
        }
    }

    @Test
    @Timeout(60)
    void a_watch_goes_on_when_what_it_watches_was_dropped(@TempDir Path place) throws Exception {
        var workspace = WORKSPACES.open(place);
        try (var store = new MongoKeyValueStore(workspace)) {
            var copied = ConcurrentHashMap.<String>newKeySet();
            MirroredKeys.start(store, "room/", new MirroredKeys.Copy() {
                @Override
                public void put(String name, byte[] value) {
                    copied.add(name);
                }

                @Override
                public void remove(String name) {
                    copied.remove(name);
                }
            });
            arrives(workspace, "ben", copied);
            workspace.collection("keys").drop();
            arrives(workspace, "ada", copied);
        }
    }

    private static void arrives(MongoWorkspace workspace, String name, Set<String> copied) throws Exception {
        workspace
                .collection("keys")
                .insertOne(new Document("_id", "room/" + name).append("v", new Binary("here".getBytes(UTF_8))));
        while (!copied.contains(name)) {
            Thread.sleep(10);
        }
    }

    @Test
    void a_closed_workspace_is_said_in_a_sentence(@TempDir Path place) {
        var workspace = WORKSPACES.open(place);
        var store = new MongoKeyValueStore(workspace);
        workspace.close();
        assertThatThrownBy(() -> store.get("k"))
                .isInstanceOf(StoreException.class)
                .hasMessage("The store at " + workspace.name() + " is closed.");
    }
}
