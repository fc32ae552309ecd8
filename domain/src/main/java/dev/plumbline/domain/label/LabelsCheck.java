package dev.plumbline.domain.label;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.ShapeCheck;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.Ontology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether labels are complete and true to an ontology: classes that exist, shapes of their kind that may be used on the
 * frame, every required answer given wherever it applies, no answer that does not apply.
 */
public final class LabelsCheck {
    private static final int LONGEST_TRACK = 200;

    private final List<Fault> faults = new ArrayList<>();

    private LabelsCheck() {}

    /** All faults, in the order of the labels; empty when they may be frozen. */
    public static List<Fault> faults(Labels labels, Ontology ontology, FrameSize frame) {
        var check = new LabelsCheck();
        check.values("/scene", "The scene", ontology.scene(), labels.scene());
        var ids = new HashSet<>();
        var tracks = new HashSet<>();
        for (int i = 0; i < labels.objects().size(); i++) {
            var label = labels.objects().get(i);
            if (!ids.add(label.id())) {
                check.add("/objects/" + i + "/id", "The id %s stands here twice.".formatted(label.id()));
            }
            if (label.track() != null && !tracks.add(label.track())) {
                check.add(
                        "/objects/" + i + "/track",
                        "Two labels are of track %s; one object is in one place.".formatted(label.track()));
            }
            check.object(i, label, ontology, frame);
        }
        return List.copyOf(check.faults);
    }

    /** What is wrong with the name of a track, as a sentence; null is none and fine. */
    public static Optional<String> track(@Nullable String track) {
        return track == null || (!track.isBlank() && track.length() <= LONGEST_TRACK)
                ? Optional.empty()
                : Optional.of("A track has a name of 1 to %d characters.".formatted(LONGEST_TRACK));
    }

    private void object(int index, Label label, Ontology ontology, FrameSize frame) {
        var at = "/objects/" + index;
        var found = ontology.objectClass(label.classKey());
        if (found.isEmpty()) {
            add(at + "/classKey", "The ontology has no class %s.".formatted(label.classKey()));
            return;
        }
        var objectClass = found.get();
        var name = "%s %d".formatted(objectClass.name(), index + 1);
        track(label.track()).ifPresent(fact -> add(at + "/track", name + ": " + fact));
        objectClass.misfit(label.shape(), name).ifPresent(fact -> add(at + "/shape", fact));
        ShapeCheck.fault(label.shape(), frame).ifPresent(fault -> add(at + "/shape", name + ": " + fault.fact()));
        values(at + "/attributes", name, objectClass.attributes(), label.attributes());
    }

    private void values(String at, String name, List<Attribute> attributes, Map<String, Value> values) {
        for (var entry : values.entrySet()) {
            var path = entry.getKey();
            var attribute = AttributePath.find(attributes, path);
            if (attribute.isEmpty()) {
                add(at + "/" + pointer(path), "%s has no attribute %s.".formatted(name, path));
            } else if (!Values.applies(values, path)) {
                add(
                        at + "/" + pointer(path),
                        "%s: \"%s\" is answered, but the option that asks it is not chosen."
                                .formatted(name, attribute.get().name()));
            } else {
                ValueCheck.fault(attribute.get(), entry.getValue())
                        .ifPresent(fact -> add(at + "/" + pointer(path), name + ": " + fact));
            }
        }
        required(at, name, "", attributes, values);
    }

    private void required(
            String at, String name, String prefix, List<Attribute> attributes, Map<String, Value> values) {
        for (var attribute : attributes) {
            var path = prefix + attribute.key();
            var value = values.get(path);
            if (attribute.required() && !Values.says(value)) {
                add(at + "/" + pointer(path), "%s: \"%s\" is not set.".formatted(name, attribute.name()));
            }
            for (var key : Values.options(value)) {
                attribute.options().stream()
                        .filter(option -> option.key().equals(key))
                        .forEach(option -> required(at, name, path + "/" + key + "/", option.attributes(), values));
            }
        }
    }

    /** An attribute path as one segment of a JSON pointer (RFC 6901). */
    private static String pointer(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private void add(String at, String fact) {
        faults.add(new Fault(at, fact));
    }
}
