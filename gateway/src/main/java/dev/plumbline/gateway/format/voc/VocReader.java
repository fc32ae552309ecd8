package dev.plumbline.gateway.format.voc;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.LabelMap;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.TextLines;
import dev.plumbline.gateway.format.xml.XmlNode;
import dev.plumbline.gateway.format.xml.XmlRecords;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A frame for each XML file. Classes are those of {@code labelmap.txt}; without one, those that occur. */
final class VocReader implements FrameReader {

    private static final Set<String> SUBSETS = Set.of("train", "val", "valid", "test", "trainval");

    private final Voc format;
    private final Input input;
    private final Faults faults;
    private final List<Path> files;
    private final Map<String, LabelClass> classes = new LinkedHashMap<>();
    private final Map<String, String> subsets = new HashMap<>();
    private int next;

    private VocReader(Voc format, Input input, Faults faults) throws IOException {
        this.format = format;
        this.input = input;
        this.faults = faults;
        this.files = input.files(".xml");
    }

    static VocReader open(Voc format, Input input, Faults faults) throws IOException, Refused {
        VocReader reader = new VocReader(format, input, faults);
        Optional<Path> map = input.isFolder() ? input.file(LabelMap.FILE) : Optional.empty();
        if (map.isPresent()) {
            LabelMap.read(format, map.get()).forEach(each -> reader.classes.putIfAbsent(each.name(), each));
        }
        for (Path file : reader.files) {
            XmlNode root = XmlRecords.whole(format.id(), file);
            for (XmlNode object : root.children("object")) {
                reader.occurs(object.text("name"));
                object.children("part").forEach(part -> reader.occurs(part.text("name")));
            }
        }
        reader.readSubsets();
        return reader;
    }

    private void occurs(String name) {
        if (!name.isEmpty()) {
            classes.putIfAbsent(name, LabelClass.of(name));
        }
    }

    /** {@code ImageSets/Main/train.txt}: a stem a line. Files of one class have its name before an underscore, and say no more. */
    private void readSubsets() throws IOException, Refused {
        for (Path file : input.isFolder() ? input.files(".txt") : List.<Path>of()) {
            Path parent = file.getParent();
            String subset = Frame.stem(String.valueOf(file.getFileName()));
            if (parent != null && parent.endsWith("Main") && !subset.contains("_")) {
                try (TextLines lines = TextLines.open(format.id(), file)) {
                    for (String line = lines.next(); line != null; line = lines.next()) {
                        if (!line.isBlank()) {
                            subsets.putIfAbsent(
                                    line.strip().split("\\s+-?[01]$")[0].replace("\"", ""), subset);
                        }
                    }
                }
            }
        }
    }

    @Override
    public Head head() {
        return new Head(List.copyOf(classes.values()), List.of());
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        if (next == files.size()) {
            return null;
        }
        Path file = files.get(next++);
        String relative = input.relative(file);
        XmlNode root = XmlRecords.whole(format.id(), file);
        FrameSize size = size(root, relative);
        String name = name(root, relative);
        List<Annotation> annotations = new ArrayList<>();
        int number = 0;
        for (XmlNode object : root.children("object")) {
            number++;
            List<XmlNode> parts = object.children("part");
            int group = parts.isEmpty() ? 0 : number;
            add(object, group, size, relative, annotations);
            for (XmlNode part : parts) {
                add(part, group, size, relative, annotations);
            }
        }
        String subset = subsets.getOrDefault(Frame.stem(name), subsetOf(relative));
        return new Frame(
                name, size, subset.isEmpty() || subset.equals("default") ? null : subset, null, annotations, Map.of());
    }

    private static String subsetOf(String relative) {
        String first = relative.contains("/") ? relative.substring(0, relative.indexOf('/')) : "";
        return SUBSETS.contains(first) ? first : "";
    }

