package dev.plumbline.projections.scoreboard;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has each person of a project earned, and in what? By project and person. */
public final class Scoreboards implements Projection<Scoreboard> {
    public static String key(ProjectId project, PersonId person) {
        return project + "/" + person;
    }

    @Override
    public String name() {
        return "scoreboards";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Scoreboard> document() {
        return Scoreboard.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(AnnotatorAssigned.class, TaskSubmitted.class, SubmissionScored.class, ScoreReleased.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case AnnotatorAssigned e -> List.of(key(e.project(), e.annotator()));
            case TaskSubmitted e -> List.of(key(e.project(), e.annotator()));
            case SubmissionScored e -> List.of(key(e.project(), e.annotator()));
            case ScoreReleased e -> List.of(key(e.project(), e.annotator()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable Scoreboard evolve(@Nullable Scoreboard document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case AnnotatorAssigned e -> document == null ? Scoreboard.of(e.annotator()) : document;
            case TaskSubmitted _ when document != null -> document.submittedOneMore();
            case SubmissionScored e when document != null -> document.withScore(e.task(), e.score());
            case ScoreReleased e when document != null -> document.withRelease(e.task());
            default -> document;
        };
    }
}
