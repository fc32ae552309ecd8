package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.batch.BatchCommand.GradeBatch;
import dev.plumbline.domain.batch.Grading;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.batch.BatchDoc;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.catalogue.OntologyVersions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Grades a batch when the last of its submissions is scored and compared, whichever comes last. */
final class WhenBatchSubmittedThenGrade implements Automation {
    private final ReadSide read;

    WhenBatchSubmittedThenGrade(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "when-batch-submitted-then-grade";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SubmissionScored.class, SubmissionCompared.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return switch (recorded.event()) {
            case SubmissionScored e -> grade(e.project(), e.annotator(), e.task(), recorded.at());
            case SubmissionCompared e -> grade(e.project(), e.annotator(), e.task(), recorded.at());
            default -> List.of();
        };
    }

    private List<Command> grade(ProjectId project, PersonId person, TaskId task, Instant at) {
        return read.get(Projections.BATCHES, BatchesOfPeople.key(project, person)).stream()
                .flatMap(batches -> batches.ofTask(task.value()).stream())
                .filter(BatchDoc::complete)
                .map(batch -> grade(batch, at))
                .toList();
    }

    private Command grade(BatchDoc batch, Instant at) {
        var drawn = batch.drawn();
        var project = read.get(Projections.PROJECTS, drawn.project().value()).orElseThrow();
        var ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow();
        return new GradeBatch(
                drawn.batch(),
                drawn.person(),
                drawn.project(),
                Grading.results(batch.scored().values(), batch.record().findings(), ontology),
                LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
