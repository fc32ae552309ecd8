package dev.plumbline.gateway.live.socket;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.live.protocol.ClientMessage;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records strokes. Those of one task go one after the other, in the order they came, however many windows they come from;
 * those of different tasks do not wait for one another. Thread-safe.
 */
public final class StrokeDesk {
    /** Strokes of one task that may wait, from all of its windows together. */
    static final int MAX_WAITING = 512;

    private static final Logger LOG = LoggerFactory.getLogger(StrokeDesk.class);

    private record Waiting(
            PersonId by, ClientMessage.Stroke stroke, String correlation, Consumer<ServerMessage> answer) {}

    private final Commands commands;
    private final TaskFinder tasks;
    private final Map<TaskId, ArrayDeque<Waiting>> lanes = new HashMap<>();
    private boolean closed;

    public StrokeDesk(Commands commands, TaskFinder tasks) {
        this.commands = commands;
        this.tasks = tasks;
    }

    /**
     * Records a stroke once those before it are.
     *
     * @param answer gets the ack or the refusal, on any thread, once
     */
    void record(PersonId by, ClientMessage.Stroke stroke, String correlation, Consumer<ServerMessage> answer) {
        var waiting = new Waiting(by, stroke, correlation, answer);
        boolean first;
        synchronized (lanes) {
            if (closed) {
                return;
            }
            var lane = lanes.computeIfAbsent(stroke.task(), _ -> new ArrayDeque<>());
            first = lane.isEmpty();
            if (lane.size() >= MAX_WAITING) {
                answer.accept(SocketProblems.strokesQueued(stroke));
                return;
            }
            lane.add(waiting);
        }
        if (first) {
            send(waiting);
        }
    }

    /**
     * No stroke is sent to the log any more but those that are under way. What waits is not answered: its sender, who is
     * about to be disconnected, sends it again.
     */
    public void close() {
        synchronized (lanes) {
            closed = true;
        }
    }

    private void send(Waiting waiting) {
        outcome(waiting).whenComplete((message, fault) -> {
            waiting.answer.accept(message != null ? message : failed(waiting, fault));
            next(waiting.stroke.task());
        });
    }

    private void next(TaskId task) {
        Waiting next;
        synchronized (lanes) {
            var lane = lanes.get(task);
            if (lane == null || closed) {
                return;
            }
            lane.poll();
            next = lane.peek();
            if (next == null) {
                lanes.remove(task);
                return;
            }
        }
        send(next);
    }

    private CompletableFuture<ServerMessage> outcome(Waiting waiting) {
        var known = tasks.known(waiting.stroke.task());
        var task = known.isPresent() ? CompletableFuture.completedFuture(known) : tasks.find(waiting.stroke.task());
        return task.thenCompose(facts -> outcome(waiting, facts));
    }

    private CompletableFuture<ServerMessage> outcome(Waiting waiting, Optional<TaskFinder.Drawable> drawable) {
        var stroke = waiting.stroke;
        if (drawable.isEmpty() || !drawable.get().annotator().equals(waiting.by)) {
            return CompletableFuture.completedFuture(SocketProblems.taskUnknown(stroke));
        }
        var command = new RecordStroke(
                stroke.task(),
                waiting.by,
                stroke.number(),
                stroke.key(),
                stroke.change(),
                drawable.get().ontology());
        return commands.send(command, waiting.by, waiting.correlation).thenApply(outcome -> answer(stroke, outcome));
    }

    private static ServerMessage answer(ClientMessage.Stroke stroke, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                new ServerMessage.Ack(stroke.task(), stroke.number(), stroke.key(), done.position());
            case Outcome.Refused refused -> SocketProblems.refused(stroke, refused.reason());
        };
    }

    private static ServerMessage failed(Waiting waiting, @Nullable Throwable fault) {
        LOG.atWarn()
                .addKeyValue("correlation", waiting.correlation)
                .addKeyValue("task", waiting.stroke.task())
                .addKeyValue("stroke", waiting.stroke.number())
                .log("A stroke was not answered: {}", String.valueOf(fault));
        return SocketProblems.unanswered(waiting.stroke);
    }
}
