package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventBody;
import dev.plumbline.gateway.eventlog.EventLog;
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
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Appends to a log as strokes are: one event with three tags, under the condition that decides about the next stroke. */
final class StrokeAppends {
    private static final int PAYLOAD_BYTES = 300;
    private static final String STROKE = "stroke.StrokeRecorded";
    private static final Set<QualifiedName> LIFECYCLE = Set.of(
            new QualifiedName("task.TaskOpened"),
            new QualifiedName("task.TaskSubmitted"),
            new QualifiedName("task.TaskReopened"));

    private final String tasks;
    private final byte[] payload = payload();
    private final int[] strokes;

    /**
     * @param tasks prefix of the tasks' names, so that two loads do not touch the same
     * @param lanes tasks that are drawn on at the same time
     */
    StrokeAppends(String tasks, int lanes) {
        this.tasks = tasks;
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
            records.add(
                    RecordCodec.encode(i + 1, ChainHash.GENESIS, 0, EventBody.encode(stroke(i, payload(), tags), 0)));
        }
        return records;
    }

    private static NewEvent stroke(int lane, byte[] payload, Set<Tag> tags) {
        return new NewEvent(
                UUID.randomUUID().toString(),
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
        var unchanged = AppendCondition.withCriteria(EventCriteria.either(
                        EventCriteria.havingTags(task).andBeingOneOfTypes(LIFECYCLE),
                        EventCriteria.havingTags(stroke).andBeingOneOfTypes(Set.of(new QualifiedName(STROKE))),
                        EventCriteria.havingTags(before).andBeingOneOfTypes(Set.of(new QualifiedName(STROKE)))))
                .withMarker(new GlobalIndexConsistencyMarker(log.head()));
        var event = stroke(lane, payload, Set.of(task, stroke, Tag.of("person", "p" + lane)));
        return log.append(unchanged, List.of(event));
    }
}
