package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.gateway.live.protocol.Present.Who;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.projections.Recorded;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The smallest views there are: strokes are told in their task's room, and counted in a document of their project's. */
final class CountingViews implements Views {
    static final ProjectId PROJECT = new ProjectId("project");
    static final Room.OfProject DESK = new Room.OfProject(PROJECT);
    static final PersonId ADA = new PersonId("ada");

    private final Map<TaskId, Integer> counts = new HashMap<>();

    static Recorded stroke(long position, TaskId task, int number) {
        return new Recorded(
                position,
                Instant.EPOCH.plusSeconds(position),
                new StrokeRecorded(task, ADA, number, "k" + number, new Change.Undo()));
    }

    static Places places() {
        return _ -> java.util.Optional.of(new Places.Place(PROJECT, ADA));
    }

    static Surroundings surroundings(Past past, Doorkeeper doorkeeper, Peers peers, InstantSource clock) {
        return new Surroundings(
                past,
                doorkeeper,
                places(),
                peers,
                id -> new Who(id, id.value(), id.value().substring(0, 1)),
                clock);
    }

    @Override
    public void apply(Recorded recorded, Telling telling) {
        if (recorded.event() instanceof StrokeRecorded stroke) {
            counts.merge(stroke.task(), 1, Integer::sum);
            var room = new Room.OfTask(stroke.task());
            telling.ordered(
                    room,
                    () -> new ServerMessage.Stroke(
                            room.name(),
                            recorded.position(),
                            stroke.task(),
                            stroke.number(),
                            stroke.key(),
                            stroke.annotator(),
                            recorded.at(),
                            stroke.change()));
            telling.changed(DESK, stroke.task().value());
        }
    }

    @Override
    public Set<String> keys(Room room) {
        return room.equals(DESK)
                ? Set.copyOf(counts.keySet().stream().map(TaskId::value).toList())
                : Set.of();
    }

    @Override
    public @Nullable Object document(Room room, String key, Telling telling) {
        return counts.get(new TaskId(key));
    }

    @Override
    public boolean inSnapshot(Room room, String key) {
        return room instanceof Room.OfTask;
    }

    @Override
    public boolean needsPast(Room room) {
        return room instanceof Room.OfTask;
    }

    @Override
    public Object snapshot(Room room, List<Recorded> past, List<Present> people, Telling telling) {
        return Map.of(
                "strokes",
                past.stream()
                        .map(recorded -> ((StrokeRecorded) recorded.event()).number())
                        .toList(),
                "people",
                people);
    }

    @Override
    public void tick(Telling telling) {}
}
