package dev.plumbline.gateway.live.socket;

import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.stroke.StrokeRejection;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.live.protocol.ClientMessage;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.protocol.Wire;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import java.util.List;

/** What is said when something sent over a socket is not done. */
final class SocketProblems {
    private SocketProblems() {}

    static ServerMessage refused(ClientMessage.Stroke stroke, Rejection reason) {
        var problem = Problems.of(reason);
        return refused(
                stroke,
                reason instanceof StrokeRejection.StrokeInvalid invalid
                        ? problem.at(List.of(new Place(
                                "/change" + invalid.fault().at(),
                                invalid.fault().fact())))
                        : problem);
    }

    /** In the words of {@link StrokeRejection.NotYourTask}: whether the task exists is not theirs to know. */
    static ServerMessage taskUnknown(ClientMessage.Stroke stroke) {
        return refused(stroke, taskUnknown(stroke.task()));
    }

    static Problem taskUnknown(TaskId task) {
        return Problem.of(
                "task-unknown",
                404,
                "There is no task %s assigned to you.".formatted(task),
                "Open a task from the list of your assigned tasks.");
    }

    static ServerMessage strokesQueued(ClientMessage.Stroke stroke) {
        return refused(
                stroke,
                Problem.of(
                        "strokes-queued",
                        429,
                        "%d strokes of task %s wait to be recorded already."
                                .formatted(StrokeDesk.MAX_WAITING, stroke.task()),
                        "Wait for their acknowledgements, then send this one again."));
    }

    static ServerMessage unanswered(ClientMessage.Stroke stroke) {
        return refused(
                stroke,
                Problem.of(
                        "not-answered",
                        503,
                        "The event log did not answer in time; whether stroke %d was recorded is not known."
                                .formatted(stroke.number()),
                        "Send it again with the same key; it is recorded once."));
    }

    static Problem tooLarge() {
        return Problem.of(
                "message-too-large",
                413,
                "The message has more than %d kB.".formatted(Wire.MAX_MESSAGE / 1024),
                "Send less at once; nothing of it was used.");
    }

    static Problem binary() {
        return Problem.of(
                "message-binary",
                400,
                "The frame is binary.",
                "Send text frames of JSON, as " + Wire.DESCRIPTION + " describes.");
    }

    static Problem noFrame() {
        return Problem.of(
                "frame-malformed",
                400,
                "What came is not a WebSocket frame.",
                "Connect again; something between the client and the server alters the bytes.");
    }

    static Problem roomName(String name) {
        return Problem.of("room-unknown", 404, "There is no such room.", "Rooms are called task/ID, project/ID or me.")
                .about(name.length() <= 100 ? name : name.substring(0, 100));
    }

    static Problem flood(String what) {
        return Problem.of(
                "too-many-messages",
                429,
                "This connection sent too many messages%s, and is closed.".formatted(what),
                "Send fewer; strokes do not count, but wait for their acknowledgements.");
    }

    private static ServerMessage refused(ClientMessage.Stroke stroke, Problem problem) {
        return new ServerMessage.Refused(stroke.task(), stroke.number(), stroke.key(), problem);
    }
}
