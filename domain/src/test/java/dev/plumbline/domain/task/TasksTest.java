package dev.plumbline.domain.task;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.ASSIGNED;
import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.FRAME;
import static dev.plumbline.domain.Sample.LABELS;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OPENED;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.RESTORED;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.WITHDRAWN;
import static dev.plumbline.domain.Sample.submitted;
import static dev.plumbline.domain.Sample.truthProposed;
import static dev.plumbline.domain.Sample.truthReviewed;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.domain.task.TaskCommand.WithdrawTask;
import org.junit.jupiter.api.Test;

class TasksTest {
    private static final OpenTask OPEN =
            new OpenTask(TASK, PROJECT, BENCHMARK, ANNOTATOR, FRAME, 640, 427, ONTOLOGY.id(), 1);

    private final Tasks tasks = new Tasks();

    @Test
    void P4_an_assigned_annotator_is_given_a_reviewed_frame_once() {
        Given.events(tasks, ASSIGNED, truthProposed(1, MANAGER), truthReviewed(1, REVIEWER))
                .whenTwice(OPEN)
                .happensOnce(OPENED);
    }

    @Test
    void P3_unreviewed_truth_is_never_served() {
        var refusal = new TaskRejection.TruthNotReviewed(BENCHMARK, FRAME);
        Given.events(tasks, ASSIGNED).when(OPEN).isRefused(refusal);
        Given.events(tasks, ASSIGNED, truthProposed(1, MANAGER)).when(OPEN).isRefused(refusal);
    }

    @Test
    void P3_a_correction_after_the_review_takes_the_frame_back_until_it_is_reviewed_too() {
        var corrected = Given.events(
                tasks, ASSIGNED, truthProposed(1, MANAGER), truthReviewed(1, REVIEWER), truthProposed(2, MANAGER));
        corrected.when(OPEN).isRefused(new TaskRejection.TruthNotReviewed(BENCHMARK, FRAME));
        corrected.and(truthReviewed(2, REVIEWER)).when(OPEN).happens(OPENED);
    }

    @Test
    void P3_the_reviewed_truth_of_another_frame_or_benchmark_does_not_count() {
        var otherFrame = new FrameId("other");
        var otherBenchmark = new BenchmarkId("other");
        Given.events(
                        tasks,
                        ASSIGNED,
                        truthProposed(1, MANAGER),
                        new TruthProposed(BENCHMARK, otherFrame, 1, LABELS, MANAGER),
                        new TruthReviewed(BENCHMARK, otherFrame, 1, REVIEWER),
                        new TruthProposed(otherBenchmark, FRAME, 1, LABELS, MANAGER),
                        new TruthReviewed(otherBenchmark, FRAME, 1, REVIEWER))
                .when(OPEN)
                .isRefused(new TaskRejection.TruthNotReviewed(BENCHMARK, FRAME));
    }

    @Test
    void P4_only_assigned_annotators_are_given_tasks() {
        var refusal = new TaskRejection.NotAssigned(PROJECT, ANNOTATOR);
        var reviewed = Given.events(tasks, truthProposed(1, MANAGER), truthReviewed(1, REVIEWER));
        reviewed.when(OPEN).isRefused(refusal);
        reviewed.and(
                        new AnnotatorAssigned(PROJECT, OTHER_ANNOTATOR, MANAGER),
                        new AnnotatorAssigned(new ProjectId("orchids"), ANNOTATOR, MANAGER))
                .when(OPEN)
                .isRefused(refusal);
        reviewed.and(ASSIGNED, new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER))
                .when(OPEN)
                .isRefused(refusal);
    }

    @Test
    void P4_a_task_stays_open_when_its_annotator_leaves_or_its_truth_is_corrected() {
        Given.events(
                        tasks,
                        ASSIGNED,
                        truthProposed(1, MANAGER),
                        truthReviewed(1, REVIEWER),
                        OPENED,
                        truthProposed(2, MANAGER),
                        new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER))
                .when(OPEN)
                .nothingMoreHappens();
    }

    @Test
    void P4_an_open_task_of_whoever_was_taken_off_the_project_is_withdrawn_and_given_back() {
        var withdraw = new WithdrawTask(TASK, PROJECT, ANNOTATOR);
        var unassigned = new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER);
        var open = Given.events(tasks, ASSIGNED, truthProposed(1, MANAGER), truthReviewed(1, REVIEWER), OPENED);

        open.when(withdraw).nothingMoreHappens();
        open.and(submitted(), unassigned).when(withdraw).nothingMoreHappens();
        open.and(unassigned).whenTwice(withdraw).happensOnce(WITHDRAWN);
        open.and(unassigned, WITHDRAWN).when(OPEN).isRefused(new TaskRejection.NotAssigned(PROJECT, ANNOTATOR));
        open.and(unassigned, WITHDRAWN, ASSIGNED).whenTwice(OPEN).happensOnce(RESTORED);
    }
}
