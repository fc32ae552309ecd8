package dev.plumbline.projections.contest;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.contest.ContestEvent;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.contest.ContestEvent.DisagreementContested;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is contested, and how was that decided? By project, task and disagreement. */
public final class Contests implements Projection<Contest> {
    public static String key(ProjectId project, TaskId task, DisagreementId disagreement) {
        return ofTask(project, task) + disagreement;
    }

    /** What the keys of a task's contests begin with. */
    public static String ofTask(ProjectId project, TaskId task) {
        return project + "/" + task + "/";
    }

    @Override
    public String name() {
        return "contests";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Contest> document() {
        return Contest.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(DisagreementContested.class, ContestDecided.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof ContestEvent e ? List.of(key(e.project(), e.task(), e.disagreement())) : List.of();
    }

    @Override
    public @Nullable Contest evolve(@Nullable Contest document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case DisagreementContested e ->
                new Contest(
                        e.task(),
                        e.annotator(),
                        e.reviewer(),
                        e.item(),
                        e.disagreement(),
                        e.skill(),
                        e.why(),
                        recorded.at(),
                        null);
            case ContestDecided e
            when document != null ->
                new Contest(
                        document.task(),
                        document.annotator(),
                        document.reviewer(),
                        document.item(),
                        document.disagreement(),
                        document.skill(),
                        document.why(),
                        document.at(),
                        new Contest.Outcome(e.decidedBy(), e.upheld(), e.because(), recorded.at()));
            default -> document;
        };
    }
}
