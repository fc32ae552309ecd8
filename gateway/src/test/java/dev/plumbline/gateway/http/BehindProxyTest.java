package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.access.Networks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told which proxy stands before it, and who reads its metrics. */
class BehindProxyTest {
    /** More than one address gets, also on a machine so slow that some are forgiven meanwhile. */
    private static final int MANY = 200;

    private static final String FORWARDED = "X-Forwarded-For";

    @TempDir
    Path directory;

    @Test
    void S2_behind_a_trusted_proxy_each_address_has_failures_of_its_own() {
        try (var server = start(Networks.parse("127.0.0.1"), Networks.NONE)) {
            var anyone = new Client(server.url());
            var failures = 0;
            while (failures < MANY
                    && signIn(anyone.with(FORWARDED, "192.0.2.%d, 203.0.113.9".formatted(failures)), failures) == 401) {
                failures++;
            }

            assertThat(failures).as("a class may fail, though not for ever").isBetween(60, MANY - 1);
            assertThat(signIn(anyone.with(FORWARDED, "203.0.113.10"), MANY)).isEqualTo(401);
        }
    }

    @Test
    void S4_metrics_are_for_this_machine_and_whoever_was_named() {
        try (var server = start(Networks.parse("127.0.0.1"), Networks.parse("198.51.100.0/24"))) {
            var anyone = new Client(server.url());
            var refused = anyone.with(FORWARDED, "203.0.113.9").get("/metrics");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("metrics-closed");
            assertThat(anyone.with(FORWARDED, "198.51.100.7").get("/metrics").text())
                    .contains("plumbline_log_append");
            assertThat(anyone.get("/metrics").status()).isEqualTo(200);
        }
    }

    private Plumbline start(Networks proxies, Networks readers) {
        return Plumbline.start(ServerOfTest.on(directory).trusting(proxies, readers));
    }

    private static int signIn(Client client, int number) {
        return client.post("/api/session", "{\"signIn\":\"nobody-%d\",\"password\":\"wrong\"}".formatted(number))
                .status();
    }
}
