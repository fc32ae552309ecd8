package dev.plumbline.domain.bias;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.LABELS;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.submitted;

import dev.plumbline.domain.Given;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.score.ScoreRejection;
import dev.plumbline.domain.scoring.Scorer;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final ComparedSubmission COMPARISON =
            Comparison.of(TASK.value(), LABELS, LABELS, Scorer.score(LABELS, LABELS, ONTOLOGY, Comparison.PAIRING));

    private final Comparisons comparisons = new Comparisons();

    @Test
    void R4_a_submission_is_compared_once_with_each_revision_of_its_truth() {
        Given.events(comparisons, submitted()).whenTwice(compare(1)).happensOnce(compared(1));
        Given.events(comparisons, submitted(), compared(1)).when(compare(2)).happens(compared(2));
    }

    @Test
    void R4_what_was_not_submitted_is_not_compared() {
        Given.events(comparisons).when(compare(1)).isRefused(new ScoreRejection.NotSubmitted(TASK, PROJECT));
        var elsewhere = new ProjectId("elsewhere");
        Given.events(comparisons, submitted())
                .when(new RecordComparison(TASK, elsewhere, 1, COMPARISON))
                .isRefused(new ScoreRejection.NotSubmitted(TASK, elsewhere));
    }

    private static RecordComparison compare(int revision) {
        return new RecordComparison(TASK, PROJECT, revision, COMPARISON);
    }

    private static SubmissionCompared compared(int revision) {
        return new SubmissionCompared(TASK, PROJECT, ANNOTATOR, revision, COMPARISON);
    }
}
