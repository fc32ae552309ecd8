package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.LineMeasure;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.SequenceView;
import dev.plumbline.gateway.sequence.TaskSequence;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.TruthRevisions;
import dev.plumbline.projections.submission.Submission;
import dev.plumbline.projections.submission.Submissions;
import dev.plumbline.projections.task.TaskDoc;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what was submitted, and what it is compared with. */
final class Submitted {
    private final ReadSide read;

    Submitted(ReadSide read) {
        this.read = read;
    }

    Submission of(TaskDoc task) {
        return read.get(Projections.SUBMISSIONS, Submissions.key(task.project(), task.id()))
                .orElseThrow(() -> new Refused(Problems.notFound()));
    }

    Divergence divergence(TaskDoc task) {
        var submission = of(task);
        var score = submission.score();
        if (score == null) {
            throw new Refused(Problems.notFound());
        }
        var truth = truth(task.benchmark(), submission);
        return Divergence.of(truth, submission.labels(), score, lines(task, score.scoring()), ontology(task));
    }

    /** How a version of the project's scoring compares lines. */
    private LineMeasure lines(TaskDoc task, ScoringVersion version) {
        var project = read.get(Projections.PROJECTS, task.project().value()).orElseThrow();
        return project.scoring().stream()
                .filter(function -> function.id().equals(version))
                .findFirst()
                .orElseGet(project::currentScoring)
                .measured()
                .lines();
    }

    /**
     * Of the sequence that the task's frame is in; nothing where it is in none.
     *
     * @param shown which submissions may be told of
     */
    Optional<SequenceView> sequence(TaskDoc task, Predicate<Submission> shown) {
        var scoring = read.get(Projections.PROJECTS, task.project().value())
                .orElseThrow()
                .currentScoring();
        return TaskSequence.of(read, task.project(), task.benchmark(), task.annotator(), task.frame())
                .flatMap(sequence -> SequenceView.of(sequence, ontology(task), scoring, shown));
    }

    private Ontology ontology(TaskDoc task) {
        return read.get(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(task.ontology(), task.ontologyVersion()))
                .orElseThrow();
    }

    /** What was scored against, though another revision may count by now. */
    private Labels truth(BenchmarkId benchmark, Submission submission) {
        return read.get(
                        Projections.TRUTH_REVISIONS,
                        TruthRevisions.key(benchmark, submission.frame(), submission.truthRevision()))
                .orElseThrow();
    }
}
