package dev.plumbline.domain.benchmark;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Fault;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Rejection;
import java.util.List;

public sealed interface BenchmarkRejection extends Rejection {
    record BenchmarkUnknown(BenchmarkId benchmark) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "benchmark-unknown",
                    UNKNOWN,
                    "There is no benchmark %s.".formatted(benchmark),
                    "Choose one from the list of benchmarks, or create it.");
        }
    }

    record BenchmarkExists(BenchmarkId benchmark) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "benchmark-exists",
                    CONFLICT,
                    "There is already a benchmark %s.".formatted(benchmark),
                    "Give the new benchmark another id.");
        }
    }

    record NameMissing(BenchmarkId benchmark) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "name-missing",
                    INVALID,
                    "Benchmark %s would have no name.".formatted(benchmark),
                    "Give it a name of one character or more.");
        }
    }

    record DatasetUnknown(DatasetId dataset) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "dataset-unknown",
                    UNKNOWN,
                    "There is no dataset %s.".formatted(dataset),
                    "Choose one from the list of datasets, or create it first.");
        }
    }

    record OntologyUnknown(OntologyId ontology, int version) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "ontology-unknown",
                    UNKNOWN,
                    "There is no version %d of an ontology %s.".formatted(version, ontology),
                    "Choose one from the list of ontologies, or publish it first.");
        }
    }

    record FrameUnknown(BenchmarkId benchmark, FrameId frame) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "frame-unknown",
                    UNKNOWN,
                    "The dataset of benchmark %s has no frame %s.".formatted(benchmark, frame),
                    "Choose a frame of that dataset, or add it first.");
        }
    }

    record AnotherOntology(BenchmarkId benchmark) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "another-ontology",
                    CONFLICT,
                    "Benchmark %s uses another version of the ontology.".formatted(benchmark),
                    "Load the benchmark again.");
        }
    }

    record TruthInvalid(FrameId frame, List<Fault> faults) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "truth-invalid",
                    INVALID,
                    "Frame %s: %s".formatted(frame, faults.getFirst().fact()),
                    "Correct what is listed; nothing was kept.");
        }
    }

    record TruthNotProposed(FrameId frame, int revision, int latest) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "truth-not-proposed",
                    CONFLICT,
                    latest == 0
                            ? "Frame %s has no ground truth yet.".formatted(frame)
                            : "You looked at revision %d of frame %s; the latest is %d."
                                    .formatted(revision, frame, latest),
                    latest == 0 ? "Draw it first." : "Look at the latest revision, then review that.");
        }
    }

    record OwnTruth(FrameId frame, PersonId by) implements BenchmarkRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "own-truth",
                    CONFLICT,
                    "You drew the ground truth of frame %s yourself.".formatted(frame),
                    "Have a second person review it; one pair of eyes is not a truth.");
        }
    }
}
