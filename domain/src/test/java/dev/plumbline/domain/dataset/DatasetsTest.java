package dev.plumbline.domain.dataset;

import static dev.plumbline.domain.Sample.DATASET;
import static dev.plumbline.domain.Sample.DATASET_CREATED;
import static dev.plumbline.domain.Sample.FRAME;
import static dev.plumbline.domain.Sample.FRAME_ADDED;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.REVIEWER;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import org.junit.jupiter.api.Test;

class DatasetsTest {
    private static final ImageFile IMAGE = FRAME_ADDED.image();
    private static final ImageFile OTHER_IMAGE =
            new ImageFile("meadow_0414.jpg", "cd".repeat(32), "image/jpeg", 640, 427, 90_113);
    private static final DatasetId OTHER_DATASET = new DatasetId("gardens");

    private final Datasets datasets = new Datasets();

    @Test
    void P1_a_dataset_is_created_once() {
        Given.events(datasets)
                .whenTwice(new CreateDataset(DATASET, "Meadows", MANAGER))
                .happensOnce(DATASET_CREATED);
    }

    @Test
    void P1_a_dataset_keeps_its_name() {
        Given.events(datasets, DATASET_CREATED)
                .when(new CreateDataset(DATASET, "Gardens", MANAGER))
                .isRefused(new DatasetRejection.DatasetExists(DATASET));
    }

    @Test
    void P1_a_dataset_needs_a_name() {
        Given.events(datasets)
                .when(new CreateDataset(DATASET, " \t", MANAGER))
                .isRefused(new DatasetRejection.NameMissing(DATASET));
    }

    @Test
    void P1_a_frame_is_added_once() {
        Given.events(datasets, DATASET_CREATED).whenTwice(add(FRAME, IMAGE)).happensOnce(FRAME_ADDED);
    }

    @Test
    void P1_the_same_content_again_is_refused_and_names_the_frame_that_has_it() {
        var renamed = new ImageFile("copy.jpg", IMAGE.sha256(), "image/jpeg", 640, 427, 90_112);
        Given.events(datasets, DATASET_CREATED, FRAME_ADDED)
                .when(add(new FrameId("another"), renamed))
                .isRefused(new DatasetRejection.FrameAlreadyInDataset(DATASET, FRAME));
    }

    @Test
    void P1_the_same_content_may_stand_in_two_datasets() {
        var again = new FrameAdded(OTHER_DATASET, new FrameId("another"), IMAGE, MANAGER);
        Given.events(datasets, DATASET_CREATED, FRAME_ADDED, new DatasetCreated(OTHER_DATASET, "Gardens", MANAGER))
                .when(new AddFrame(OTHER_DATASET, again.frame(), IMAGE, MANAGER))
                .happens(again);
    }

    @Test
    void P1_a_frame_stays_the_image_it_is() {
        Given.events(datasets, DATASET_CREATED, FRAME_ADDED)
                .when(add(FRAME, OTHER_IMAGE))
                .isRefused(new DatasetRejection.FrameExists(FRAME));
        Given.events(datasets, DATASET_CREATED, FRAME_ADDED, new DatasetCreated(OTHER_DATASET, "Gardens", MANAGER))
                .when(new AddFrame(OTHER_DATASET, FRAME, IMAGE, MANAGER))
                .isRefused(new DatasetRejection.FrameExists(FRAME));
    }

    @Test
    void P1_the_frame_that_has_the_content_is_named_even_when_the_id_is_taken_too() {
        var second = new FrameAdded(DATASET, new FrameId("second"), OTHER_IMAGE, MANAGER);
        Given.events(datasets, DATASET_CREATED, FRAME_ADDED, second)
                .when(add(FRAME, OTHER_IMAGE))
                .isRefused(new DatasetRejection.FrameAlreadyInDataset(DATASET, second.frame()));
        Given.events(datasets, DATASET_CREATED, second, FRAME_ADDED)
                .when(add(FRAME, OTHER_IMAGE))
                .isRefused(new DatasetRejection.FrameAlreadyInDataset(DATASET, second.frame()));
    }

    @Test
    void P1_a_frame_added_by_someone_else_in_the_meantime_is_the_same_frame() {
        Given.events(datasets, DATASET_CREATED, FRAME_ADDED)
                .when(new AddFrame(DATASET, FRAME, IMAGE, REVIEWER))
                .nothingMoreHappens();
    }

    @Test
    void P1_frames_go_into_a_dataset_that_exists() {
        Given.events(datasets, new DatasetCreated(OTHER_DATASET, "Gardens", MANAGER))
                .when(add(FRAME, IMAGE))
                .isRefused(new DatasetRejection.DatasetUnknown(DATASET));
    }

    private static AddFrame add(FrameId frame, ImageFile image) {
        return new AddFrame(DATASET, frame, image, MANAGER);
    }
}
