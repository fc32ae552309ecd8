package dev.plumbline.domain.batch;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.bias.Finding;
import java.util.List;

/**
 * What a batch showed of one skill.
 *
 * @param value   0 to 1
 * @param objects it is the mean of; of points, answers
 * @param errors  found to be systematic
 */
public record SkillResult(SkillId skill, Measure measure, double value, int objects, List<Finding> errors) {
    public SkillResult {
        errors = List.copyOf(errors);
    }
}
