package dev.plumbline.gateway.drill;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import java.util.HashMap;
import java.util.Map;

/** How many strokes a log has of each task. */
final class Strokes {
    private static final int PAGE = 1_000;

    private Strokes() {}

    static Map<TaskId, Integer> count(EventLog log) {
        var codec = EventCodec.standard();
        var counts = new HashMap<TaskId, Integer>();
        long position = 0;
        for (var page = log.read(1, PAGE); !page.isEmpty(); page = log.read(position + 1, PAGE)) {
            for (var stored : page) {
                if (stored.content(codec::decode) instanceof StrokeRecorded stroke) {
                    counts.merge(stroke.task(), 1, Integer::sum);
                }
                position = stored.position();
            }
        }
        return counts;
    }
}
