package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.Guard;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.RecordCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Appends to a log as strokes are: one event with three tags, under the condition that decides about the next stroke.
 *
 * <p>What is measured beside it inserts events that were made before. So making one costs as little as can be: its id is
 * numbered instead of drawn from the system's random numbers, and the condition is handed over in the log's own form, which a
 * decision has made for its reading. Encoding, hashing, keys and the check are the log's and count.
 */
final class StrokeAppends {
    private static final int PAYLOAD_BYTES = 300;
    private static final String STROKE = "stroke.StrokeRecorded";
    private static final Set<String> STROKES = Set.of(STROKE);
    private static final Set<String> LIFECYCLE = Set.of("task.TaskOpened", "task.TaskSubmitted", "task.TaskReopened");

    private final String tasks;
    private final byte[] payload = payload();
    private final int[] strokes;

    /** Ids of two loads differ by the prefix of their tasks. */
    private final long firstNumber;

    /**
     * @param tasks prefix of the tasks' names, so that two loads do not touch the same
     * @param lanes tasks that are drawn on at the same time
     */
    StrokeAppends(String tasks, int lanes) {
        this.tasks = tasks;
        this.firstNumber = (long) tasks.hashCode() << Integer.SIZE;
        this.strokes = new int[lanes];
    }

    static byte[] payload() {
        var payload = new byte[PAYLOAD_BYTES];
        new Random(1).nextBytes(payload);
        return payload;
    }

    /** Strokes as a log stores them, to measure what storing bytes costs. */
    static List<byte[]> records(int count) {
        var records = new ArrayList<byte[]>(count);
        for (int i = 0; i < count; i++) {
            var tags = Set.of(Tag.of("task", "t" + i), Tag.of("stroke", "t" + i + "/1"), Tag.of("person", "p" + i));
            records.add(RecordCodec.encode(
                    i + 1, ChainHash.GENESIS, 0, EventBody.encode(stroke(i, 1, payload(), tags), 0)));
        }
        return records;
    }

    private static NewEvent stroke(int lane, long number, byte[] payload, Set<Tag> tags) {
        return new NewEvent(
                new UUID(lane, number).toString(),
                Instant.now(),
                STROKE,
                1,
                payload,
                Map.of("correlation", "c-" + lane),
                tags);
    }

    /** Appends the lane's next stroke. */
    CompletableFuture<Long> append(EventLog log, int lane) {
        var number = ++strokes[lane];
        var task = Tag.of("task", tasks + lane);
        var stroke = Tag.of("stroke", tasks + lane + "/" + number);
        var before = Tag.of("stroke", tasks + lane + "/" + (number - 1));
        var unchanged = new LogQuery(List.of(
                new LogQuery.Clause(Set.of(task), LIFECYCLE),
                new LogQuery.Clause(Set.of(stroke), STROKES),
                new LogQuery.Clause(Set.of(before), STROKES)));
        var event = stroke(lane, firstNumber + number, payload, Set.of(task, stroke, Tag.of("person", "p" + lane)));
        return log.append(new Guard(unchanged, log.head()), List.of(event));
    }
}
