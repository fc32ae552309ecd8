package dev.plumbline.domain.batch;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import java.util.List;
import java.util.stream.Collectors;

public sealed interface BatchRejection extends Rejection {
    record BatchUnknown(BatchId batch) implements BatchRejection {
        @Override
        public Facts facts() {
            return new Facts("batch-unknown", UNKNOWN, "There is no batch %s.".formatted(batch), "Draw one first.");
        }
    }

    record BatchOpen(PersonId person, ProjectId project, BatchId batch) implements BatchRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "batch-open",
                    CONFLICT,
                    "%s has not finished batch %s in project %s.".formatted(person, batch, project),
                    "Let them submit all of its frames first.");
        }
    }

    /** Nobody is examined twice on the same frame. */
    record FramesGivenAlready(PersonId person, List<FrameId> frames) implements BatchRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "frames-given-already",
                    CONFLICT,
                    "%s was given %s before."
                            .formatted(
                                    person, frames.stream().map(FrameId::value).collect(Collectors.joining(", "))),
                    "Draw from frames that they have not seen.");
        }
    }
}
