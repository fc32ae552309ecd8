package dev.plumbline.gateway.format.cvat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.HeadReader;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.JsonRecords;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.LabelClass.Bone;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.format.xml.XmlNode;
import dev.plumbline.gateway.format.xml.XmlRecords;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Only read: CVAT's labels without annotations (docs.cvat.ai, "Label constructor"), as the list of its raw editor or as the {@code
 * labels} of an XML file.
 */
public final class CvatLabels implements Format {
    private static final Traits TRAITS = new Traits("cvat-labels", "CVAT labels", "labels.json", Capabilities.none());

    /** A skeleton's bones stand in its drawing, by the numbers of its points from 1. */
    private static final Pattern BONE = Pattern.compile("data-node-from=\"(\\d+)\"[^>]*?data-node-to=\"(\\d+)\"");

    private static final Set<String> KNOWN_TYPES =
            Set.of("any", "", "rectangle", "polygon", "polyline", "mask", "ellipse", "points", "skeleton");

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isFolder()) {
            return false;
        }
        String text = input.beginning().strip();
        boolean json = text.startsWith("[")
                && text.contains("\"name\"")
                && (text.contains("\"attributes\"") || text.contains("\"color\"") || text.contains("\"type\""))
                && !text.contains("\"data\"");
        return json || text.startsWith("<") && text.contains("<labels>") && !text.contains("<annotations");
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        if (input.beginning().strip().startsWith("<")) {
            XmlNode root = XmlRecords.whole(id(), input.path());
            XmlNode labels =
                    root.name().equals("labels") ? root : root.below("labels").orElse(root);
            labels.children("label")
                    .forEach(label -> noteType(label.text("name"), label.text("type"), label.line(), faults));
            return new HeadReader(CvatHead.head(CvatHead.classes(labels)));
        }
        Map<String, LabelClass> classes = new LinkedHashMap<>();
        try (JsonRecords labels = JsonRecords.ofList(id(), input.path())) {
            for (JsonNode label = labels.next(); label != null; label = labels.next()) {
                String name = label.path("name").asText("");
                if (name.isBlank()) {
                    faults.add(
                            "/" + labels.index(),
                            "Label number %d (line %d)".formatted(labels.index() + 1, labels.line()),
                            "it has no name.");
                    continue;
                }
                noteType(name, label.path("type").asText(""), labels.line(), faults);
                classes.putIfAbsent(name, labelClass(label, name));
            }
        }
        return new HeadReader(CvatHead.head(classes));
    }

    private static void noteType(String name, String type, long line, Faults faults) {
        if (type.equals("tag")) {
            faults.note(
                    "/line/" + line,
                    "%s (line %d) is a tag of whole frames in CVAT: ask it of the scene.".formatted(name, line));
        } else if (!KNOWN_TYPES.contains(type)) {
            faults.note(
                    "/line/" + line, "%s (line %d) is of the type %s, which is not known.".formatted(name, line, type));
        } else if (type.equals("points")) {
            faults.note(
                    "/line/" + line,
                    "%s (line %d) is made of points without names: name them, or draw it otherwise."
                            .formatted(name, line));
        }
    }

    private static LabelClass labelClass(JsonNode label, String name) {
        List<Attribute> attributes = new ArrayList<>();
        for (JsonNode each : label.path("attributes")) {
            List<String> values = new ArrayList<>();
            each.path("values").forEach(value -> values.add(value.asText()));
            attributes.add(CvatHead.attribute(
                    each.path("name").asText("attribute"),
                    each.path("input_type").asText("select"),
                    values));
        }
        List<String> points = new ArrayList<>();
        label.path("sublabels").forEach(point -> points.add(point.path("name").asText()));
        return new LabelClass(
                name,
                null,
                CvatHead.colour(label.path("color").asText("")),
                attributes,
                points,
                bones(label.path("svg").asText(""), points.size()),
                CvatHead.shape(label.path("type").asText("")));
    }

    private static List<Bone> bones(String svg, int points) {
        List<Bone> bones = new ArrayList<>();
        Matcher bone = BONE.matcher(svg.replace("\\\"", "\""));
        while (bone.find()) {
            int from = number(bone.group(1)) - 1;
            int to = number(bone.group(2)) - 1;
            if (from >= 0 && to >= 0 && from < points && to < points && from != to) {
                bones.add(new Bone(from, to));
            }
        }
        return bones;
    }

    private static int number(String digits) {
        return digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws Refused {
        throw Unwritable.because(this, "Labels alone are only read.", "Name another format.");
    }
}
