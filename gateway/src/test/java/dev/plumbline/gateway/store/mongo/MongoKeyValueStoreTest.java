package dev.plumbline.gateway.store.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.KeyValueStoreKit;
import dev.plumbline.gateway.store.StoreException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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
