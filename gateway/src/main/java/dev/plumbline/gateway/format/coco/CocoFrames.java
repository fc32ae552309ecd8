package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code images}, {@code categories} and {@code annotations}, in whatever order they stand: one image after the other. */
final class CocoFrames implements FrameReader {

    /** How much of the time of reading a file goes by before its first frame. */
    static final double INDEX_SHARE = 0.2;

    private final Path path;
    private final Faults faults;
    private final CocoIndex index;
    private final AnnotationText text;
    private final Head head;
    private int next;

    private CocoFrames(Path path, Faults faults, CocoIndex index) throws IOException {
        this.path = path;
        this.faults = faults;
        this.index = index;
        this.text = new AnnotationText(path);
        this.head = new Head(index.categories().classes(), List.of());
    }

    /** @param progress see {@link CocoIndex#of} */
    static CocoFrames open(Path path, Faults faults, DoubleConsumer progress) throws IOException, Refused {
        return new CocoFrames(path, faults, CocoIndex.of(path, faults, progress));
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public @Nullable Frame next() throws IOException {
        if (next == index.order().size()) {
            return null;
        }
        int slot = index.order().get(next++);
        CocoIndex.Image image = index.image(slot);
        List<Annotation> annotations = new ArrayList<>();
        for (int place : index.places().of(slot)) {
            JsonNode node =
                    text.node(index.places().offset(place), index.places().length(place));
            CocoLabel label = new CocoLabel(node, image.size(), index.categories(), faults);
            Annotation annotation = label.annotation();
            if (annotation == null) {
                CocoRecord.found(path, faults, index.places(), place).fault(faults, label.at(), label.fact());
            } else {
                annotations.add(annotation);
            }
        }
        return Frame.of(String.valueOf(image.name()), image.size(), annotations);
    }

    @Override
    public double share() {
        return index.order().isEmpty()
                ? 1
                : INDEX_SHARE + (1 - INDEX_SHARE) * next / index.order().size();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
