package dev.plumbline.domain.drift;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Rejection;

public sealed interface DriftRejection extends Rejection {
    record CalibrationNotGraded(BatchId batch) implements DriftRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "calibration-not-graded",
                    CONFLICT,
                    "Batch %s is no graded calibration.".formatted(batch),
                    "Judge a calibration when it is graded.");
        }
    }
}
