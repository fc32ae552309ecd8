package dev.plumbline.domain.dataset;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import org.jspecify.annotations.Nullable;

public sealed interface DatasetCommand extends Command {
    DatasetId dataset();

    record CreateDataset(DatasetId dataset, String name, PersonId by) implements DatasetCommand {}

    /**
     * @param frame    a new id; when the dataset holds the same content already, the frame it has stays the only one
     * @param sequence null for a single image
     */
    record AddFrame(
            DatasetId dataset,
            FrameId frame,
            ImageFile image,
            PersonId by,
            @Nullable InSequence sequence) implements DatasetCommand {
        public AddFrame(DatasetId dataset, FrameId frame, ImageFile image, PersonId by) {
            this(dataset, frame, image, by, null);
        }
    }
}
