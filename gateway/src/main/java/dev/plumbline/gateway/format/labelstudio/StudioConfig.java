package dev.plumbline.gateway.format.labelstudio;

import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.HeadReader;
import dev.plumbline.gateway.format.Imported;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.format.xml.XmlNode;
import dev.plumbline.gateway.format.xml.XmlRecords;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Only read: a labelling configuration (labelstud.io, "Tags"). {@code RectangleLabels} and its like are classes, {@code Choices}, {@code
 * TextArea}, {@code Number} and {@code Rating} are attributes of every class where they are {@code perRegion}, else of the frame.
 */
public final class StudioConfig implements Format {
    private static final Traits TRAITS =
            new Traits("label-studio-config", "Label Studio configuration", "config.xml", Capabilities.none());

    /** What lays the page out, shows the data, or draws shapes that another element names. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "View",
            "Header",
            "Style",
            "Collapse",
            "Panel",
            "Filter",
            "Shortcut",
            "Image",
            "Text",
            "HyperText",
            "Rectangle",
            "Polygon",
            "Ellipse",
            "Brush",
            "Bitmask",
            "KeyPoint",
            "Vector",
            "Choice",
            "Label");

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return !input.isFolder()
                && input.beginning()
                        .replaceFirst("(?s)^(\\s|<\\?.*?\\?>|<!--.*?-->)*", "")
                        .startsWith("<View");
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        XmlNode root = XmlRecords.whole(id(), input.path());
        List<Attribute> ofRegions = new ArrayList<>();
        List<Attribute> scene = new ArrayList<>();
        Map<String, LabelClass> found = new LinkedHashMap<>();
        gather(root, found, ofRegions, scene, faults);
        List<LabelClass> complete = found.values().stream()
                .map(each ->
                        new LabelClass(each.name(), null, each.colour(), ofRegions, List.of(), List.of(), each.shape()))
                .toList();
        Head head = new Head(complete, scene);
        return new HeadReader(head);
    }

    private static void gather(
            XmlNode node,
            Map<String, LabelClass> classes,
            List<Attribute> ofRegions,
            List<Attribute> scene,
            Faults faults) {
        ShapeKind shape = switch (node.name()) {
            case "RectangleLabels" -> ShapeKind.BOX;
            case "PolygonLabels", "EllipseLabels" -> ShapeKind.POLYGON;
            case "BrushLabels", "BitmaskLabels" -> ShapeKind.MASK;
            case "VectorLabels" -> ShapeKind.POLYLINE;
            default -> null;
        };
        boolean points = node.name().equals("KeyPointLabels");
        if (shape != null || points || node.name().equals("Labels")) {
            for (XmlNode label : node.children("Label")) {
                String name = label.attribute("value", "");
                String colour = label.attribute("background", "").toLowerCase(Locale.ROOT);
                classes.putIfAbsent(
                        name,
                        new LabelClass(
                                name,
                                null,
                                colour.matches("#[0-9a-f]{6}") ? colour : null,
                                List.of(),
                                points ? List.of(name) : List.of(),
                                List.of(),
                                shape));
            }
            return;
        }
        AttributeKind kind = switch (node.name()) {
            case "Choices" ->
                node.attribute("choice", "single").equals("multiple") ? AttributeKind.CHECKLIST : AttributeKind.RADIO;
            case "TextArea" -> AttributeKind.TEXT;
            case "Number", "Rating" -> AttributeKind.NUMBER;
            default -> null;
        };
        if (kind == null) {
            if (!UNDERSTOOD.contains(node.name())) {
                faults.note(
                        "/line/" + node.line(),
                        "<%s> (line %d) has no counterpart here and was passed over."
                                .formatted(node.name(), node.line()));
            }
            node.children().forEach(child -> gather(child, classes, ofRegions, scene, faults));
            return;
        }
        Attribute attribute = attribute(node, kind);
        (node.attribute("perRegion", "false").equals("true") ? ofRegions : scene).add(attribute);
    }

    /** Choices nest: a choice within a choice is asked once the outer one is chosen. */
    private static Attribute attribute(XmlNode node, AttributeKind kind) {
        String name = node.attribute("name", node.name());
        List<Option> options =
                node.children("Choice").stream().map(each -> option(each, kind)).toList();
        return new Attribute(
                name, name, kind, node.attribute("required", "false").equals("true"), Imported.SKILL, options);
    }

    private static Option option(XmlNode choice, AttributeKind kind) {
        String value = choice.attribute("value", "");
        List<Option> inner = choice.children("Choice").stream()
                .map(each -> option(each, kind))
                .toList();
        return inner.isEmpty()
                ? new Option(value, value)
                : new Option(value, value, List.of(Imported.attribute(value, kind, inner)));
    }

    @Override
    public FrameWriter write(Path to, Head head) throws Refused {
        throw Unwritable.because(this, "A labelling configuration is only read.", "Name another format.");
    }
}
