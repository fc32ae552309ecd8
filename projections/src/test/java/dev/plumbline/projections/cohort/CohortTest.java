package dev.plumbline.projections.cohort;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.assigned;
import static dev.plumbline.projections.Story.at;
import static dev.plumbline.projections.Story.document;
import static dev.plumbline.projections.Story.opened;
import static dev.plumbline.projections.Story.reviewed;
import static dev.plumbline.projections.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.cohort.CohortRow.Pending;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final TaskId SECOND = new TaskId("a-second");

    @Test
    void P6_a_row_counts_what_was_assigned_and_submitted_and_names_what_waits() {
        var row = row(assigned(ANNOTATOR), opened(TASK), opened(SECOND), submitted(SECOND), submitted(TASK));
        assertThat(row)
                .isEqualTo(new CohortRow(
                        ANNOTATOR, 2, 2, List.of(new Pending(SECOND, at(4)), new Pending(TASK, at(5))), true));
        assertThat(row.waitingSince()).isEqualTo(at(4));
    }

    @Test
    void P6_what_is_reviewed_no_longer_waits() {
        var row = row(
                assigned(ANNOTATOR),
                opened(TASK),
                opened(SECOND),
                submitted(SECOND),
                submitted(TASK),
                reviewed(SECOND, Tally.NONE));
        assertThat(row).isEqualTo(new CohortRow(ANNOTATOR, 2, 2, List.of(new Pending(TASK, at(5))), true));
        assertThat(row(assigned(ANNOTATOR)).waitingSince()).isNull();
    }

    @Test
    void R6_what_was_not_drawn_for_review_waits_for_nobody() {
        var row = row(
                assigned(ANNOTATOR),
                opened(TASK),
                opened(SECOND),
                submitted(SECOND),
                submitted(TASK),
                drawn(SECOND, false),
                drawn(TASK, true));
        assertThat(row.waiting()).containsExactly(new Pending(TASK, at(5)));
    }

    @Test
    void R3_what_is_graded_waits_for_no_review() {
        var graded = new BatchGraded(
                new BatchId("b"),
                ANNOTATOR,
                PROJECT,
                BatchPurpose.GRADED,
                new SpecId("spec"),
                new SpecVersion(1, 0, 0),
                List.of(),
                LocalDate.EPOCH);
        assertThat(row(assigned(ANNOTATOR), opened(TASK), submitted(TASK), graded))
                .isEqualTo(new CohortRow(ANNOTATOR, 1, 1, List.of(), true));
    }

    private static SubmissionSampled drawn(TaskId task, boolean chosen) {
        return new SubmissionSampled(
                task, PROJECT, ANNOTATOR, new IsoWeek(2026, 47), 1, 0.25, SamplingCause.SAMPLE, chosen);
    }

    @Test
    void P6_whoever_leaves_keeps_the_row_and_comes_back_to_it() {
        var left = new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER);
        assertThat(row(assigned(ANNOTATOR), opened(TASK), left))
                .isEqualTo(new CohortRow(ANNOTATOR, 1, 0, List.of(), false));
        assertThat(row(assigned(ANNOTATOR), opened(TASK), left, assigned(ANNOTATOR)))
                .isEqualTo(new CohortRow(ANNOTATOR, 1, 0, List.of(), true));
    }

    private static CohortRow row(Event... events) {
        return document(Projections.COHORT, Cohort.key(PROJECT, ANNOTATOR), events);
    }
}
