package dev.plumbline.domain.recalculation;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;

public sealed interface RecalculationRejection extends Rejection {
    /** Another version was set while it ran, or none ever was. */
    record Superseded(ProjectId project, String scoring, int version) implements RecalculationRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "recalculation-superseded",
                    CONFLICT,
                    "%s version %d is not the scoring of project %s any more.".formatted(scoring, version, project),
                    "Recalculate with the latest version.");
        }
    }
}
