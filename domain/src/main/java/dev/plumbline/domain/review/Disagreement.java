package dev.plumbline.domain.review;

import dev.plumbline.domain.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer finds wrong about one item.
 *
 * @param skill   the skill that was wanting
 * @param note    why it is wrong, and what the correct reading is where {@code reading} does not say it; never blank
 * @param clause  of the spec, such as {@code 4.2.1}
 * @param reading what is correct instead; needed where there is no truth to show it, null in what was filed before that
 */
public record Disagreement(
        DisagreementId id,
        DisagreementKind kind,
        SkillId skill,
        String note,
        @Nullable String clause,
        @Nullable String reading) {
    /** One that the truth answers. */
    public Disagreement(DisagreementId id, DisagreementKind kind, SkillId skill, String note, @Nullable String clause) {
        this(id, kind, skill, note, clause, null);
    }
}
