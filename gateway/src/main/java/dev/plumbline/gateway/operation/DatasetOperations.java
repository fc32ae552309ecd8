package dev.plumbline.gateway.operation;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.DatasetRejection.FrameAlreadyInDataset;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.dataset.InSequence;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.files.ImageFault;
import dev.plumbline.gateway.files.Incoming;
import dev.plumbline.gateway.files.Inspection;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.BodyStream;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.DatasetCard;
import dev.plumbline.projections.catalogue.FrameCard;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Datasets, their frames and pixels. */
final class DatasetOperations {
    private static final Pattern LAST_NUMBER = Pattern.compile("([0-9]{1,9})[^0-9]*$");

    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;
    private final Images images;

    record Dataset(DatasetId id, String name, List<FrameView> frames) {}

    DatasetOperations(ReadSide reads, Subjects subjects, Sending sending, Images images) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
        this.images = images;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listDatasets", Handling.of(_ -> list()),
                "createDataset", Handling.of(this::create),
                "readDataset", new Handling(subjects::dataset, c -> Answer.ok(read(c.id("dataset", DatasetId::new)))),
                "uploadFrame", new Handling(subjects::dataset, this::upload),
                "readImage", new Handling(subjects::frame, this::image),
                "readThumbnail", new Handling(subjects::frame, this::thumbnail));
    }

    private Answer list() {
        return Answer.ok(reads.all(Projections.DATASETS, "").stream()
                .sorted(Comparator.comparing(DatasetCard::name))
                .toList());
    }

    private Answer create(Call call) {
        var id = call.newId(DatasetId::new);
        var position = sending.send(
                call, new CreateDataset(id, call.member("name").asText().strip(), call.person()));
        return Answer.created(read(id)).at(position);
    }

    private Dataset read(DatasetId id) {
        var card = reads.get(Projections.DATASETS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
        var frames = reads.all(Projections.FRAMES_OF_DATASET, id + "/").stream()
                .sorted(Comparator.comparing((FrameCard f) -> f.image().name()).thenComparing(f -> f.id().value()))
                .map(FrameView::of)
                .toList();
        return new Dataset(id, card.name(), frames);
    }

    private Answer upload(Call call) throws IOException {
        var name = call.text("name").orElseThrow();
        try (var arriving = images.files().receive(images.limits().bytes())) {
            receive(call.upload().orElseThrow(), arriving, images);
            return switch (images.inspector().inspect(arriving.file())) {
                case Inspection.Refused refused -> throw new Refused(problem(refused.fault(), name));
                case Inspection.Image image -> keep(call, name, arriving, image);
            };
        }
    }

    /** Takes an image as it arrives, until it is more than the limits allow. */
    static void receive(BodyStream body, Incoming arriving, Images images) throws IOException {
        for (var part = body.next(); part.isPresent(); part = body.next()) {
            if (!arriving.write(ByteBuffer.wrap(part.get().getBytes()))) {
                var problem = problem(new ImageFault.TooLarge(images.limits().bytes()), "The file");
                throw new Refused(new Problem(
                        problem.code(), problem.title(), 413, problem.detail(), problem.remedy(), null, List.of()));
            }
        }
    }

    /** The bytes are on disk before the event says that they are. */
    private Answer keep(Call call, String name, Incoming arriving, Inspection.Image image) throws IOException {
        var bytes = arriving.bytes();
        var sha256 = images.files().keep(arriving);
        images.thumbnails().make(sha256, image.reduced());
        var dataset = call.id("dataset", DatasetId::new);
        var file = new ImageFile(name, sha256, image.type().mediaType(), image.width(), image.height(), bytes);
        var command = new AddFrame(dataset, call.newId(FrameId::new), file, call.person(), sequence(call, name));
        var outcome = sending.outcome(call, command);
        if (outcome instanceof Outcome.Refused refused && refused.reason() instanceof FrameAlreadyInDataset there) {
            sending.catchUp();
            return Answer.ok(frame(there.existing()));
        }
        var position = sending.settled(call, outcome, "");
        return Answer.created(frame(command.frame())).at(position);
    }

    private static @Nullable InSequence sequence(Call call, String name) {
        return call.text("sequence")
                .map(of -> new InSequence(of, (int) call.number("number", lastNumber(name))))
                .orElse(null);
    }

    /** As frames of a video are called; 0 where there is none. */
    private static long lastNumber(String name) {
        var digits = LAST_NUMBER.matcher(name);
        return digits.find() ? Long.parseLong(digits.group(1)) : 0;
    }

    private FrameView frame(FrameId id) {
        return FrameView.of(
                reads.get(Projections.FRAMES, id.value()).orElseThrow(() -> new Refused(Problems.notFound())));
    }

    private Answer image(Call call) throws IOException {
        var image = frame(call.id("frame", FrameId::new));
        var file = images.files()
                .find(image.sha256())
                .orElseThrow(() -> new IllegalStateException(
                        "The bytes of frame %s are not in the file store: %s".formatted(image.id(), image.sha256())));
        return new Answer.Immutable(file, image.mediaType(), image.sha256());
    }

    private Answer thumbnail(Call call) throws IOException {
        var image = frame(call.id("frame", FrameId::new));
        var size = (int) call.number("size", 320);
        var file = images.thumbnails()
                .find(image.sha256(), size)
                .orElseThrow(() -> new IllegalStateException(
                        "The bytes of frame %s are not in the file store: %s".formatted(image.id(), image.sha256())));
        return new Answer.Immutable(file, "image/jpeg", image.sha256() + "-" + size);
    }

    static Problem problem(ImageFault fault, String name) {
        return Problem.of(fault.code(), 422, "%s: %s".formatted(name, fault.fact()), fault.remedy());
    }
}
