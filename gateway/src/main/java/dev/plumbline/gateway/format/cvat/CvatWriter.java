package dev.plumbline.gateway.format.cvat;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Declarations;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.format.xml.XmlText;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Labels and the attributes they turn out to have stand first in the file, and are known last: so the images are written beside it and
 * added at the end. A video goes object by object, so its tracks are held until all frames have come.
 */
final class CvatWriter implements FrameWriter {

    private record TrackKey(String track, String className) {}

    private final Cvat format;
    private final Path path;
    private final Path rest;
    private final XmlText body;
    private final Declarations declarations;
    private final Map<TrackKey, TreeMap<Integer, Annotation>> tracks = new LinkedHashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private @Nullable FrameSize size;
    private int images;
    private int loose;

    CvatWriter(Cvat format, Path path, Head head) throws IOException {
        this.format = format;
        this.path = path;
        this.rest = path.resolveSibling(path.getFileName() + ".body");
        this.body = new XmlText(rest);
        this.declarations = new Declarations(head);
    }

    @Override
    public void write(Frame frame) throws IOException, Refused {
        frame.annotations().forEach(declarations::see);
        if (format == Cvat.VIDEO) {
            remember(frame);
            return;
        }
        FrameSize known = Unwritable.size(format, frame);
        body.start("image")
                .with("id", images++)
                .with("name", frame.name())
                .with("width", known.width())
                .with("height", known.height());
        if (frame.subset() != null) {
            body.with("subset", frame.subset());
        }
        CvatElements elements = new CvatElements(body, declarations);
        for (String tag :
                frame.scene().get("tags") instanceof Value.Choices choices ? choices.options() : List.<String>of()) {
            tags.add(tag);
            body.start("tag").with("label", tag).with("source", "manual").end();
        }
        for (Annotation annotation : frame.annotations()) {
            elements.shape(annotation, Map.of("label", annotation.className(), "source", "manual"));
        }
        body.end();
    }

    private void remember(Frame frame) throws Refused {
        FrameSize known = Unwritable.size(format, frame);
        if (size != null && !size.equals(known)) {
            throw Unwritable.because(
                    format,
                    "Frame %s is %d × %d px and others are %d × %d px; the frames of a video have one size."
                            .formatted(frame.name(), known.width(), known.height(), size.width(), size.height()),
                    "Write it as cvat, the form for images.");
        }
        size = known;
        int number = Objects.requireNonNull(frame.number());
        numbers.add(number);
        for (Annotation annotation : frame.annotations()) {
            // A label outside tracks is a track of one frame; its name cannot be that of another.
            String track = annotation.track() != null ? annotation.track() : "\0" + loose++;
            tracks.computeIfAbsent(new TrackKey(track, annotation.className()), _ -> new TreeMap<>())
                    .put(number, annotation);
        }
    }

    private void tracks() throws IOException {
        TrackNumbers ids =
                new TrackNumbers(tracks.keySet().stream().map(TrackKey::track).toList());
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        int step = step();
        CvatElements elements = new CvatElements(body, declarations);
        for (Map.Entry<TrackKey, TreeMap<Integer, Annotation>> each : tracks.entrySet()) {
            body.start("track")
                    .with("id", ids.next(each.getKey().track()))
                    .with("label", each.getKey().className())
                    .with("source", "manual");
            Map.Entry<Integer, Annotation> before = null;
            for (Map.Entry<Integer, Annotation> moment : each.getValue().entrySet()) {
                if (before != null && moment.getKey() > before.getKey() + step) {
                    elements.moment(before.getValue(), before.getKey() + step, true);
                }
                elements.moment(moment.getValue(), moment.getKey(), false);
                before = moment;
            }
            if (before != null && before.getKey() < last) {
                elements.moment(before.getValue(), before.getKey() + step, true);
            }
            body.end();
        }
    }

    /** The largest that meets every frame: a video may have been cut to every third. */
    private int step() {
        int step = 0;
        for (int i = 1; i < numbers.size(); i++) {
            step = BigInteger.valueOf(step)
                    .gcd(BigInteger.valueOf(numbers.get(i) - numbers.get(i - 1)))
                    .intValue();
        }
        return Math.max(1, step);
    }

    @Override
    public void finish() throws IOException {
        if (format == Cvat.VIDEO) {
            tracks();
        }
        body.close();
        try (XmlText xml = new XmlText(path)) {
            xml.declaration().start("annotations");
            xml.element("version", "1.1");
            meta(xml);
            xml.copy(rest).end();
        }
    }

    private void meta(XmlText xml) throws IOException {
        int count = format == Cvat.VIDEO ? numbers.size() : images;
        int first = numbers.stream().mapToInt(Integer::intValue).min().orElse(0);
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(Math.max(0, images - 1));
        xml.start("meta").start("task");
        xml.element("name", "Plumbline");
        xml.element("size", String.valueOf(count));
        xml.element("mode", format == Cvat.VIDEO ? "interpolation" : "annotation");
        xml.element("start_frame", String.valueOf(first));
        xml.element("stop_frame", String.valueOf(last));
        xml.element("frame_filter", format == Cvat.VIDEO && step() > 1 ? "step=" + step() : "");
        xml.element("z_order", "True");
        xml.start("labels");
        for (LabelClass each : declarations.classes()) {
            label(xml, each);
            tags.remove(each.name());
        }
        for (String tag : tags) {
            label(xml, LabelClass.of(tag));
        }
        xml.end();
        if (size != null) {
            xml.start("original_size");
            xml.element("width", String.valueOf(size.width()));
            xml.element("height", String.valueOf(size.height()));
            xml.end();
        }
        xml.end().end();
    }

    private void label(XmlText xml, LabelClass each) throws IOException {
        xml.start("label");
        xml.element("name", each.name());
        if (each.colour() != null) {
            xml.element("color", each.colour());
        }
        xml.element("type", each.keypoints().isEmpty() ? "any" : "skeleton");
        xml.start("attributes");
        for (var attribute : each.attributes()) {
            List<String> options = attribute.options().stream().map(Option::key).toList();
            boolean checkbox = options.equals(List.of("true", "false"));
            xml.start("attribute");
            xml.element("name", attribute.key());
            xml.element("mutable", format == Cvat.VIDEO ? "True" : "False");
            xml.element("input_type", checkbox ? "checkbox" : type(attribute.kind()));
            xml.element("default_value", checkbox ? "false" : options.isEmpty() ? "" : options.getFirst());
            xml.element("values", String.join("\n", options));
            xml.end();
        }
        xml.end().end();
        for (String point : each.keypoints()) {
            xml.start("label");
            xml.element("name", point);
            xml.element("type", "points");
            xml.element("parent", each.name());
            xml.end();
        }
    }

    private static String type(AttributeKind kind) {
        return switch (kind) {
            case RADIO, CHECKLIST -> "select";
            case TEXT -> "text";
            case NUMBER -> "number";
        };
    }

    @Override
    public void close() throws IOException {
        body.close();
        Files.deleteIfExists(rest);
    }
}
