package dev.plumbline.projections.batch;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.FRAME;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.compared;
import static dev.plumbline.projections.Story.fold;
import static dev.plumbline.projections.Story.opened;
import static dev.plumbline.projections.Story.recorded;
import static dev.plumbline.projections.Story.score;
import static dev.plumbline.projections.Story.scored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.RampStory;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BatchesOfPeopleTest {
    private static final BatchDrawn DRAWN = new BatchDrawn(
            RampStory.BATCH,
            ANNOTATOR,
            PROJECT,
            BatchPurpose.GRADED,
            RampStory.SPEC,
            RampStory.ONE,
            List.of(FRAME),
            RampStory.DAY);

    @Test
    void R3_a_batch_is_complete_when_all_of_it_is_scored_and_compared_in_any_order() {
        assertThat(only(DRAWN, opened(TASK)).complete()).isFalse();
        assertThat(only(DRAWN, opened(TASK), scored(TASK, score(1, 2))).complete())
                .isFalse();
        assertThat(only(DRAWN, opened(TASK), compared(TASK)).complete()).isFalse();
        assertThat(only(DRAWN, opened(TASK), compared(TASK), scored(TASK, score(1, 2)))
                        .complete())
                .isTrue();
    }

    @Test
    void R3_scoring_again_before_the_result_replaces_and_after_it_changes_nothing() {
        var again = only(DRAWN, opened(TASK), scored(TASK, score(1, 2)), scored(TASK, score(2, 2)));
        assertThat(again.scored().get(TASK.value()).get(SKILL).points()).isEqualTo(2);
        var graded = new BatchGraded(
                RampStory.BATCH,
                ANNOTATOR,
                PROJECT,
                BatchPurpose.GRADED,
                RampStory.SPEC,
                RampStory.ONE,
                List.of(new SkillResult(SKILL, Measure.POINTS, 0.5, 1, List.of())),
                RampStory.DAY);
        var after = only(DRAWN, opened(TASK), scored(TASK, score(1, 2)), compared(TASK), graded);
        assertThat(after.graded()).isTrue();
        assertThat(only(
                        DRAWN,
                        opened(TASK),
                        scored(TASK, score(1, 2)),
                        compared(TASK),
                        graded,
                        scored(TASK, score(2, 2))))
                .isEqualTo(after);
    }

    private static BatchDoc only(Event... events) {
        var document = fold(Projections.BATCHES, BatchesOfPeople.key(PROJECT, ANNOTATOR), recorded(List.of(events)));
        return Objects.requireNonNull(document).batches().getFirst();
    }
}
