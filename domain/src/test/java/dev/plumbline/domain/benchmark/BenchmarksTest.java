package dev.plumbline.domain.benchmark;

import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.BENCHMARK_CREATED;
import static dev.plumbline.domain.Sample.DATASET;
import static dev.plumbline.domain.Sample.DATASET_CREATED;
import static dev.plumbline.domain.Sample.FRAME;
import static dev.plumbline.domain.Sample.FRAME_ADDED;
import static dev.plumbline.domain.Sample.LABELS;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.ONTOLOGY_PUBLISHED;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.truthProposed;
import static dev.plumbline.domain.Sample.truthReviewed;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Fault;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.benchmark.BenchmarkCommand.CreateBenchmark;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ReviewTruth;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksTest {
    private static final CreateBenchmark CREATE =
            new CreateBenchmark(BENCHMARK, "Meadows", DATASET, ONTOLOGY.id(), 1, MANAGER);
    private static final Labels CORRECTED = new Labels(List.of(), LABELS.scene());

    private final Benchmarks benchmarks = new Benchmarks();

    @Test
    void P3_a_benchmark_is_created_once() {
        Given.events(benchmarks, DATASET_CREATED, ONTOLOGY_PUBLISHED)
                .whenTwice(CREATE)
                .happensOnce(BENCHMARK_CREATED);
    }

    @Test
    void P3_a_benchmark_needs_a_name() {
        Given.events(benchmarks, DATASET_CREATED, ONTOLOGY_PUBLISHED)
                .when(new CreateBenchmark(BENCHMARK, "\n", DATASET, ONTOLOGY.id(), 1, MANAGER))
                .isRefused(new BenchmarkRejection.NameMissing(BENCHMARK));
    }

    @Test
    void P3_a_benchmark_keeps_what_it_was_created_with() {
        Given.events(benchmarks, DATASET_CREATED, ONTOLOGY_PUBLISHED, BENCHMARK_CREATED)
                .when(new CreateBenchmark(BENCHMARK, "Gardens", DATASET, ONTOLOGY.id(), 1, MANAGER))
                .isRefused(new BenchmarkRejection.BenchmarkExists(BENCHMARK));
    }

    @Test
    void P3_a_benchmark_joins_a_dataset_and_an_ontology_version_that_exist() {
        Given.events(benchmarks, ONTOLOGY_PUBLISHED)
                .when(CREATE)
                .isRefused(new BenchmarkRejection.DatasetUnknown(DATASET));
        Given.events(benchmarks, DATASET_CREATED)
                .when(CREATE)
                .isRefused(new BenchmarkRejection.OntologyUnknown(ONTOLOGY.id(), 1));
        Given.events(benchmarks, DATASET_CREATED, ONTOLOGY_PUBLISHED)
                .when(new CreateBenchmark(BENCHMARK, "Meadows", DATASET, ONTOLOGY.id(), 2, MANAGER))
                .isRefused(new BenchmarkRejection.OntologyUnknown(ONTOLOGY.id(), 2));
    }

    @Test
    void P3_truth_is_proposed_once() {
        given().whenTwice(propose(LABELS, MANAGER)).happensOnce(truthProposed(1, MANAGER));
    }

    @Test
    void P3_another_truth_is_another_revision() {
        given(truthProposed(1, MANAGER))
                .whenTwice(propose(CORRECTED, REVIEWER))
                .happensOnce(new TruthProposed(BENCHMARK, FRAME, 2, CORRECTED, REVIEWER));
    }

    @Test
    void P3_truth_belongs_to_a_benchmark_that_exists() {
        Given.events(benchmarks, FRAME_ADDED)
                .when(propose(LABELS, MANAGER))
                .isRefused(new BenchmarkRejection.BenchmarkUnknown(BENCHMARK));
        Given.events(benchmarks)
                .when(review(1, REVIEWER))
                .isRefused(new BenchmarkRejection.BenchmarkUnknown(BENCHMARK));
    }

    @Test
    void P3_truth_belongs_to_a_frame_of_the_benchmarks_dataset() {
        var elsewhere = new FrameAdded(new DatasetId("gardens"), FRAME, FRAME_ADDED.image(), MANAGER);
        Given.events(benchmarks, BENCHMARK_CREATED)
                .when(propose(LABELS, MANAGER))
                .isRefused(new BenchmarkRejection.FrameUnknown(BENCHMARK, FRAME));
        Given.events(benchmarks, BENCHMARK_CREATED, elsewhere)
                .when(propose(LABELS, MANAGER))
                .isRefused(new BenchmarkRejection.FrameUnknown(BENCHMARK, FRAME));
    }

    @Test
    void P3_truth_under_another_ontology_is_refused() {
        var newer = new Ontology(ONTOLOGY.id(), "Blooms", 2, ONTOLOGY.classes(), ONTOLOGY.scene());
        given().when(new ProposeTruth(BENCHMARK, FRAME, LABELS, newer, MANAGER))
                .isRefused(new BenchmarkRejection.AnotherOntology(BENCHMARK));
    }

    @Test
    void P3_incomplete_truth_is_refused_with_everything_that_is_missing() {
        given().when(propose(Labels.NONE, MANAGER))
                .isRefused(new BenchmarkRejection.TruthInvalid(
                        FRAME, List.of(new Fault("/scene/scene", "The scene: \"Scene\" is not set."))));
    }

    @Test
    void P3_truth_is_reviewed_once() {
        given(truthProposed(1, MANAGER)).whenTwice(review(1, REVIEWER)).happensOnce(truthReviewed(1, REVIEWER));
    }

    @Test
    void P3_nobody_reviews_their_own_truth() {
        given(truthProposed(1, MANAGER))
                .when(review(1, MANAGER))
                .isRefused(new BenchmarkRejection.OwnTruth(FRAME, MANAGER));
    }

    @Test
    void P3_whoever_drew_an_earlier_revision_may_review_another_persons_correction() {
        given(truthProposed(1, MANAGER), new TruthProposed(BENCHMARK, FRAME, 2, CORRECTED, REVIEWER))
                .when(review(2, MANAGER))
                .happens(truthReviewed(2, MANAGER));
    }

    @Test
    void P3_truth_that_was_not_drawn_cannot_be_reviewed() {
        given().when(review(1, REVIEWER)).isRefused(new BenchmarkRejection.TruthNotProposed(FRAME, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void P3_only_the_latest_revision_is_reviewed(int revision) {
        given(truthProposed(1, MANAGER), new TruthProposed(BENCHMARK, FRAME, 2, CORRECTED, MANAGER))
                .when(review(revision, REVIEWER))
                .isRefused(new BenchmarkRejection.TruthNotProposed(FRAME, revision, 2));
    }

    @Test
    void P3_a_correction_needs_a_review_of_its_own() {
        given(
                        truthProposed(1, MANAGER),
                        truthReviewed(1, REVIEWER),
                        new TruthProposed(BENCHMARK, FRAME, 2, CORRECTED, MANAGER))
                .when(review(2, REVIEWER))
                .happens(truthReviewed(2, REVIEWER));
    }

    @Test
    void P3_the_truth_of_other_frames_and_benchmarks_does_not_count() {
        given(
                        new TruthProposed(BENCHMARK, new FrameId("other"), 1, LABELS, MANAGER),
                        new TruthProposed(new BenchmarkId("other"), FRAME, 1, LABELS, MANAGER))
                .when(review(1, REVIEWER))
                .isRefused(new BenchmarkRejection.TruthNotProposed(FRAME, 1, 0));
    }

    private Given<BenchmarkCommand, Benchmarks.State> given(Event... events) {
        return Given.events(benchmarks, DATASET_CREATED, FRAME_ADDED, ONTOLOGY_PUBLISHED, BENCHMARK_CREATED)
                .and(events);
    }

    private static ProposeTruth propose(Labels labels, PersonId by) {
        return new ProposeTruth(BENCHMARK, FRAME, labels, ONTOLOGY, by);
    }

    private static ReviewTruth review(int revision, PersonId by) {
        return new ReviewTruth(BENCHMARK, FRAME, revision, by);
    }
}
