package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.feedback.FeedbackEvent;
import dev.plumbline.domain.project.ProjectEvent;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.score.ScoreEvent;
import dev.plumbline.domain.task.TaskEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a project's feed says about an event: a sentence that goes on after the person's name.
 *
 * @param person who did it
 * @param text   made with the name of the task's frame
 */
record FeedLine(String kind, PersonId person, @Nullable TaskId task, UnaryOperator<String> text) {

    private static final Set<String> OPINIONS = Set.of("disagreed", "note", "reply", "resolved");

    /** The events that make a line. */
    static final Set<Class<? extends Event>> EVENTS = Set.of(
            ProjectEvent.AnnotatorAssigned.class,
            ProjectEvent.AnnotatorUnassigned.class,
            ProjectEvent.ScoringSet.class,
            TaskEvent.TaskSubmitted.class,
            ScoreEvent.ScoreReleased.class,
            ReviewEvent.ReviewOpened.class,
            ReviewEvent.DisagreementFiled.class,
            ReviewEvent.ReviewReturned.class,
            ReviewEvent.ReviewCompleted.class,
            FeedbackEvent.NoteGiven.class,
            FeedbackEvent.NoteReplied.class,
            FeedbackEvent.NoteResolved.class);

    /** Whether it tells what somebody thinks of a submission. */
    boolean isOpinion() {
        return OPINIONS.contains(kind);
    }

    static Optional<FeedLine> of(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case ProjectEvent.AnnotatorAssigned e ->
                        new FeedLine("assigned", e.annotator(), null, _ -> "was assigned to the project");
                    case ProjectEvent.AnnotatorUnassigned e ->
                        new FeedLine("unassigned", e.annotator(), null, _ -> "was taken off the project");
                    case ProjectEvent.ScoringSet e -> new FeedLine("scoring", e.by(), null, _ -> "changed the scoring");
                    case TaskEvent.TaskSubmitted e ->
                        new FeedLine(
                                "submitted",
                                e.annotator(),
                                e.task(),
                                frame -> "submitted " + frame + " with "
                                        + objects(e.labels().objects().size()));
                    case ScoreEvent.ScoreReleased e ->
                        new FeedLine("released", e.annotator(), e.task(), frame -> "may see the score of " + frame);
                    case ReviewEvent.ReviewOpened e ->
                        new FeedLine("review-opened", e.reviewer(), e.task(), frame -> "began to review " + frame);
                    case ReviewEvent.DisagreementFiled e ->
                        new FeedLine(
                                "disagreed",
                                e.reviewer(),
                                e.task(),
                                frame -> "disagreed on " + frame + ": "
                                        + e.disagreement().note());
                    case ReviewEvent.ReviewReturned e ->
                        new FeedLine("review-returned", e.reviewer(), e.task(), frame -> "no longer reviews " + frame);
                    case ReviewEvent.ReviewCompleted e ->
                        new FeedLine(
                                "review-done", e.reviewer(), e.task(), frame -> "completed the review of " + frame);
                    case FeedbackEvent.NoteGiven e ->
                        new FeedLine("note", e.by(), e.task(), frame -> "noted on " + frame + ": " + e.text());
                    case FeedbackEvent.NoteReplied e ->
                        new FeedLine("reply", e.by(), e.task(), frame -> "replied on " + frame + ": " + e.text());
                    case FeedbackEvent.NoteResolved e ->
                        new FeedLine("resolved", e.by(), e.task(), frame -> "resolved a note on " + frame);
                    default -> null;
                });
    }

    /** The project that an event names; empty when it is known by its task only. */
    static Optional<ProjectId> project(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case ProjectEvent e -> e.project();
                    case TaskEvent.TaskSubmitted e -> e.project();
                    case ScoreEvent.ScoreReleased e -> e.project();
                    case ReviewEvent e -> e.project();
                    case FeedbackEvent e -> e.project();
                    default -> null;
                });
    }

    private static String objects(int count) {
        return count == 1 ? "1 object" : count + " objects";
    }
}
