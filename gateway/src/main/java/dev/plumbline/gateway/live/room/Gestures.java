package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.outbound.Encoded;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gestures in progress, shown to whoever watches, here and on the other gateways. Confined to the rooms' thread. */
final class Gestures {
    private final Map<Room, RoomState> rooms;
    private final Elsewhere elsewhere;
    private final Places places;
    private final Peers peers;

    Gestures(Map<Room, RoomState> rooms, Elsewhere elsewhere, Surroundings around) {
        this.rooms = rooms;
        this.elsewhere = elsewhere;
        this.places = around.places();
        this.peers = around.peers();
    }

    /** A gesture that is made here. */
    void made(PersonId by, TaskId task, @Nullable Pointing pointing) {
        if (elsewhere.watches(new Room.OfTask(task), by)) {
            peers.gesture(by, task, pointing);
        }
        show(by, task, pointing);
    }

    /** Shows a gesture to everybody in the task's room here but the person whose gesture it is. */
    void show(PersonId by, TaskId task, @Nullable Pointing pointing) {
        var room = new Room.OfTask(task);
        var state = rooms.get(room);
        if (state == null
                || state.members().stream().allMatch(m -> m.guest().person().equals(by))) {
            return;
        }
        var message = new ServerMessage.Gesture(room.name(), task, by, pointing);
        var encoded = Encoded.of(message);
        for (Attendance member : state.members()) {
            if (!member.guest().person().equals(by)) {
                var outbound = member.guest().outbound();
                outbound.ephemeral(room, "gesture/" + by.value(), encoded);
                outbound.drain();
            }
        }
    }

    /** Who is gone from a room holds nothing any more. */
    void end(PersonId person, Room room) {
        if (room instanceof Room.OfTask(TaskId task)
                && places.of(task).filter(p -> p.annotator().equals(person)).isPresent()) {
            show(person, task, null);
        }
    }
}
