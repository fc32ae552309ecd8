package dev.plumbline.domain.practice;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.review.DisagreementKind;

/**
 * What reviewers disagreed with somebody about.
 *
 * @param times from 1
 */
public record Mistake(SkillId skill, DisagreementKind kind, int times) {
    public Mistake {
        if (times < 1) {
            throw new IllegalArgumentException("A mistake was made once at least, not %d times".formatted(times));
        }
    }
}
