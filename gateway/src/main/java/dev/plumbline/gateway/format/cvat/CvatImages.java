package dev.plumbline.gateway.format.cvat;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.format.xml.XmlNode;
import dev.plumbline.gateway.format.xml.XmlRecords;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code image} elements, one at a time. Files without {@code meta} name no labels; then those that occur are the labels. */
final class CvatImages implements FrameReader {

    private final Path path;
    private final Faults faults;
    private final XmlRecords records;
    private final Map<String, LabelClass> classes;
    private final CvatLabel labels;
    private int index;

    private CvatImages(Path path, Faults faults, XmlRecords records, Map<String, LabelClass> classes) {
        this.path = path;
        this.faults = faults;
        this.records = records;
        this.classes = classes;
        this.labels = new CvatLabel(classes, faults);
    }

    static CvatImages open(Path path, Faults faults) throws IOException, Refused {
        Map<String, LabelClass> classes = classes(path);
        return new CvatImages(path, faults, XmlRecords.open("cvat", path), classes);
    }

    private static Map<String, LabelClass> classes(Path path) throws IOException, Refused {
        try (XmlRecords records = XmlRecords.open("cvat", path)) {
            if (!records.root().name().equals("annotations")) {
                throw Unreadable.file(
                        "cvat",
                        path,
                        "is no CVAT file: its root is not annotations.",
                        "Export it as CVAT for images 1.1.");
            }
            Map<String, LabelClass> found = CvatHead.classes(Optional.empty());
            for (XmlNode node = records.next(); node != null; node = records.next()) {
                if (node.name().equals("meta")) {
                    Map<String, LabelClass> declared = CvatHead.classes(Optional.of(node));
                    if (!declared.isEmpty()) {
                        return declared;
                    }
                }
                for (XmlNode shape : node.children()) {
                    String name = shape.attribute("label", "");
                    if (CvatShape.isShape(shape.name()) && !name.isEmpty()) {
                        found.putIfAbsent(name, LabelClass.of(name));
                    }
                }
            }
            return found;
        }
    }

    @Override
    public Head head() {
        return CvatHead.head(classes);
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        for (XmlNode node = records.next(); node != null; node = records.next()) {
            if (node.name().equals("image")) {
                Frame frame = image(node);
                index++;
                if (frame != null) {
                    return frame;
                }
            } else if (node.name().equals("track")) {
                throw Unreadable.line(
                        "cvat",
                        path,
                        node.line(),
                        "here is a track, and it was to be read as images.",
                        "Read it as cvat-video.");
            }
        }
        return null;
    }

    private @Nullable Frame image(XmlNode node) {
        String name = node.attribute("name", "");
        FrameSize size;
        try {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("it has no name.");
            }
            size = node.has("width") || node.has("height")
                    ? new FrameSize(node.whole("width", 0), node.whole("height", 0))
                    : null;
        } catch (IllegalArgumentException e) {
            fault("", node, "Image " + node.attribute("id", name), e);
            return null;
        }
        List<Annotation> annotations = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        int number = 0;
        for (XmlNode child : node.children()) {
            if (child.name().equals("tag")) {
                tags.add(child.attribute("label", ""));
                child.children("attribute").forEach(_ -> faults.unread("CVAT's attributes of tags", "dropped"));
            } else if (CvatShape.isShape(child.name())
                    && child.has("label")
                    && child.attribute("label", "").isEmpty()) {
                faults.unread("CVAT's shapes without a label", "left out");
                number++;
            } else if (CvatShape.isShape(child.name())) {
                try {
                    annotations.add(labels.of(child, child.attribute("label", ""), size));
                } catch (IllegalArgumentException e) {
                    fault("/" + number, child, "%s, %s %d".formatted(name, child.name(), number + 1), e);
                }
                number++;
            }
        }
        String subset = node.attribute("subset", "");
        Map<String, Value> scene = tags.isEmpty() ? Map.of() : Map.of("tags", new Value.Choices(tags));
        return new Frame(name, size, subset.isEmpty() ? null : subset, null, annotations, scene);
    }

    private void fault(String below, XmlNode node, String what, IllegalArgumentException e) {
        faults.add(
                "/image/%d%s".formatted(index, below),
                "%s (line %d)".formatted(what, node.line()),
                String.valueOf(e.getMessage()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
