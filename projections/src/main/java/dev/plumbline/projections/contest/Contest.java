package dev.plumbline.projections.contest;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement that its annotator contested.
 *
 * @param reviewer who filed it
 * @param decided  null while it waits for a second reviewer
 */
public record Contest(
        TaskId task,
        PersonId annotator,
        PersonId reviewer,
        ReviewItem item,
        DisagreementId disagreement,
        SkillId skill,
        String why,
        Instant at,
        @Nullable Outcome decided) {

    /** @param upheld whether the disagreement stands */
    public record Outcome(PersonId by, boolean upheld, String because, Instant at) {}
}
