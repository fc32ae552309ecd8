package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.eventlog.ChainPatrol.Pace;
import dev.plumbline.gateway.eventlog.rocksdb.LogFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server says how far its chain is verified, and loudly when it is not. */
class ChainOfServerTest {
    private static final Pace AT_ONCE =
            new Pace(Duration.ZERO, 100, Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofDays(1));

    @TempDir
    Path directory;

    @Test
    void A3_a_running_server_verifies_its_own_chain_and_says_so_or_names_the_altered_position() throws IOException {
        Meadow.begin(directory).close();

        try (var server = Plumbline.start(Settings.local(directory, 0).with(AT_ONCE))) {
            var auditor = new Client(server.url()).signIn("auditor", Meadow.PASSWORD);
            var chain = Meadow.eventually(() -> {
                var json = auditor.get("/api/audit/chain").json();
                return json.path("verifiedTo").asLong() == json.get("head").asLong() ? json.toString() : "";
            });
            assertThat(chain).contains("\"verifiedAt\":\"20").doesNotContain("position");
            assertThat(auditor.get("/health/ready").status()).isEqualTo(200);
            assertThat(auditor.get("/metrics").text()).contains("plumbline_log_altered 0.0");
        }

        LogFiles.forge(directory.resolve("log"), 3);
        try (var server = Plumbline.start(Settings.local(directory, 0).with(AT_ONCE))) {
            var auditor = new Client(server.url()).signIn("auditor", Meadow.PASSWORD);
            var chain = Meadow.eventually(() -> {
                var json = auditor.get("/api/audit/chain").json();
                return json.path("altered").isObject() ? json.toString() : "";
            });
            assertThat(chain).contains("\"verifiedTo\":2", "\"position\":3");
            var ready = auditor.get("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.text()).contains("altered at position 3");
            assertThat(auditor.get("/health/live").status()).isEqualTo(200);
            assertThat(auditor.get("/metrics").text()).contains("plumbline_log_altered 3.0");
        }
    }
}
