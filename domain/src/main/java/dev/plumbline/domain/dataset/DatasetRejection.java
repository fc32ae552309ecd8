package dev.plumbline.domain.dataset;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Rejection;

public sealed interface DatasetRejection extends Rejection {
    record DatasetUnknown(DatasetId dataset) implements DatasetRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "dataset-unknown",
                    UNKNOWN,
                    "There is no dataset %s.".formatted(dataset),
                    "Choose one from the list of datasets, or create it.");
        }
    }

    record DatasetExists(DatasetId dataset) implements DatasetRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "dataset-exists",
                    CONFLICT,
                    "There is already a dataset %s with another name.".formatted(dataset),
                    "Give the new dataset another id.");
        }
    }

    record NameMissing(DatasetId dataset) implements DatasetRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "name-missing",
                    INVALID,
                    "Dataset %s would have no name.".formatted(dataset),
                    "Give it a name of one character or more.");
        }
    }

    record FrameExists(FrameId frame) implements DatasetRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "frame-exists",
                    CONFLICT,
                    "There is already a frame %s with another image, or in another dataset.".formatted(frame),
                    "Give the new frame another id.");
        }
    }

    /** @param existing the frame that holds the same bytes */
    record FrameAlreadyInDataset(DatasetId dataset, FrameId existing) implements DatasetRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "frame-already-in-dataset",
                    CONFLICT,
                    "Dataset %s holds the same image already, as frame %s.".formatted(dataset, existing),
                    "Use that frame; nothing was added.");
        }
    }
}
