package dev.plumbline.domain.benchmark;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.benchmark.BenchmarkCommand.CreateBenchmark;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ReviewTruth;
import dev.plumbline.domain.benchmark.BenchmarkEvent.BenchmarkCreated;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthProposed;
import dev.plumbline.domain.benchmark.BenchmarkEvent.TruthReviewed;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.LabelsCheck;
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ground truth: complete and true to its ontology when proposed, used only once a second person has reviewed it. */
public final class Benchmarks implements Decider<BenchmarkCommand, Benchmarks.State> {

    public record State(
            @Nullable BenchmarkCreated created,
            boolean datasetExists,
            Set<Integer> ontologyVersions,
            @Nullable FrameAdded frame,
            @Nullable TruthProposed latest,
            int reviewedRevision) {}

    @Override
    public Class<BenchmarkCommand> commands() {
        return BenchmarkCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, false, Set.of(), null, null, 0);
    }

    @Override
    public Boundary boundary(BenchmarkCommand command) {
        var created = Boundary.of(Tag.benchmark(command.benchmark()), BenchmarkCreated.class);
        return switch (command) {
            case CreateBenchmark c ->
                created.and(Tag.dataset(c.dataset()), DatasetCreated.class)
                        .and(Tag.ontology(c.ontology()), OntologyPublished.class);
            case ProposeTruth c ->
                created.and(Tag.frame(c.frame()), FrameAdded.class)
                        .and(Tag.truth(c.benchmark(), c.frame()), TruthProposed.class, TruthReviewed.class);
            case ReviewTruth c ->
                created.and(Tag.truth(c.benchmark(), c.frame()), TruthProposed.class, TruthReviewed.class);
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case BenchmarkCreated e ->
                new State(e, s.datasetExists, s.ontologyVersions, s.frame, s.latest, s.reviewedRevision);
            case DatasetCreated _ ->
                new State(s.created, true, s.ontologyVersions, s.frame, s.latest, s.reviewedRevision);
            case OntologyPublished e -> {
                var versions = new HashSet<>(s.ontologyVersions);
                versions.add(e.ontology().version());
                yield new State(
                        s.created, s.datasetExists, Set.copyOf(versions), s.frame, s.latest, s.reviewedRevision);
            }
            case FrameAdded e ->
                new State(s.created, s.datasetExists, s.ontologyVersions, e, s.latest, s.reviewedRevision);
            case TruthProposed e ->
                new State(s.created, s.datasetExists, s.ontologyVersions, s.frame, e, s.reviewedRevision);
            case TruthReviewed e ->
                new State(s.created, s.datasetExists, s.ontologyVersions, s.frame, s.latest, e.revision());
            default -> s;
        };
    }

    @Override
    public Decision decide(BenchmarkCommand command, State s) {
        return switch (command) {
            case CreateBenchmark c -> create(c, s);
            case ProposeTruth c -> propose(c, s);
            case ReviewTruth c -> review(c, s);
        };
    }

    private static Decision create(CreateBenchmark c, State s) {
        if (c.name().isBlank()) {
            return Decision.reject(new BenchmarkRejection.NameMissing(c.benchmark()));
        }
        var event =
                new BenchmarkCreated(c.benchmark(), c.name(), c.dataset(), c.ontology(), c.ontologyVersion(), c.by());
        if (s.created != null) {
            return s.created.equals(event)
                    ? Decision.alreadyDone()
                    : Decision.reject(new BenchmarkRejection.BenchmarkExists(c.benchmark()));
        }
        if (!s.datasetExists) {
            return Decision.reject(new BenchmarkRejection.DatasetUnknown(c.dataset()));
        }
        if (!s.ontologyVersions.contains(c.ontologyVersion())) {
            return Decision.reject(new BenchmarkRejection.OntologyUnknown(c.ontology(), c.ontologyVersion()));
        }
        return Decision.accept(event);
    }

    private static Decision propose(ProposeTruth c, State s) {
        if (s.created == null) {
            return Decision.reject(new BenchmarkRejection.BenchmarkUnknown(c.benchmark()));
        }
        if (s.frame == null || !s.frame.dataset().equals(s.created.dataset())) {
            return Decision.reject(new BenchmarkRejection.FrameUnknown(c.benchmark(), c.frame()));
        }
        if (!c.ontology().isVersion(s.created.ontology(), s.created.ontologyVersion())) {
            return Decision.reject(new BenchmarkRejection.AnotherOntology(c.benchmark()));
        }
        if (s.latest != null && s.latest.labels().equals(c.labels())) {
            return Decision.alreadyDone();
        }
        var image = s.frame.image();
        var faults = LabelsCheck.faults(c.labels(), c.ontology(), new FrameSize(image.width(), image.height()));
        int revision = s.latest == null ? 1 : s.latest.revision() + 1;
        return faults.isEmpty()
                ? Decision.accept(new TruthProposed(c.benchmark(), c.frame(), revision, c.labels(), c.by()))
                : Decision.reject(new BenchmarkRejection.TruthInvalid(c.frame(), faults));
    }

    private static Decision review(ReviewTruth c, State s) {
        if (s.created == null) {
            return Decision.reject(new BenchmarkRejection.BenchmarkUnknown(c.benchmark()));
        }
        var latest = s.latest;
        if (latest == null || latest.revision() != c.revision()) {
            return Decision.reject(new BenchmarkRejection.TruthNotProposed(
                    c.frame(), c.revision(), latest == null ? 0 : latest.revision()));
        }
        if (s.reviewedRevision == c.revision()) {
            return Decision.alreadyDone();
        }
        return latest.by().equals(c.by())
                ? Decision.reject(new BenchmarkRejection.OwnTruth(c.frame(), c.by()))
                : Decision.accept(new TruthReviewed(c.benchmark(), c.frame(), c.revision(), c.by()));
    }
}