    private static String name(XmlNode root, String relative) {
        String given = root.text("filename");
        String path = relative.replaceFirst("^(.*/)?Annotations/", "");
        String folder = path.contains("/") && !SUBSETS.contains(path.substring(0, path.indexOf('/')))
                ? path.substring(0, path.lastIndexOf('/') + 1)
                : "";
        if (given.isEmpty()) {
            return folder + Frame.stem(path.substring(path.lastIndexOf('/') + 1)) + ".jpg";
        }
        return given.contains("/") ? given : folder + given;
    }

    private @Nullable FrameSize size(XmlNode root, String relative) {
        Optional<XmlNode> size = root.child("size");
        if (size.isEmpty()) {
            return null;
        }
        try {
            int width = (int) Decimals.parse(size.get().text("width"));
            int height = (int) Decimals.parse(size.get().text("height"));
            // Tools that do not know the size write 0.
            return width == 0 && height == 0 ? null : new FrameSize(width, height);
        } catch (IllegalArgumentException e) {
            fault(relative, size.get(), "The size", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void add(
            XmlNode object, int group, @Nullable FrameSize size, String relative, List<Annotation> annotations) {
        try {
            annotations.add(annotation(object, group, size));
        } catch (IllegalArgumentException e) {
            fault(
                    relative,
                    object,
                    "%s %s".formatted(object.name(), object.text("name")),
                    String.valueOf(e.getMessage()));
        }
    }

    private void fault(String relative, XmlNode node, String what, String fact) {
        faults.add(
                "%s/line/%d".formatted(relative, node.line()),
                "%s, line %d: %s".formatted(relative, node.line(), what),
                fact);
    }

    private Annotation annotation(XmlNode object, int group, @Nullable FrameSize size) {
        String name = object.text("name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("it has no name.");
        }
        XmlNode box = object.child("bndbox").orElseThrow(() -> new IllegalArgumentException("it has no bndbox."));
        double x = number(box, "xmin");
        double y = number(box, "ymin");
        double width = Decimals.px(number(box, "xmax") - x);
        double height = Decimals.px(number(box, "ymax") - y);
        Map<String, Value> values = values(object);
        double rotation = values.remove("rotation") instanceof Value.Text text ? Decimals.parse(text.text()) : 0;
        Shape shape = rotation == 0
                ? new Box(x, y, width, height)
                : new RotatedBox(x + width / 2, y + height / 2, width, height, rotation);
        faults.of(shape, size).ifPresent(fact -> {
            throw new IllegalArgumentException(fact);
        });
        return new Annotation(null, name, shape, null, values, null, group, 0, marks(object), null);
    }

    private static double number(XmlNode box, String name) {
        try {
            return Decimals.parse(box.text(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static Set<Mark> marks(XmlNode object) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (object.text("occluded").equals("1")) {
            marks.add(Mark.OCCLUDED);
        }
        if (object.text("truncated").equals("1")) {
            marks.add(Mark.TRUNCATED);
        }
        if (object.text("difficult").equals("1")) {
            marks.add(Mark.DIFFICULT);
        }
        return marks;
    }

    private static Map<String, Value> values(XmlNode object) {
        Map<String, Value> values = new TreeMap<>();
        String pose = object.text("pose");
        if (!pose.isEmpty() && !pose.equalsIgnoreCase("unspecified")) {
            values.put("pose", new Value.Text(pose));
        }
        object.child("actions")
                .ifPresent(actions -> actions.children()
                        .forEach(action -> values.put(
                                action.name(), new Value.Text(action.text().strip()))));
        object.child("attributes")
                .ifPresent(attributes -> attributes
                        .children("attribute")
                        .forEach(each -> values.put(
                                each.text("name"),
                                new Value.Text(
                                        each.child("value").map(XmlNode::text).orElse("")))));
        return values;
    }

    @Override
    public double share() {
        return files.isEmpty() ? 1 : (double) next / files.size();
    }
}
