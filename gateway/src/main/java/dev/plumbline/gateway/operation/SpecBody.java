package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.Picture;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.gateway.files.Inspection;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.spec.SpecForm;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.BenchmarkCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A spec as it is sent: of its pictures the server knows size and type better. */
final class SpecBody {
    private final ReadSide reads;
    private final Images images;

    SpecBody(ReadSide reads, Images images) {
        this.reads = reads;
        this.images = images;
    }

    Spec read(Call call, SpecId id) throws IOException {
        ObjectNode body = call.body(ObjectNode.class).deepCopy();
        body.put("id", id.value());
        SpecForm.complete(body, this::picture);
        return Call.decode(body, Spec.class);
    }

    private Picture picture(JsonNode named, String at) throws IOException {
        var alt = named.path("alt").asText();
        var picture = named.hasNonNull("frame")
                ? ofFrame(new FrameId(named.get("frame").asText()), alt)
                : ofFile(named.path("sha256").asText(), alt);
        if (picture.filter(this::examined).isPresent()) {
            throw refused(
                    "picture-examined",
                    at,
                    "This picture is a frame of graded work or of calibrations.",
                    "Show a picture that nobody is graded on.");
        }
        return picture.orElseThrow(() -> refused(
                "picture-unknown", at, "There is no such picture.", "Upload it first, or name a frame of a dataset."));
    }

    /** Known by its content, since the same image may have come in another way: what a spec shows, everybody has seen before the exam. */
    private boolean examined(Picture picture) {
        return reads.all(Projections.PROJECTS, "").stream()
                .filter(project -> project.purpose().drawsBatches())
                .flatMap(project ->
                        reads.get(Projections.BENCHMARKS, project.benchmark().value()).stream())
                .map(BenchmarkCard::dataset)
                .distinct()
                .flatMap(dataset -> reads.all(Projections.FRAMES_OF_DATASET, dataset + "/").stream())
                .anyMatch(frame -> frame.image().sha256().equals(picture.sha256()));
    }

    private Optional<Picture> ofFrame(FrameId frame, String alt) {
        return reads.get(Projections.FRAMES, frame.value())
                .map(card -> card.image())
                .map(i -> new Picture(i.sha256(), i.mediaType(), i.width(), i.height(), alt, frame));
    }

    private Optional<Picture> ofFile(String sha256, String alt) throws IOException {
        var shown = reads.get(Projections.SPEC_PICTURES, sha256);
        if (shown.isPresent()) {
            return shown.map(p -> new Picture(sha256, p.mediaType(), p.width(), p.height(), alt, null));
        }
        var file = sha256.matches("[0-9a-f]{64}") ? images.files().find(sha256) : Optional.<Path>empty();
        return file.isPresent() && images.inspector().inspect(file.get()) instanceof Inspection.Image i
                ? Optional.of(new Picture(sha256, i.type().mediaType(), i.width(), i.height(), alt, null))
                : Optional.empty();
    }

    private static Refused refused(String code, String at, String fact, String wayOut) {
        return new Refused(Problem.of(
                        code,
                        422,
                        "At %s: %s%s".formatted(at, fact.substring(0, 1).toLowerCase(Locale.ROOT), fact.substring(1)),
                        wayOut)
                .at(List.of(new Place(at, fact))));
    }
}
