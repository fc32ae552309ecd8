package dev.plumbline.gateway.imports;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.LabelsCheck;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Feature;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says of one frame, as labels of an ontology. What has no counterpart there is counted and left out; what
 * cannot be a truth (an option that is not asked, an outline that leaves the frame) is told.
 */
final class FileFrame {
    private static final Map<Mark, Feature> MARKS = Map.of(
            Mark.OCCLUDED, Feature.OCCLUDED,
            Mark.TRUNCATED, Feature.TRUNCATED,
            Mark.DIFFICULT, Feature.DIFFICULT);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,80}");
    private static final Pattern OBJECT = Pattern.compile("/objects/([0-9]+)(/.*)?");

    private final Frame frame;
    private final Ontology ontology;
    private final Capabilities can;
    private final FrameSize size;
    private final Tally tally;
    private final List<Label> labels = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * @param can   what its format can say: where it has a mark, a label without it is said not to be so
     * @param size  of the dataset's frame
     * @param tally of what is left out
     */
    FileFrame(Frame frame, Ontology ontology, Capabilities can, FrameSize size, Tally tally) {
        this.frame = frame;
        this.ontology = ontology;
        this.can = can;
        this.size = size;
        this.tally = tally;
    }

    /**
     * The labels that are right.
     *
     * @param scene what was said of the frame before, and stays where the file says nothing
     * @param wrong told what is not, by its place and as a sentence
     * @return nothing when no label is right, or what is said of the frame is not
     */
    Optional<Labels> labels(Map<String, Value> scene, BiConsumer<String, String> wrong) {
        frame.annotations().forEach(this::add);
        var sceneOf = new HashMap<>(scene);
        var values = FittedValues.of(frame.scene(), ontology.scene());
        values.unasked().forEach(name -> tally.attributeUnknown(name, ""));
        sceneOf.putAll(values.fitted());
        var faulty = new HashSet<Integer>();
        boolean wrongScene = false;
        for (var fault : LabelsCheck.faults(new Labels(labels, sceneOf), ontology, size)) {
            Matcher object = OBJECT.matcher(fault.at());
            if (object.matches()) {
                int i = Integer.parseInt(object.group(1));
                faulty.add(i);
                wrong.accept(
                        "/%s/%s".formatted(frame.name(), names.get(i)),
                        "%s, label %s: %s".formatted(frame.name(), names.get(i), unnumbered(fault.fact(), i)));
            } else {
                wrongScene = true;
                wrong.accept("/" + frame.name(), "%s: %s".formatted(frame.name(), fault.fact()));
            }
        }
        var right = new ArrayList<Label>();
        for (int i = 0; i < labels.size(); i++) {
            if (!faulty.contains(i)) {
                right.add(labels.get(i));
            }
        }
        return right.isEmpty() || wrongScene ? Optional.empty() : Optional.of(new Labels(right, sceneOf));
    }

    private void add(Annotation annotation) {
        var found = ontology.classes().stream()
                .filter(c ->
                        c.key().equals(annotation.className()) || c.name().equalsIgnoreCase(annotation.className()))
                .findFirst();
        if (found.isEmpty()) {
            tally.classUnknown(annotation.className());
            return;
        }
        var objectClass = found.get();
        var shape = FittedShape.of(annotation.shape(), annotation.region(), objectClass.shape(), size);
        if (shape.kind() != annotation.shape().kind() && shape.kind() == objectClass.shape()) {
            tally.reshaped(
                    objectClass.name(),
                    "%s taken as %s"
                            .formatted(FittedShape.noun(annotation.shape().kind()), FittedShape.noun(shape.kind())));
        }
        var id = id(annotation);
        labels.add(new Label(
                new LabelId(id), objectClass.key(), shape, values(annotation, objectClass), annotation.track()));
        names.add(annotation.id() == null ? "number " + labels.size() : annotation.id());
    }

    /** The check counts the labels of a frame, which has nothing to do with how the file names them. */
    private String unnumbered(String fact, int index) {
        var className = ontology.objectClass(labels.get(index).classKey())
                .map(ObjectClass::name)
                .orElse("");
        var numbered = "%s %d".formatted(className, index + 1);
        return fact.startsWith(numbered) ? className + fact.substring(numbered.length()) : fact;
    }

    private Map<String, Value> values(Annotation annotation, ObjectClass objectClass) {
        var given = new HashMap<>(annotation.attributes());
        var denied = new HashSet<String>();
        MARKS.forEach((mark, feature) -> {
            var name = mark.name().toLowerCase(Locale.ROOT);
            boolean marked = annotation.is(mark);
            if ((marked || can.has(feature))
                    && given.putIfAbsent(name, new Value.Text(Boolean.toString(marked))) == null
                    && !marked) {
                denied.add(name);
            }
        });
        var values = FittedValues.of(given, objectClass.attributes());
        values.unasked().stream()
                .filter(name -> !denied.contains(name))
                .forEach(name -> tally.attributeUnknown(name, objectClass.name()));
        return values.fitted();
    }

    /** The file's own where it can be one; the same again whenever the file is read again. */
    private String id(Annotation annotation) {
        var own = annotation.id();
        if (own != null && ID.matcher(own).matches() && ids.add(own)) {
            return own;
        }
        int number = labels.size() + 1;
        while (!ids.add("label-" + number)) {
            number++;
        }
        return "label-" + number;
    }
}
