package dev.plumbline.gateway.eventlog.commit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What an event log tells Micrometer. Names begin with {@code plumbline.log}. */
final class LogMetrics {

    private final MeterRegistry registry;
    private final Timer append;
    private final Timer commit;
    private final Timer sync;
    private final DistributionSummary group;
    private final Counter conflicts;

    LogMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.append = Timer.builder("plumbline.log.append")
                .description("From handing an append to the log to its acknowledgement")
                .publishPercentileHistogram()
                .register(registry);
        this.commit = Timer.builder("plumbline.log.commit")
                .description("From beginning to check a commit group to having it stored")
                .publishPercentileHistogram()
                .register(registry);
        this.sync = Timer.builder("plumbline.log.sync")
                .description("Making commit groups durable: the part of a commit that the store decides")
                .publishPercentileHistogram()
                .register(registry);
        this.group = DistributionSummary.builder("plumbline.log.group")
                .description("Events made durable together")
                .baseUnit("events")
                .register(registry);
        this.conflicts = Counter.builder("plumbline.log.conflicts")
                .description("Appends rejected because of an event stored after their marker")
                .register(registry);
    }

    void watch(Collection<?> waiting, LogWriter writer) {
        Gauge.builder("plumbline.log.queue", waiting, Collection::size)
                .description("Appends waiting for the writer")
                .register(registry);
        Gauge.builder("plumbline.log.writable", writer, log -> log.health().writable() ? 1 : 0)
                .description("1 if events can be stored, 0 if not")
                .register(registry);
    }

    void appended(long nanos) {
        append.record(nanos, TimeUnit.NANOSECONDS);
    }

    void synced(long nanos, List<CommitGroup> groups) {
        sync.record(nanos, TimeUnit.NANOSECONDS);
        int events = 0;
        for (CommitGroup written : groups) {
            events += written.events().size();
            commit.record(System.nanoTime() - written.begunNanos(), TimeUnit.NANOSECONDS);
        }
        group.record(events);
    }

    void conflict() {
        conflicts.increment();
    }
}
