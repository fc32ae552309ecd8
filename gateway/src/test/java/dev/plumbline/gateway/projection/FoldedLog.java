package dev.plumbline.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.TestEvents;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.eventlog.rocksdb.TestLogs;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;

/** A log of {@link Folds}' events on disk, runners that fold it, and what they should have made of it. */
record FoldedLog(RocksDbEventLog log, EventCodec codec) implements AutoCloseable {
    static FoldedLog open(Path directory) {
        return new FoldedLog(TestLogs.open(directory, LogSettings.DEFAULT), EventCodec.standard());
    }

    long head() {
        return log.head();
    }

    ProjectionRunner start(ProjectionStore store, List<? extends Projection<?>> projections) {
        return start(store, projections, new SimpleMeterRegistry());
    }

    ProjectionRunner start(ProjectionStore store, List<? extends Projection<?>> projections, MeterRegistry meters) {
        return ProjectionRunner.start(log, codec, store, List.copyOf(projections), meters);
    }

    /** Each event a transaction of its own, so that the tail hands them over in batches of any size. */
    void append(List<Event> events) throws Exception {
        for (var event : events) {
            long position = log.head() + 1;
            var type = codec.typeOf(event.getClass());
            assertThat(append(type.name(), type.version(), codec.encode(event))).isEqualTo(position);
        }
    }

    /** @return the event's position */
    long append(String name, int version, byte[] payload) throws Exception {
        var stored = new NewEvent(
                UUID.randomUUID().toString(), Folds.at(log.head() + 1), name, version, payload, Map.of(), Set.of());
        return TestEvents.get(log.append(AppendCondition.none(), List.of(stored)));
    }

    List<Recorded> recorded(long upTo) {
        return log.read(1, (int) upTo).stream()
                .map(e -> new Recorded(e.position(), e.at(), codec.decode(e.name(), e.version(), e.payload())))
                .toList();
    }

    void assertFoldedFromScratch(ProjectionStore store, List<? extends Projection<?>> projections) {
        assertFoldedFromScratch(store, projections, recorded(log.head()));
    }

    static void assertFoldedFromScratch(
            ProjectionStore store, List<? extends Projection<?>> projections, List<Recorded> events) {
        for (var projection : projections) {
            assertThat(Folds.stored(projection, store))
                    .as(projection.name())
                    .isEqualTo(Folds.fromScratch(projection, events));
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
