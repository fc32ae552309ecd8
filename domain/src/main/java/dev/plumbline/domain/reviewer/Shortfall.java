package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody lacks who wants to review.
 *
 * @param skill the one not shown to be understood; null for hours
 * @param fact  one sentence for people, with what they have and what is needed
 */
public record Shortfall(Kind kind, @Nullable SkillId skill, String fact) {
    public enum Kind {
        HOURS,
        COMPREHENSION
    }
}
