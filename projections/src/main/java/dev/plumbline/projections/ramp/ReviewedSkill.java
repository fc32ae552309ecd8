package dev.plumbline.projections.ramp;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.ramp.ReviewedDay;
import dev.plumbline.domain.ramp.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was reviewed of somebody's work in a skill since they entered the stage they are at.
 *
 * @param project  where the latest review was; null before the first
 * @param days     in order, each once
 * @param evidence positions of the reviews, ascending
 */
public record ReviewedSkill(Stage stage, @Nullable ProjectId project, List<ReviewedDay> days, List<Long> evidence) {
    public ReviewedSkill {
        days = List.copyOf(days);
        evidence = List.copyOf(evidence);
    }
}
