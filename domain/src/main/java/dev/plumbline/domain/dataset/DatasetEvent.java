package dev.plumbline.domain.dataset;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public sealed interface DatasetEvent extends Event {
    DatasetId dataset();

    record DatasetCreated(DatasetId dataset, String name, PersonId by) implements DatasetEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.dataset(dataset), Tag.person(by));
        }
    }

    /**
     * An image was added. Its bytes are kept under their SHA-256.
     *
     * @param sequence null for a single image
     */
    record FrameAdded(
            DatasetId dataset,
            FrameId frame,
            ImageFile image,
            PersonId by,
            @Nullable InSequence sequence) implements DatasetEvent {
        public FrameAdded(DatasetId dataset, FrameId frame, ImageFile image, PersonId by) {
            this(dataset, frame, image, by, null);
        }

        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.dataset(dataset), Tag.frame(frame), Tag.file(dataset, image.sha256()), Tag.person(by));
        }
    }
}
