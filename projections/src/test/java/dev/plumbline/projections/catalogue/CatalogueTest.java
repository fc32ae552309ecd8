package dev.plumbline.projections.catalogue;

import static dev.plumbline.projections.Story.BENCHMARK;
import static dev.plumbline.projections.Story.DATASET;
import static dev.plumbline.projections.Story.FRAME;
import static dev.plumbline.projections.Story.IMAGE;
import static dev.plumbline.projections.Story.LABELS;
import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.ONTOLOGY;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.benchmark.BenchmarkEvent.BenchmarkCreated;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.domain.dataset.InSequence;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import dev.plumbline.projections.Projections;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final String TRUTH = Truths.key(BENCHMARK, FRAME);
    private static final DatasetCreated CREATED = new DatasetCreated(DATASET, "Meadows", MANAGER);
    private static final FrameAdded ADDED = new FrameAdded(DATASET, FRAME, IMAGE, MANAGER);
    private static final TruthProposed PROPOSED = new TruthProposed(BENCHMARK, FRAME, 1, LABELS, MANAGER);
    private static final TruthReviewed REVIEWED = new TruthReviewed(BENCHMARK, FRAME, 1, REVIEWER);
    private static final TruthProposed CORRECTED = new TruthProposed(BENCHMARK, FRAME, 2, Labels.NONE, REVIEWER);

    @Test
    void P1_a_dataset_counts_its_frames() {
        assertThat(document(Projections.DATASETS, "meadows", CREATED))
                .isEqualTo(new DatasetCard(DATASET, "Meadows", 0));
        var second = new FrameAdded(DATASET, new FrameId("meadow_0414"), IMAGE, MANAGER);
        assertThat(document(Projections.DATASETS, "meadows", CREATED, ADDED, second))
                .isEqualTo(new DatasetCard(DATASET, "Meadows", 2));
    }

    @Test
    void P1_a_frame_is_found_by_itself_and_among_those_of_its_dataset() {
        var card = new FrameCard(FRAME, DATASET, IMAGE, null);
        assertThat(document(Projections.FRAMES, "meadow_0413", ADDED)).isEqualTo(card);
        assertThat(document(Projections.FRAMES_OF_DATASET, "meadows/meadow_0413", ADDED))
                .isEqualTo(card);
    }

    @Test
    void P1_a_frame_of_a_sequence_is_found_among_those_of_its_sequence_alone() {
        var added = new FrameAdded(DATASET, FRAME, IMAGE, MANAGER, new InSequence("a/b", 3));
        assertThat(document(Projections.FRAMES_OF_SEQUENCE, FrameCards.sequence(DATASET, "a/b") + FRAME.value(), added))
                .isEqualTo(new FrameCard(FRAME, DATASET, IMAGE, new InSequence("a/b", 3)));
        assertThat(FrameCards.sequence(DATASET, "a/b"))
                .as("a sequence of which the name is the beginning of another's")
                .doesNotStartWith(FrameCards.sequence(DATASET, "a"));
        assertThat(Projections.FRAMES_OF_SEQUENCE.keys(ADDED)).isEmpty();
    }

    @Test
    void P2_an_ontology_is_its_latest_version_and_every_version_stays() {
        var second = new Ontology(ONTOLOGY.id(), "Blooms and buds", 2, ONTOLOGY.classes(), ONTOLOGY.scene());
        var first = new OntologyPublished(ONTOLOGY, MANAGER);
        var then = new OntologyPublished(second, MANAGER);
        assertThat(document(Projections.ONTOLOGIES, "blooms", first, then)).isEqualTo(second);
        assertThat(document(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(ONTOLOGY.id(), 1), first, then))
                .isEqualTo(ONTOLOGY);
        assertThat(document(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(ONTOLOGY.id(), 2), first, then))
                .isEqualTo(second);
    }

    @Test
    void P2_versions_are_listed_in_their_order_past_nine() {
        assertThat(OntologyVersions.key(ONTOLOGY.id(), 10)).isGreaterThan(OntologyVersions.key(ONTOLOGY.id(), 9));
    }

    @Test
    void P3_a_benchmark_names_its_dataset_and_ontology_version() {
        assertThat(document(
                        Projections.BENCHMARKS,
                        "bench",
                        new BenchmarkCreated(BENCHMARK, "Meadows", DATASET, ONTOLOGY.id(), 1, MANAGER)))
                .isEqualTo(new BenchmarkCard(BENCHMARK, "Meadows", DATASET, ONTOLOGY.id(), 1));
    }

    @Test
    void P3_truth_counts_once_it_is_reviewed() {
        var proposed = document(Projections.TRUTHS, TRUTH, PROPOSED);
        assertThat(proposed).isEqualTo(new Truth(FRAME, 1, LABELS, MANAGER, 0, null, null));
        assertThat(proposed.reviewed()).isFalse();
        var reviewed = document(Projections.TRUTHS, TRUTH, PROPOSED, REVIEWED);
        assertThat(reviewed).isEqualTo(new Truth(FRAME, 1, LABELS, MANAGER, 1, LABELS, REVIEWER));
        assertThat(reviewed.reviewed()).isTrue();
    }

    @Test
    void P3_the_reviewed_revision_stays_what_counts_until_its_correction_is_reviewed() {
        var corrected = document(Projections.TRUTHS, TRUTH, PROPOSED, REVIEWED, CORRECTED);
        assertThat(corrected).isEqualTo(new Truth(FRAME, 2, Labels.NONE, REVIEWER, 1, LABELS, REVIEWER));
        assertThat(corrected.reviewed()).isFalse();
        assertThat(document(
                        Projections.TRUTHS,
                        TRUTH,
                        PROPOSED,
                        REVIEWED,
                        CORRECTED,
                        new TruthReviewed(BENCHMARK, FRAME, 2, MANAGER)))
                .isEqualTo(new Truth(FRAME, 2, Labels.NONE, REVIEWER, 2, Labels.NONE, MANAGER));
    }

    @Test
    void P7_an_earlier_revision_of_a_truth_can_still_be_read() {
        assertThat(document(Projections.TRUTH_REVISIONS, TRUTH + "/000001", PROPOSED, REVIEWED, CORRECTED))
                .isEqualTo(LABELS);
        assertThat(document(Projections.TRUTH_REVISIONS, TRUTH + "/000002", PROPOSED, REVIEWED, CORRECTED))
                .isEqualTo(Labels.NONE);
    }
}
