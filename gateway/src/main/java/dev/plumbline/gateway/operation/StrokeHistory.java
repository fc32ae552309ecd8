package dev.plumbline.gateway.operation;

import dev.plumbline.domain.Tag;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A task's strokes, read from the log. Blocks on storage. */
final class StrokeHistory {
    private static final int PAGE = 1024;

    private final EventLog log;
    private final EventCodec codec;

    record Stroke(int number, Instant at, Change change) {}

    StrokeHistory(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** The strokes after a number, in order. */
    List<Stroke> of(TaskId task, int after) {
        var tag = Tag.task(task);
        var stored = org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value());
        var types = Set.of(codec.typeOf(StrokeRecorded.class).name());
        var strokes = new ArrayList<Stroke>();
        var last = 0L;
        while (true) {
            var page = log.readByTag(stored, types, last, PAGE);
            for (var event : page) {
                var recorded = recorded(event);
                if (recorded.number() > after) {
                    strokes.add(new Stroke(recorded.number(), event.at(), recorded.change()));
                }
            }
            if (page.size() < PAGE) {
                return strokes;
            }
            last = page.getLast().position();
        }
    }

    private StrokeRecorded recorded(StoredEvent event) {
        return (StrokeRecorded) event.content(codec::decode);
    }
}
