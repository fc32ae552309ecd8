package dev.plumbline.projections.recalculation;

import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.at;
import static dev.plumbline.projections.Story.score;
import static dev.plumbline.projections.Story.scored;
import static dev.plumbline.projections.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.recalculation.RecalculationFinished;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.projections.Story;
import org.junit.jupiter.api.Test;

class RecalculationsTest {
    private static final TaskId LATER = new TaskId("t2");
    private static final ScoringVersion BEFORE = new ScoringVersion("garden", 1);
    private static final ScoringVersion SET = new ScoringVersion("plumbline", 1);

    @Test
    void P7_what_was_there_before_the_scoring_was_set_is_due_until_it_is_finished() {
        assertThat(after(set(SET), submitted(TASK)).due()).isFalse();
        assertThat(after(submitted(TASK), set(SET)).due()).isTrue();
        var finished = after(submitted(TASK), set(SET), new RecalculationFinished(PROJECT, SET, 1, 0));
        assertThat(finished.due()).isFalse();
        assertThat(finished.finished()).isEqualTo(at(3));
    }

    @Test
    void P7_only_scores_of_the_latest_scoring_count() {
        var running = after(submitted(TASK), scored(TASK, score(1, 2)), set(BEFORE), submitted(LATER));
        assertThat(running.submitted()).isEqualTo(2);
        assertThat(running.before()).isEqualTo(1);
        assertThat(running.scored()).isZero();

        var scored = after(submitted(TASK), set(SET), submitted(LATER), scored(LATER, score(1, 2)));
        assertThat(scored.scored()).isEqualTo(1);
    }

    @Test
    void P7_another_scoring_begins_anew() {
        var again = after(
                submitted(TASK),
                set(SET),
                scored(TASK, score(1, 2)),
                new RecalculationFinished(PROJECT, SET, 1, 0),
                set(BEFORE));
        assertThat(again.due()).isTrue();
        assertThat(again.scored()).isZero();
        assertThat(again.finished()).isNull();
        assertThat(again.by()).isEqualTo(MANAGER);
    }

    private static ScoringSet set(ScoringVersion version) {
        return new ScoringSet(PROJECT, ScoringPresets.PLUMBLINE.as(version), MANAGER);
    }

    private static Recalculation after(Event... events) {
        return Story.document(new Recalculations(), PROJECT.value(), events);
    }
}
