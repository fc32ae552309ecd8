package dev.plumbline.projections.recalculation;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.recalculation.RecalculationFinished;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far are a project's scores with its latest scoring? By project. */
public final class Recalculations implements Projection<Recalculation> {
    @Override
    public String name() {
        return "recalculations";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Recalculation> document() {
        return Recalculation.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ScoringSet.class, TaskSubmitted.class, SubmissionScored.class, RecalculationFinished.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case ScoringSet e -> List.of(e.project().value());
            case TaskSubmitted e -> List.of(e.project().value());
            case SubmissionScored e -> List.of(e.project().value());
            case RecalculationFinished e -> List.of(e.project().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable Recalculation evolve(@Nullable Recalculation document, String key, Recorded recorded) {
        var d = document == null ? Recalculation.none(new ProjectId(key)) : document;
        return switch (recorded.event()) {
            case ScoringSet e -> d.begun(e.scoring().id(), e.by(), recorded.at());
            case TaskSubmitted _ -> d.submittedOneMore();
            case SubmissionScored e -> d.scored(e.score().scoring());
            case RecalculationFinished e -> d.finished(recorded.at(), e.unscored());
            default -> d;
        };
    }
}
