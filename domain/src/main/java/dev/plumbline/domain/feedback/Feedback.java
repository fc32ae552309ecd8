package dev.plumbline.domain.feedback;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.feedback.FeedbackCommand.GiveNote;
import dev.plumbline.domain.feedback.FeedbackCommand.OpenNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ReopenNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ReplyToNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ResolveNote;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteGiven;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteOpened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReopened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReplied;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteResolved;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import org.jspecify.annotations.Nullable;

/** Notes reach the annotator while they work; either side answers, resolves and reopens. */
public final class Feedback implements Decider<FeedbackCommand, Feedback.State> {
    /** Characters. */
    public static final int MAX_TEXT = 4_000;

    public record State(
            @Nullable TaskOpened task,
            @Nullable NoteGiven given,
            boolean opened,
            boolean resolved,
            @Nullable NoteReplied lastReply) {}

    @Override
    public Class<FeedbackCommand> commands() {
        return FeedbackCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, null, false, false, null);
    }

    @Override
    public Boundary boundary(FeedbackCommand c) {
        return Boundary.of(Tag.task(c.task()), TaskOpened.class)
                .and(
                        Tag.note(c.note()),
                        NoteGiven.class,
                        NoteOpened.class,
                        NoteReplied.class,
                        NoteResolved.class,
                        NoteReopened.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case TaskOpened task -> new State(task, s.given, s.opened, s.resolved, s.lastReply);
            case NoteGiven given -> new State(s.task, given, s.opened, false, null);
            case NoteOpened _ -> new State(s.task, s.given, true, s.resolved, s.lastReply);
            case NoteReplied reply -> new State(s.task, s.given, s.opened, s.resolved, reply);
            case NoteResolved _ -> new State(s.task, s.given, s.opened, true, s.lastReply);
            case NoteReopened _ -> new State(s.task, s.given, s.opened, false, s.lastReply);
            default -> s;
        };
    }

    @Override
    public Decision decide(FeedbackCommand command, State s) {
        if (s.task == null) {
            return Decision.reject(new FeedbackRejection.TaskUnknown(command.task()));
        }
        if (command instanceof GiveNote give) {
            return give(give, s.task, s);
        }
        if (s.given == null || !s.given.task().equals(command.task())) {
            return Decision.reject(new FeedbackRejection.NoteUnknown(command.note()));
        }
        var project = s.task.project();
        var annotator = s.task.annotator();
        return switch (command) {
            case GiveNote give -> give(give, s.task, s);
            case OpenNote c ->
                s.opened || !c.by().equals(annotator)
                        ? Decision.alreadyDone()
                        : Decision.accept(new NoteOpened(c.note(), c.task(), project, annotator, c.by()));
            case ReplyToNote c -> reply(c, s.task, s);
            case ResolveNote c ->
                s.resolved
                        ? Decision.alreadyDone()
                        : Decision.accept(new NoteResolved(c.note(), c.task(), project, annotator, c.by()));
            case ReopenNote c ->
                s.resolved
                        ? Decision.accept(new NoteReopened(c.note(), c.task(), project, annotator, c.by()))
                        : Decision.alreadyDone();
        };
    }

    private static Decision give(GiveNote c, TaskOpened task, State s) {
        if (c.by().equals(task.annotator())) {
            return Decision.reject(new FeedbackRejection.OwnCanvas(c.task()));
        }
        if (empty(c.text())) {
            return Decision.reject(new FeedbackRejection.TextMissing(c.note(), MAX_TEXT));
        }
        var at = place(c.anchor());
        if (!(at.x() >= 0 && at.y() >= 0 && at.x() <= task.width() && at.y() <= task.height())) {
            return Decision.reject(new FeedbackRejection.AnchorInvalid(c.note(), at.x(), at.y()));
        }
        var given = new NoteGiven(
                c.note(), c.task(), task.project(), task.annotator(), c.by(), c.anchor(), c.text(), c.clause());
        if (s.given != null) {
            return s.given.equals(given)
                    ? Decision.alreadyDone()
                    : Decision.reject(new FeedbackRejection.NoteExists(c.note()));
        }
        return Decision.accept(given);
    }

    private static Decision reply(ReplyToNote c, TaskOpened task, State s) {
        if (empty(c.text())) {
            return Decision.reject(new FeedbackRejection.TextMissing(c.note(), MAX_TEXT));
        }
        var last = s.lastReply;
        return last != null && last.by().equals(c.by()) && last.text().equals(c.text())
                ? Decision.alreadyDone()
                : Decision.accept(
                        new NoteReplied(c.note(), c.task(), task.project(), task.annotator(), c.by(), c.text()));
    }

    private static boolean empty(String text) {
        return text.isBlank() || text.length() > MAX_TEXT;
    }

    private static Anchor.Point place(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Point point -> point;
            case Anchor.Label label -> new Anchor.Point(label.x(), label.y());
            case Anchor.Vertex vertex -> new Anchor.Point(vertex.x(), vertex.y());
        };
    }
}
