package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.label.Labels;
import org.jspecify.annotations.Nullable;

/**
 * The ground truth of one frame.
 *
 * @param revision         the latest proposed
 * @param labels           of the latest revision
 * @param reviewedRevision the latest that a second person reviewed, 0 for none
 * @param reviewedLabels   of that revision: what submissions are scored against
 */
public record Truth(
        FrameId frame,
        int revision,
        Labels labels,
        PersonId proposedBy,
        int reviewedRevision,
        @Nullable Labels reviewedLabels,
        @Nullable PersonId reviewedBy) {
    /** Whether the latest revision is the reviewed one. */
    public boolean reviewed() {
        return revision == reviewedRevision;
    }
}
