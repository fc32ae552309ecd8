package dev.plumbline.domain.review;

import dev.plumbline.domain.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer finds wrong about one item.
 *
 * @param skill  the skill that was wanting
 * @param note   why it is wrong and what the correct reading is; never blank
 * @param clause of the spec, such as {@code 4.2.1}
 */
public record Disagreement(
        DisagreementId id,
        DisagreementKind kind,
        SkillId skill,
        String note,
        @Nullable String clause) {}
