package dev.plumbline.domain.session;

import dev.plumbline.domain.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An item of a session.
 *
 * @param annotator whose submission it is of
 * @param right     what a reviewer ought to say by the reviewed ground truth: true for agreement; null where there is no truth
 */
public record SessionItem(
        ItemRef ref, PersonId annotator, @Nullable Boolean right) {}
