package dev.plumbline.domain.dataset;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;

public sealed interface DatasetCommand extends Command {
    DatasetId dataset();

    record CreateDataset(DatasetId dataset, String name, PersonId by) implements DatasetCommand {}

    /** @param frame a new id; when the dataset holds the same content already, the frame it has stays the only one */
    record AddFrame(DatasetId dataset, FrameId frame, ImageFile image, PersonId by) implements DatasetCommand {}
}
