package dev.plumbline.domain.recalculation;

import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.PROJECT;

import dev.plumbline.domain.Given;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.scoring.ScoringVersion;
import org.junit.jupiter.api.Test;

class RecalculationsTest {
    private final Recalculations recalculations = new Recalculations();

    @Test
    void P7_a_recalculation_is_finished_once() {
        Given.events(recalculations, set(1))
                .whenTwice(new FinishRecalculation(PROJECT, id(1), 40, 1))
                .happensOnce(new RecalculationFinished(PROJECT, id(1), 40, 1));
    }

    @Test
    void P7_a_later_scoring_supersedes_a_recalculation_and_has_one_of_its_own() {
        var superseded = Given.events(recalculations, set(1), set(2));
        superseded
                .when(new FinishRecalculation(PROJECT, id(1), 40, 0))
                .isRefused(new RecalculationRejection.Superseded(PROJECT, "garden", 1));
        Given.events(recalculations, set(1), new RecalculationFinished(PROJECT, id(1), 40, 0), set(2))
                .whenTwice(new FinishRecalculation(PROJECT, id(2), 41, 0))
                .happensOnce(new RecalculationFinished(PROJECT, id(2), 41, 0));
    }

    @Test
    void P7_where_no_scoring_was_set_there_is_nothing_to_recalculate() {
        Given.events(recalculations)
                .when(new FinishRecalculation(PROJECT, id(1), 0, 0))
                .isRefused(new RecalculationRejection.Superseded(PROJECT, "garden", 1));
    }

    private static ScoringSet set(int version) {
        return new ScoringSet(PROJECT, scoring(version), MANAGER);
    }

    private static ScoringFunction scoring(int version) {
        return ScoringPresets.PLUMBLINE.as(id(version));
    }

    private static ScoringVersion id(int version) {
        return new ScoringVersion("garden", version);
    }
}
