package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Contract;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Health;
import dev.plumbline.gateway.live.protocol.Wire;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/** What watches the server: its health, its metrics, its contract. */
final class WatchOperations {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Contract contract;
    private final Health health;
    private final PrometheusMeterRegistry meters;

    WatchOperations(Contract contract, Health health, PrometheusMeterRegistry meters) {
        this.contract = contract;
        this.health = health;
        this.meters = meters;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "readContract", Handling.of(_ -> Answer.bytes("application/yaml; charset=utf-8", contract.text())),
                "readLiveContract",
                        Handling.of(_ -> Answer.bytes("application/yaml; charset=utf-8", Wire.description())),
                "readLiveness", Handling.of(_ -> Answer.ok(Map.of("status", "UP"))),
                "readReadiness", Handling.of(_ -> readiness()),
                "readMetrics", Handling.of(_ -> Answer.text(PROMETHEUS, meters.scrape())));
    }

    private Answer readiness() {
        var report = health.report();
        return Answer.json(report.isUp() ? 200 : 503, report);
    }
}
