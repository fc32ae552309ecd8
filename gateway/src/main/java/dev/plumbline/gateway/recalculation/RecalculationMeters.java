package dev.plumbline.gateway.recalculation;

import dev.plumbline.projections.recalculation.Recalculation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What is measured of recalculations. */
final class RecalculationMeters {
    final AtomicLong projects = new AtomicLong();
    final AtomicLong waiting = new AtomicLong();
    final AtomicLong running = new AtomicLong();
    final Counter scored;

    RecalculationMeters(MeterRegistry meters) {
        Gauge.builder("plumbline.recalculation.projects", projects, AtomicLong::doubleValue)
                .description("Projects whose scores have not all come to their latest scoring version")
                .register(meters);
        Gauge.builder("plumbline.recalculation.waiting", waiting, AtomicLong::doubleValue)
                .description("Submissions that have no score of their project's latest scoring version yet")
                .register(meters);
        Gauge.builder("plumbline.recalculation.running", running, AtomicLong::doubleValue)
                .description("Whether this gateway recalculates now")
                .register(meters);
        this.scored = Counter.builder("plumbline.recalculation.scored")
                .description("Submissions that this gateway scored anew in recalculations")
                .register(meters);
    }

    void show(List<Recalculation> all) {
        var due = all.stream().filter(Recalculation::due).toList();
        projects.set(due.size());
        waiting.set(due.stream()
                .mapToLong(each -> Math.max(0, each.submitted() - each.scored()))
                .sum());
    }
}
