package dev.plumbline.gateway.operation;

import dev.plumbline.domain.spec.Picture;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.files.Inspection;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import java.io.IOException;
import java.util.Map;

/** Pictures of specs: uploaded by who writes them, seen by who reads them. */
final class SpecPictureOperations {
    private final ReadSide reads;
    private final Images images;

    SpecPictureOperations(ReadSide reads, Images images) {
        this.reads = reads;
        this.images = images;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "uploadSpecPicture",
                Handling.of(this::upload),
                "readSpecPicture",
                new Handling(this::thing, this::image));
    }

    /** Everybody's once a spec shows it; what was only uploaded is for those who write specs. */
    private Thing thing(Call call) {
        var sha256 = call.text("picture").orElseThrow();
        if (reads.get(Projections.SPEC_PICTURES, sha256).isPresent()) {
            return Thing.of(call.person());
        }
        return images.files().has(sha256) ? Thing.WORKSPACE : Thing.NONE;
    }

    private Answer upload(Call call) throws IOException {
        try (var arriving = images.files().receive(images.limits().bytes())) {
            DatasetOperations.receive(call.upload().orElseThrow(), arriving, images);
            return switch (images.inspector().inspect(arriving.file())) {
                case Inspection.Refused refused ->
                    throw new Refused(DatasetOperations.problem(refused.fault(), "The picture"));
                case Inspection.Image image -> {
                    var sha256 = images.files().keep(arriving);
                    yield Answer.created(
                            new Picture(sha256, image.type().mediaType(), image.width(), image.height(), "", null));
                }
            };
        }
    }

    private Answer image(Call call) throws IOException {
        var sha256 = call.text("picture").orElseThrow();
        var file = images.files().find(sha256).orElseThrow(() -> new Refused(Problems.notFound()));
        var shown = reads.get(Projections.SPEC_PICTURES, sha256).map(Picture::mediaType);
        var type =
                shown.isPresent() ? shown.get() : mediaType(images.inspector().inspect(file));
        return new Answer.Immutable(file, type, sha256);
    }

    private static String mediaType(Inspection inspection) {
        return switch (inspection) {
            case Inspection.Image image -> image.type().mediaType();
            case Inspection.Refused _ -> throw new Refused(Problems.notFound());
        };
    }
}
