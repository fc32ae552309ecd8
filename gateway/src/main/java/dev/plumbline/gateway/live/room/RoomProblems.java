package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.problem.Problem;

/** Why somebody is not in a room. */
final class RoomProblems {
    private RoomProblems() {}

    /** Said of rooms that do not exist and of rooms that are not this person's, in the same words. */
    static ServerMessage.Refusal unknown(Room room) {
        return refusal(
                room,
                Problem.of(
                        "room-unknown",
                        404,
                        "There is no room %s.".formatted(room.name()),
                        "Join the room of a task or a project that you take part in."));
    }

    static ServerMessage.Refusal tooMany(Room room) {
        return refusal(
                room,
                Problem.of(
                        "too-many-rooms",
                        429,
                        "This connection is in %d rooms, which is as many as it may be in.".formatted(Rooms.MAX_ROOMS),
                        "Leave a room that you do not look at."));
    }

    static ServerMessage.Refusal unavailable(Room room) {
        return refusal(
                room,
                Problem.of(
                        "room-unavailable",
                        503,
                        "What happened in room %s could not be read.".formatted(room.name()),
                        "Join again in a few seconds."));
    }

    private static ServerMessage.Refusal refusal(Room room, Problem problem) {
        return new ServerMessage.Refusal(problem.about(room.name()));
    }
}
