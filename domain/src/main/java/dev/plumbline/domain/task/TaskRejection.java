package dev.plumbline.domain.task;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;

public sealed interface TaskRejection extends Rejection {
    record NotAssigned(ProjectId project, PersonId annotator) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-assigned",
                    CONFLICT,
                    "%s is not assigned to project %s.".formatted(annotator, project),
                    "Assign the annotator to the project first.");
        }
    }

    record TruthNotReviewed(BenchmarkId benchmark, FrameId frame) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "truth-not-reviewed",
                    CONFLICT,
                    "The ground truth of frame %s in benchmark %s has not been reviewed by a second person."
                            .formatted(frame, benchmark),
                    "Have someone other than its author review it; until then the frame is not served.");
        }
    }
}
