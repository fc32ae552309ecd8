package dev.plumbline.gateway.imports;

import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Declarations;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.ontology.OntologyImport;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ontology that a file's classes make, to be looked at and published by somebody: COCO's categories, CVAT's labels, Label
 * Studio's configuration, or what the labels of any data set show.
 *
 * @param format what it was read as, by id
 * @param notes  what was guessed, and what was not understood
 */
public record OntologyDraft(
        String format, String name, List<ObjectClass> classes, List<Attribute> scene, List<Place> notes) {
    private static final long MOST_UNPACKED_BYTES = 4L << 30;

    public OntologyDraft {
        classes = List.copyOf(classes);
        scene = List.copyOf(scene);
        notes = List.copyOf(notes);
    }

    /**
     * @param folder of the file and of nothing else
     * @param format what to read it as; null to find out
     * @throws Refused when it is of no format that is read
     */
    public static OntologyDraft of(Path folder, Path path, @Nullable Format format) throws Refused, IOException {
        var file = new SentFile(folder, path);
        try (Input input = file.open(MOST_UNPACKED_BYTES)) {
            Format is = format == null ? Formats.detect(input) : format;
            var faults = Faults.strict(TruthCheck.SHOWN);
            try (FrameReader reader = Formats.frames(input, is, faults)) {
                var seen = new Seen(reader.head());
                for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
                    frame.annotations().forEach(seen::see);
                }
                return draft(is, path, seen, reader.head(), file.told(faults.notes()), faults);
            }
        } catch (Refused refused) {
            throw new Refused(file.told(refused.problem()));
        }
    }

    private static OntologyDraft draft(Format format, Path path, Seen seen, Head head, List<Place> told, Faults faults)
            throws Refused {
        var notes = new ArrayList<>(told);
        if (faults.count() > 0) {
            notes.add(new Place(
                    "", "%,d records of the file are wrong, and say nothing here.".formatted(faults.count())));
        }
        faults.unread().forEach(loss -> notes.add(new Place("", loss.message() + ".")));
        var whole = new Head(seen.classes(notes), head.scene());
        if (whole.classes().isEmpty() && whole.scene().isEmpty()) {
            throw new Refused(Problem.of(
                    "ontology-empty",
                    422,
                    "%s names no class.".formatted(path.getFileName()),
                    "Send COCO's categories, CVAT's labels or a Label Studio configuration that has some."));
        }
        Ontology ontology = OntologyImport.of("draft", name(path), whole);
        return new OntologyDraft(format.id(), ontology.name(), ontology.classes(), ontology.scene(), notes);
    }

    /** "flower_labels.json" is "Flower labels". */
    private static String name(Path file) {
        var words = Frame.stem(file.getFileName().toString())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var name = words.isEmpty() ? "Imported" : words;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** What labels show of their classes: the shapes they are drawn as, and values that nobody declared. */
    private static final class Seen {
        private final Head head;
        private final Declarations declarations;
        private final Map<String, Map<ShapeKind, Long>> shapes = new HashMap<>();

        Seen(Head head) {
            this.head = head;
            this.declarations = new Declarations(head);
        }

        void see(Annotation annotation) {
            declarations.see(annotation);
            shapes.computeIfAbsent(annotation.className(), _ -> new EnumMap<>(ShapeKind.class))
                    .merge(annotation.shape().kind(), 1L, Long::sum);
        }

        List<LabelClass> classes(List<Place> notes) {
            return declarations.classes().stream()
                    .map(each -> drawn(each, notes))
                    .toList();
        }

        private LabelClass drawn(LabelClass each, List<Place> notes) {
            long given =
                    head.labelClass(each.name()).map(c -> c.attributes().size()).orElse(0);
            each.attributes().stream()
                    .skip(given)
                    .forEach(attribute -> notes.add(new Place(
                            "",
                            "%s of %s is declared nowhere; it is taken from the values that labels have."
                                    .formatted(attribute.key(), each.name()))));
            if (each.shape() != null || !each.keypoints().isEmpty()) {
                return each;
            }
            var counts = shapes.getOrDefault(each.name(), Map.of());
            var most = counts.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue));
            if (most.isEmpty()) {
                notes.add(new Place(
                        "", "The file does not say how %s is drawn: taken for a box.".formatted(each.name())));
                return each;
            }
            var shape = most.get().getKey();
            boolean namelessPoints = shape == ShapeKind.KEYPOINTS;
            var fact = namelessPoints
                    ? "%s is drawn as keypoints that nobody names: taken for a box.".formatted(each.name())
                    : "%s is mostly drawn as a %s: taken for that.".formatted(each.name(), FittedShape.noun(shape));
            if (namelessPoints || counts.size() > 1) {
                notes.add(new Place("", fact));
            }
            return new LabelClass(
                    each.name(),
                    each.parent(),
                    each.colour(),
                    each.attributes(),
                    each.keypoints(),
                    each.skeleton(),
                    namelessPoints ? ShapeKind.BOX : shape);
        }
    }
}
