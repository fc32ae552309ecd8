package dev.plumbline.gateway.labelset;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Dataset;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.format.coco.Coco;
import dev.plumbline.gateway.problem.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads labels to be scored, of any format that is read here. All of it, or nothing. */
public final class LabelSetReader {

    private static final Format COCO = new Coco();
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

    private final Dataset dataset;
    private final Map<String, Skeleton> skeletons = new HashMap<>();
    private int labels;

    private LabelSetReader(Dataset dataset) {
        this.dataset = dataset;
        for (LabelClass each : dataset.head().classes()) {
            Skeleton skeleton = each.points();
            if (skeleton != null) {
                skeletons.put(each.name(), skeleton);
            }
        }
    }

    /** @throws Refused with the problem: what, where, what to do */
    public static LabelSet read(Path path) throws Refused {
        if (Files.isDirectory(path) || !Files.isReadable(path)) {
            throw Unreadable.file(
                    COCO.id(),
                    path,
                    Files.exists(path) ? "is no file that can be read." : "does not exist.",
                    "Check the path of the file.");
        }
        return new LabelSetReader(Formats.readForScoring(path, COCO)).dataset();
    }

    /**
     * The same of any format, a folder or a ZIP file. What is of none is read as COCO, which then says what is missing.
     *
     * @throws Refused with the problem: what, where, what to do
     */
    public static LabelSet readAny(Path path) throws Refused {
        return readAny(path, _ -> {});
    }

    /** @param unread told what the input says and is not scored */
    public static LabelSet readAny(Path path, Consumer<Loss> unread) throws Refused {
        boolean json = String.valueOf(path.getFileName()).endsWith(".json");
        try {
            if (!Files.exists(path)) {
                return read(path);
            }
            Dataset dataset = Formats.readForScoring(path, null);
            dataset.unread().forEach(unread);
            return new LabelSetReader(dataset).dataset();
        } catch (Refused refused) {
            if (json && Files.isRegularFile(path) && !refused.problem().code().endsWith("-invalid")) {
                return read(path);
            }
            throw refused;
        }
    }

    private LabelSet dataset() {
        Map<String, Long> named = dataset.frames().stream().collect(groupingBy(Frame::name, counting()));
        List<LabelledFrame> frames = new ArrayList<>();
        for (Frame frame : dataset.frames()) {
            List<LabelledObject> objects =
                    frame.annotations().stream().map(this::object).toList();
            String whole = frame.subset() == null ? null : frame.subset() + "/" + frame.name();
            boolean isOnly = named.getOrDefault(frame.name(), 0L) == 1;
            String name = whole == null || isOnly ? frame.name() : whole;
            frames.add(new LabelledFrame(name, frame.size(), objects, values(frame.scene()), number(frame), whole));
        }
        return new LabelSet(frames, dataset.head().names(), skeletons);
    }

    private LabelledFrame.@Nullable Number number(Frame frame) {
        int first = Formats.named(dataset.format())
                .map(format -> format.capabilities().frameNames().first())
                .orElse(0);
        Integer shown = frame.number();
        return shown == null ? null : new LabelledFrame.Number(shown, shown - first);
    }

    private LabelledObject object(Annotation annotation) {
        LabelId id = new LabelId("annotation-" + labels++);
        Label label =
                new Label(id, annotation.className(), shape(annotation), attributes(annotation), annotation.track());
        return new LabelledObject(
                id(annotation), label, annotation.is(Mark.CROWD), annotation.annotator(), annotation.area());
    }

    /** Keypoints that no class names cannot be compared point by point; then the region beside them is. */
    private Shape shape(Annotation annotation) {
        boolean nameless = annotation.shape() instanceof Keypoints && !skeletons.containsKey(annotation.className());
        return nameless && annotation.region() != null ? annotation.region() : annotation.shape();
    }

    /** As in the file; where a format gives labels no ids, they are numbered through. */
    private JsonNode id(Annotation annotation) {
        String id = annotation.id();
        if (id == null) {
            return IntNode.valueOf(labels);
        }
        if (!WHOLE.matcher(id).matches()) {
            return TextNode.valueOf(id);
        }
        long number = Long.parseLong(id);
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    private Map<String, Value> attributes(Annotation annotation) {
        Map<String, Value> values = values(annotation.attributes());
        boolean always = dataset.format().startsWith("cvat");
        if (always || annotation.is(Mark.OCCLUDED)) {
            values.putIfAbsent("occluded", new Value.Text(String.valueOf(annotation.is(Mark.OCCLUDED))));
        }
        return values;
    }

    /**
     * A choice is a text, for COCO knows no difference; and a slash separates the segments of an attribute's path here, and has no such
     * meaning in a file.
     */
    private static Map<String, Value> values(Map<String, Value> inFile) {
        Map<String, Value> values = new TreeMap<>();
        inFile.forEach((name, value) -> values.put(
                name.replace('/', '\u2215'),
                value instanceof Value.Choice choice ? new Value.Text(choice.option()) : value));
        return values;
    }
}
