package dev.plumbline.projections.cohort;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far is each person of a project, and what waits? By project and person. */
public final class Cohort implements Projection<CohortRow> {
    public static String key(ProjectId project, PersonId person) {
        return project + "/" + person;
    }

    @Override
    public String name() {
        return "cohort";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<CohortRow> document() {
        return CohortRow.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                AnnotatorAssigned.class,
                AnnotatorUnassigned.class,
                TaskOpened.class,
                TaskSubmitted.class,
                SubmissionSampled.class,
                BatchGraded.class,
                ReviewCompleted.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case AnnotatorAssigned e -> List.of(key(e.project(), e.annotator()));
            case AnnotatorUnassigned e -> List.of(key(e.project(), e.annotator()));
            case TaskOpened e -> List.of(key(e.project(), e.annotator()));
            case TaskSubmitted e -> List.of(key(e.project(), e.annotator()));
            case SubmissionSampled e -> List.of(key(e.project(), e.annotator()));
            case BatchGraded e -> List.of(key(e.project(), e.person()));
            case ReviewCompleted e -> List.of(key(e.project(), e.annotator()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable CohortRow evolve(@Nullable CohortRow document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case AnnotatorAssigned e -> {
                var d = document == null ? CohortRow.of(e.annotator()) : document;
                yield new CohortRow(d.person(), d.assigned(), d.submitted(), d.waiting(), true);
            }
            case AnnotatorUnassigned _
            when document != null ->
                new CohortRow(document.person(), document.assigned(), document.submitted(), document.waiting(), false);
            case TaskOpened e -> {
                var d = document == null ? CohortRow.of(e.annotator()) : document;
                yield new CohortRow(d.person(), d.assigned() + 1, d.submitted(), d.waiting(), d.active());
            }
            case TaskSubmitted e
            when document != null -> {
                var waiting = new ArrayList<>(document.waiting());
                waiting.add(new CohortRow.Pending(e.task(), recorded.at()));
                yield new CohortRow(
                        document.person(), document.assigned(), document.submitted() + 1, waiting, document.active());
            }
            case SubmissionSampled e when document != null && !e.chosen() -> without(document, e.task());
            // What is graded by its truth waits for nobody.
            case BatchGraded _
            when document != null ->
                new CohortRow(
                        document.person(), document.assigned(), document.submitted(), List.of(), document.active());
            case ReviewCompleted e when document != null -> without(document, e.task());
            default -> document;
        };
    }

    private static CohortRow without(CohortRow row, TaskId task) {
        return new CohortRow(
                row.person(),
                row.assigned(),
                row.submitted(),
                row.waiting().stream().filter(p -> !p.task().equals(task)).toList(),
                row.active());
    }
}
