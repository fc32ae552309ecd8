package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.gateway.Main;
import dev.plumbline.gateway.mongo.FreshReplicaSet;
import dev.plumbline.gateway.mongo.ReplicaMember;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A gateway that is started before its database. */
class WaitingForTheDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final FreshReplicaSet set = new FreshReplicaSet();

    @Test
    void it_lives_says_why_it_is_not_ready_and_goes_on_when_the_database_comes() throws Exception {
        set.set().members().forEach(ReplicaMember::kill);
        var port = freePort();
        var server = serve(set.uri("waited_for"), port);
        try {
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
        } finally {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private static boolean answers(Client anyone, String path) {
        try {
            return anyone.get(path).status() == 200;
        } catch (AssertionError e) {
            return false; // between the waiting room and the server, or before either
        }
    }

    private static Process serve(String uri, int port) throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--store",
                uri,
                "--port",
                Integer.toString(port)));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
