package dev.plumbline.projections.batch;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.batch.SkillSum;
import dev.plumbline.domain.bias.AnnotatorRecord;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which frames was a person given in a project, and what did they make of them? By project and person. */
public final class BatchesOfPeople implements Projection<PersonBatches> {
    public static String key(ProjectId project, PersonId person) {
        return project + "/" + person;
    }

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PersonBatches> document() {
        return PersonBatches.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                BatchDrawn.class,
                TaskOpened.class,
                TaskSubmitted.class,
                SubmissionScored.class,
                SubmissionCompared.class,
                BatchGraded.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case BatchDrawn e -> List.of(key(e.project(), e.person()));
            case BatchGraded e -> List.of(key(e.project(), e.person()));
            case TaskOpened e -> List.of(key(e.project(), e.annotator()));
            case TaskSubmitted e -> List.of(key(e.project(), e.annotator()));
            case SubmissionScored e -> List.of(key(e.project(), e.annotator()));
            case SubmissionCompared e -> List.of(key(e.project(), e.annotator()));
            default -> List.of();
        };
    }

    /** Who was drawn no batch has no document, whatever else they do. */
    @Override
    public @Nullable PersonBatches evolve(@Nullable PersonBatches document, String key, Recorded recorded) {
        if (recorded.event() instanceof BatchDrawn e) {
            var d = document == null ? PersonBatches.NONE : document;
            return d.plus(BatchDoc.of(e, recorded.position()));
        }
        if (document == null) {
            return null;
        }
        return switch (recorded.event()) {
            case TaskOpened e -> opened(document, e.task().value(), e.frame());
            // In a training project tasks may be open before a drill is made of them.
            case TaskSubmitted e -> opened(document, e.task().value(), e.frame());
            case SubmissionScored e ->
                ofTask(
                        document,
                        e.task().value(),
                        batch -> scored(batch, e.task().value(), SkillSum.of(e.score())));
            case SubmissionCompared e -> ofTask(document, e.task().value(), batch -> compared(batch, e));
            case BatchGraded e ->
                document.with(
                        e.batch().value(),
                        batch -> new BatchDoc(
                                batch.drawn(),
                                batch.drawnAt(),
                                batch.tasks(),
                                Map.of(),
                                List.of(),
                                AnnotatorRecord.EMPTY,
                                e.results(),
                                recorded.position()));
            default -> document;
        };
    }

    private static PersonBatches opened(PersonBatches document, String task, FrameId frame) {
        return document.batches().stream()
                .filter(batch -> batch.drawn().frames().contains(frame))
                .findFirst()
                .map(found -> document.with(found.drawn().batch().value(), batch -> {
                    var tasks = new TreeMap<>(batch.tasks());
                    tasks.put(task, frame);
                    return new BatchDoc(
                            batch.drawn(),
                            batch.drawnAt(),
                            tasks,
                            batch.scored(),
                            batch.compared(),
                            batch.record(),
                            batch.results(),
                            batch.gradedAt());
                }))
                .orElse(document);
    }

    /** What comes after the result, as when the scoring changed, leaves it as it is. */
    private static PersonBatches ofTask(PersonBatches document, String task, UnaryOperator<BatchDoc> change) {
        return document.ofTask(task)
                .filter(batch -> !batch.graded())
                .map(batch -> document.with(batch.drawn().batch().value(), change))
                .orElse(document);
    }

    private static BatchDoc scored(BatchDoc batch, String task, Map<SkillId, SkillSum> sums) {
        var scored = new TreeMap<>(batch.scored());
        scored.put(task, sums);
        return new BatchDoc(
                batch.drawn(),
                batch.drawnAt(),
                batch.tasks(),
                scored,
                batch.compared(),
                batch.record(),
                batch.results(),
                batch.gradedAt());
    }

    private static BatchDoc compared(BatchDoc batch, SubmissionCompared e) {
        if (batch.compared().contains(e.task().value())) {
            return batch;
        }
        var compared = new ArrayList<>(batch.compared());
        compared.add(e.task().value());
        return new BatchDoc(
                batch.drawn(),
                batch.drawnAt(),
                batch.tasks(),
                batch.scored(),
                compared,
                batch.record().observe(e.comparison()),
                batch.results(),
                batch.gradedAt());
    }
}
