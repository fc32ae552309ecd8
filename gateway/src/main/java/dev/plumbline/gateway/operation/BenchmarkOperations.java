package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.benchmark.BenchmarkCommand.CreateBenchmark;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ReviewTruth;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.BenchmarkCard;
import dev.plumbline.projections.catalogue.FrameCard;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.Truth;
import dev.plumbline.projections.catalogue.Truths;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Benchmarks and their ground truth. */
final class BenchmarkOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;
    private final Identities identities;

    /**
     * @param frames   how many the dataset has
     * @param reviewed frames whose truth counts
     */
    record Summary(
            BenchmarkId id,
            String name,
            DatasetId dataset,
            OntologyId ontology,
            int ontologyVersion,
            int frames,
            long reviewed) {}

    record Benchmark(
            BenchmarkId id,
            String name,
            DatasetId dataset,
            OntologyId ontology,
            int ontologyVersion,
            List<FrameState> frames) {}

    record FrameState(
            FrameView frame,
            TruthState truth,
            @Nullable Integer revision,
            @Nullable Person proposedBy,
            @Nullable Person reviewedBy) {}

    enum TruthState {
        NONE,
        PROPOSED,
        REVIEWED
    }

    record TruthView(int revision, Labels labels, TruthState state) {}

    record NewBenchmark(String name, DatasetId dataset, OntologyId ontology, int ontologyVersion) {}

    BenchmarkOperations(ReadSide reads, Subjects subjects, Sending sending, Identities identities) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
        this.identities = identities;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listBenchmarks", Handling.of(_ -> list()),
                "createBenchmark", Handling.of(this::create),
                "readBenchmark", new Handling(subjects::benchmark, c -> Answer.ok(read(id(c)))),
                "readTruth", new Handling(subjects::benchmark, this::readTruth),
                "proposeTruth", new Handling(subjects::benchmark, this::propose),
                "reviewTruth", new Handling(subjects::benchmark, this::review));
    }

    private Answer list() {
        return Answer.ok(reads.all(Projections.BENCHMARKS, "").stream()
                .sorted(Comparator.comparing(BenchmarkCard::name))
                .map(this::summary)
                .toList());
    }

    private Summary summary(BenchmarkCard b) {
        var frames = reads.get(Projections.DATASETS, b.dataset().value())
                .map(d -> d.frames())
                .orElse(0);
        var reviewed = reads.all(Projections.TRUTHS, b.id() + "/").stream()
                .filter(t -> t.reviewedRevision() > 0)
                .count();
        return new Summary(b.id(), b.name(), b.dataset(), b.ontology(), b.ontologyVersion(), frames, reviewed);
    }

    private Answer create(Call call) {
        var id = call.newId(BenchmarkId::new);
        var wanted = call.body(NewBenchmark.class);
        var position = sending.send(
                call,
                new CreateBenchmark(
                        id,
                        wanted.name().strip(),
                        wanted.dataset(),
                        wanted.ontology(),
                        wanted.ontologyVersion(),
                        call.person()));
        return Answer.created(read(id)).at(position);
    }

    private Benchmark read(BenchmarkId id) {
        var card = card(id);
        var truths = reads.all(Projections.TRUTHS, id + "/").stream().collect(Collectors.toMap(Truth::frame, t -> t));
        var frames = reads.all(Projections.FRAMES_OF_DATASET, card.dataset() + "/").stream()
                .sorted(Comparator.comparing((FrameCard f) -> f.image().name()).thenComparing(f -> f.id().value()))
                .map(f -> state(f, truths.get(f.id())))
                .toList();
        return new Benchmark(id, card.name(), card.dataset(), card.ontology(), card.ontologyVersion(), frames);
    }

    private FrameState state(FrameCard frame, @Nullable Truth truth) {
        return truth == null
                ? new FrameState(FrameView.of(frame), TruthState.NONE, null, null, null)
                : new FrameState(
                        FrameView.of(frame),
                        stateOf(truth),
                        truth.revision(),
                        identities.person(truth.proposedBy()),
                        truth.reviewed() ? person(truth.reviewedBy()) : null);
    }

    private @Nullable Person person(@Nullable PersonId id) {
        return id == null ? null : identities.person(id);
    }

    private Answer readTruth(Call call) {
        var truth = truth(id(call), call.id("frame", FrameId::new));
        return Answer.ok(truth).tagged(Integer.toString(truth.revision()));
    }

    private Answer propose(Call call) {
        var id = id(call);
        var frame = call.id("frame", FrameId::new);
        var labels = call.member("labels", Labels.class);
        var position = sending.send(call, new ProposeTruth(id, frame, labels, ontology(id), call.person()), "/labels");
        return Answer.ok(truth(id, frame)).at(position);
    }

    private Answer review(Call call) {
        var id = id(call);
        var frame = call.id("frame", FrameId::new);
        var revision = call.member("revision").asInt();
        var position = sending.send(call, new ReviewTruth(id, frame, revision, call.person()));
        return Answer.ok(truth(id, frame)).at(position);
    }

    private TruthView truth(BenchmarkId id, FrameId frame) {
        var truth = reads.get(Projections.TRUTHS, Truths.key(id, frame))
                .orElseThrow(() -> new Refused(Problems.notFound()));
        return new TruthView(truth.revision(), truth.labels(), stateOf(truth));
    }

    private static TruthState stateOf(Truth truth) {
        return truth.reviewed() ? TruthState.REVIEWED : TruthState.PROPOSED;
    }

    private Ontology ontology(BenchmarkId id) {
        var card = card(id);
        return reads.get(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(card.ontology(), card.ontologyVersion()))
                .orElseThrow();
    }

    private BenchmarkCard card(BenchmarkId id) {
        return reads.get(Projections.BENCHMARKS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
    }

    private static BenchmarkId id(Call call) {
        return call.id("benchmark", BenchmarkId::new);
    }
}
