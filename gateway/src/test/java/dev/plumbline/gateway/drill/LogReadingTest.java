package dev.plumbline.gateway.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill that could not find anything would prove nothing: here is something to find. */
class LogReadingTest {
    private static final PersonId ADA = new PersonId("ada");
    private static final TaskId TASK = new TaskId("t");

    @TempDir
    Path directory;

    private final Ledger ledger = new Ledger();
    private final Findings findings = new Findings();
    private final Sheet sheet = new Sheet(
            ADA,
            TASK,
            List.<Change>of(new Change.Undo(), new Change.Redo(), new Change.Delete(new LabelId("a")))
                    .iterator());

    private void drawnAndAcknowledged(int strokes) {
        ledger.add(sheet);
        for (int number = 1; number <= strokes; number++) {
            var stroke = sheet.draw();
            assertThat(sheet.acknowledge(number, stroke.key())).isTrue();
        }
    }

    private NewEvent stored(int number) {
        return stored(number, sheet.drawn().get(number - 1).key());
    }

    private NewEvent stored(int number, String key) {
        var codec = EventCodec.standard();
        var event = new StrokeRecorded(
                TASK, ADA, number, key, sheet.drawn().get(number - 1).change());
        var type = codec.typeOf(StrokeRecorded.class);
        return new NewEvent(
                UUID.randomUUID().toString(),
                Instant.EPOCH,
                type.name(),
                type.version(),
                codec.encode(event),
                Map.of(),
                Set.of());
    }

    private void compareWith(NewEvent... events) throws Exception {
        try (var log = RocksDbEventLog.open(directory, LogSettings.DEFAULT, Runnable::run, new SimpleMeterRegistry())) {
            log.append(AppendCondition.none(), List.of(events)).get(60, TimeUnit.SECONDS);
            LogReading.compare(log, ledger, findings);
        }
    }

    @Test
    void a_log_with_all_that_was_acknowledged_is_right_also_when_it_has_more() throws Exception {
        drawnAndAcknowledged(2);
        sheet.draw();

        compareWith(stored(1), stored(2), stored(3));

        assertThat(findings.sentences()).isEmpty();
    }

    @Test
    void an_acknowledged_stroke_that_is_missing_is_lost() throws Exception {
        drawnAndAcknowledged(3);

        compareWith(stored(1), stored(2));

        assertThat(findings.countLost()).isEqualTo(1);
        assertThat(findings.sentences()).containsExactly("lost: stroke 3 of task t");
    }

    @Test
    void another_stroke_in_its_place_is_a_loss_too() throws Exception {
        drawnAndAcknowledged(1);

        compareWith(stored(1, "another key"));

        assertThat(findings.countLost()).isEqualTo(1);
    }

    @Test
    void a_stroke_that_is_there_twice_is_doubled() throws Exception {
        drawnAndAcknowledged(2);

        compareWith(stored(1), stored(2), stored(2));

        assertThat(findings.countDoubled()).isEqualTo(1);
    }

    @Test
    void a_number_that_is_left_out_is_a_gap() throws Exception {
        drawnAndAcknowledged(3);

        compareWith(stored(1), stored(3));

        assertThat(findings.countGaps()).isEqualTo(1);
    }
}
