package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.access.Networks;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Contract;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Health;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.live.protocol.Wire;
import dev.plumbline.gateway.problem.Problem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/** What watches the server: its health, its metrics, its contract. */
final class WatchOperations {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Contract contract;
    private final Health health;
    private final PrometheusMeterRegistry meters;
    private final Networks readers;

    /** @param readers who may read the metrics from another machine */
    WatchOperations(Contract contract, Health health, PrometheusMeterRegistry meters, Networks readers) {
        this.contract = contract;
        this.health = health;
        this.meters = meters;
        this.readers = readers;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "readContract", Handling.of(_ -> Answer.bytes("application/yaml; charset=utf-8", contract.text())),
                "readLiveContract",
                        Handling.of(_ -> Answer.bytes("application/yaml; charset=utf-8", Wire.description())),
                "readLiveness", Handling.of(_ -> Answer.ok(Map.of("status", "UP"))),
                "readReadiness", Handling.of(_ -> readiness()),
                "readMetrics", Handling.of(this::metrics));
    }

    /** They tell how much is worked here, and when: nothing for whoever comes along. */
    private Answer metrics(Call call) {
        var source = call.source();
        if (!source.isThisMachine() && !readers.contain(source.address())) {
            throw new Refused(Problem.of(
                    "metrics-closed",
                    403,
                    "The metrics are not for %s.".formatted(source.address().getHostAddress()),
                    "Read them on the server's own machine, or start it with --metrics-from and your address."));
        }
        return Answer.text(PROMETHEUS, meters.scrape());
    }

    private Answer readiness() {
        var report = health.report();
        return Answer.json(report.isUp() ? 200 : 503, report);
    }
}
