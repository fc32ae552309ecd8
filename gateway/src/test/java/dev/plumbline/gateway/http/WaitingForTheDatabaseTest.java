package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.gateway.mongo.FreshReplicaSet;
import dev.plumbline.gateway.mongo.ReplicaMember;
import dev.plumbline.gateway.process.FreePorts;
import dev.plumbline.gateway.process.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A gateway that is started before its database. */
class WaitingForTheDatabaseTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final FreshReplicaSet set = new FreshReplicaSet(1);

    @Test
    void it_lives_says_why_it_is_not_ready_and_goes_on_when_the_database_comes() throws Exception {
        set.set().members().forEach(ReplicaMember::kill);
        int port = FreePorts.find(1).getFirst();
        var serve = List.of("serve", "--store", set.uri("waited_for"), "--port", Integer.toString(port));
        try (var _ = ServerProcess.launch(serve, Map.of())) {
            var anyone = new Client("http://127.0.0.1:" + port);
            await().atMost(PATIENCE).until(() -> answers(anyone, "/health/live"));
            var ready = anyone.get("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().at("/checks/0/reason").asText())
                    .startsWith("No MongoDB answers at 127.0.0.1:")
                    .contains("waited_for");
            assertThat(anyone.get("/health/live").status()).isEqualTo(200);
            assertThat(anyone.get("/api/session").status()).isEqualTo(503);

            set.set().members().forEach(set::restart);
            await().atMost(PATIENCE).until(() -> answers(anyone, "/health/ready"));
        }
    }

    private static boolean answers(Client anyone, String path) {
        try {
            return anyone.get(path).status() == 200;
        } catch (AssertionError e) {
            return false; // between the waiting room and the server, or before either
        }
    }
}
