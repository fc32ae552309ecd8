package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.coco.CocoDataset;
import dev.plumbline.gateway.coco.CocoFrame;
import dev.plumbline.gateway.coco.CocoReader;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.FrameCard;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.Truths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Proposes ground truth from a COCO file, frame by frame. A file that cannot be read is refused as a whole; a frame or
 * object that cannot be used is listed with its reason, and the rest is kept. COCO has no scene values: a frame keeps those
 * it has.
 *
 * <p>COCO does not tell a frame with nothing in it from one that nobody has annotated yet. So a frame that is left without
 * any object is skipped and keeps the truth it has; that a frame shows nothing is proposed where truth is drawn.
 */
final class TruthImport {
    private final ReadSide reads;
    private final Sending sending;

    /** @param objects labels proposed */
    record Proposed(FrameId frame, String name, int revision, int objects) {}

    record Result(List<Proposed> proposed, List<Place> skipped) {}

    TruthImport(ReadSide reads, Sending sending) {
        this.reads = reads;
        this.sending = sending;
    }

    Answer answer(Call call) throws IOException {
        var id = call.id("benchmark", BenchmarkId::new);
        var benchmark = reads.get(Projections.BENCHMARKS, id.value()).orElseThrow();
        var ontology = reads.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(benchmark.ontology(), benchmark.ontologyVersion()))
                .orElseThrow();
        var frames = reads.all(Projections.FRAMES_OF_DATASET, benchmark.dataset() + "/").stream()
                .collect(Collectors.toMap(f -> f.image().name(), f -> f, (first, _) -> first));
        var result = new Result(new ArrayList<>(), new ArrayList<>());
        var position = reads.position();
        for (var frame : read(call).frames()) {
            position = Math.max(position, take(call, id, ontology, frames, frame, result));
        }
        return Answer.ok(result).at(position);
    }

    /** @return the position of what was proposed, or 0 */
    private long take(
            Call call,
            BenchmarkId benchmark,
            Ontology ontology,
            Map<String, FrameCard> frames,
            CocoFrame coco,
            Result result) {
        var frame = frames.get(coco.name());
        if (frame == null) {
            result.skipped().add(new Place("/images", "%s is not in the dataset.".formatted(coco.name())));
            return 0;
        }
        var labels = labels(coco, ontology, benchmark, frame, result);
        if (labels.objects().isEmpty()) {
            result.skipped().add(new Place("/images", nothingIn(coco)));
            return 0;
        }
        var outcome = sending.outcome(call, new ProposeTruth(benchmark, frame.id(), labels, ontology, call.person()));
        return switch (outcome) {
            case Outcome.Done _ -> {
                var position = sending.settled(call, outcome, "");
                var revision = reads.get(Projections.TRUTHS, Truths.key(benchmark, frame.id()))
                        .map(t -> t.revision())
                        .orElse(0);
                result.proposed()
                        .add(new Proposed(
                                frame.id(),
                                coco.name(),
                                revision,
                                labels.objects().size()));
                yield position;
            }
            case Outcome.Refused refused -> {
                result.skipped()
                        .add(new Place(
                                "/images",
                                coco.name() + ": " + refused.reason().facts().detail()));
                yield 0;
            }
        };
    }

    private static String nothingIn(CocoFrame coco) {
        return coco.objects().isEmpty()
                ? "%s has no annotations; a frame that shows nothing is proposed where truth is drawn."
                        .formatted(coco.name())
                : "%s has no annotation that can be used, so the truth it has stays.".formatted(coco.name());
    }

    private Labels labels(CocoFrame coco, Ontology ontology, BenchmarkId benchmark, FrameCard frame, Result result) {
        var labels = new ArrayList<Label>();
        coco.crowds()
                .forEach(c -> result.skipped()
                        .add(new Place(
                                "/annotations",
                                "%s: %s is a crowd and no single object.".formatted(coco.name(), c.id()))));
        for (var object : coco.singles()) {
            FittedLabel.of(object.label(), ontology, frame.image().size())
                    .ifPresentOrElse(
                            labels::add,
                            () -> result.skipped()
                                    .add(new Place(
                                            "/annotations",
                                            "%s: %s is a %s, which is no class of the ontology."
                                                    .formatted(
                                                            coco.name(),
                                                            object.id(),
                                                            object.label().classKey()))));
        }
        var scene = reads.get(Projections.TRUTHS, Truths.key(benchmark, frame.id()))
                .map(t -> t.labels().scene())
                .orElse(Map.of());
        return new Labels(labels, scene);
    }

    /** The reader takes files. */
    private static CocoDataset read(Call call) throws IOException {
        Path file = Files.createTempFile("truth", ".json");
        try {
            Files.write(file, Json.bytes(call.body().orElseThrow()));
            return CocoReader.read(file);
        } catch (dev.plumbline.gateway.problem.Refused refused) {
            var problem = refused.problem();
            throw new Refused(new Problem(
                    problem.code(),
                    problem.title(),
                    problem.status(),
                    problem.detail().replace(file.toString(), "The file"),
                    problem.remedy(),
                    null,
                    problem.errors()));
        } finally {
            Files.delete(file);
        }
    }
}
