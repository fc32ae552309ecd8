package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.room.Past;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.Tag;

/** The past of rooms, from the log: all strokes of a task, the last lines of a project's feed. */
public final class LogPast implements Past {
    private static final int PAGE = 1_000;
    private static final int FEED_LINES = 100;

    private final EventLog log;
    private final EventCodec codec;
    private final Executor reading;
    private final Set<String> strokes;
    private final Set<String> feed;

    /** @param reading runs what blocks on storage */
    public LogPast(EventLog log, EventCodec codec, Executor reading) {
        this.log = log;
        this.codec = codec;
        this.reading = reading;
        this.strokes = names(Set.of(StrokeRecorded.class));
        this.feed = names(FeedLine.EVENTS);
    }

    @Override
    public CompletableFuture<List<Recorded>> upTo(Room room, long position) {
        return CompletableFuture.supplyAsync(() -> read(room, position), reading);
    }

    private List<Recorded> read(Room room, long position) {
        return switch (room) {
            case Room.OfTask(var task) -> strokes(Tag.of("task", task.value()), position);
            case Room.OfProject(var project) -> feed(Tag.of("project", project.value()), position);
            case Room.OfSpec _, Room.OfReading _, Room.OfPerson _ -> List.of();
        };
    }

    private List<Recorded> strokes(Tag task, long position) {
        var all = new ArrayList<Recorded>();
        var query = LogQuery.of(task, strokes);
        var page = log.query(query, 0, position, PAGE);
        while (!page.isEmpty()) {
            page.forEach(stored -> all.add(decoded(stored)));
            page = page.size() < PAGE
                    ? List.of()
                    : log.query(query, page.getLast().position(), position, PAGE);
        }
        return all;
    }

    private List<Recorded> feed(Tag project, long position) {
        return log.readByTagNewestFirst(project, feed, position + 1, FEED_LINES).reversed().stream()
                .map(this::decoded)
                .toList();
    }

    private Recorded decoded(StoredEvent stored) {
        return new Recorded(stored.position(), stored.at(), stored.content(codec::decode));
    }

    private Set<String> names(Set<? extends Class<? extends Event>> events) {
        return events.stream().map(event -> codec.typeOf(event).name()).collect(Collectors.toUnmodifiableSet());
    }
}
