package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One label on one frame, as a file says it.
 *
 * @param id         as in the file; null when the format gives labels no id
 * @param className  name of its class, as in the file
 * @param region     the region a file gives beside keypoints (a box, an outline); null with every other shape
 * @param attributes values by the attribute's name
 * @param track      what the labels of one object share through the frames; null when it is in no track
 * @param group      labels of one frame with the same number belong together; 0 is no group
 * @param zOrder     the higher covers the lower
 * @param confidence of a model, 0 to 1; null when it was not given
 * @param annotator  who drew it; null when the file does not say
 * @param area       of the object in px², as the file gives it; not always that of the shape
 */
public record Annotation(
        @Nullable String id,
        String className,
        Shape shape,
        @Nullable Shape region,
        Map<String, Value> attributes,
        @Nullable String track,
        int group,
        int zOrder,
        Set<Mark> marks,
        @Nullable Double confidence,
        @Nullable String annotator,
        @Nullable Double area) {

    public Annotation {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        marks = marks(marks);
    }

    /** Where nobody says who drew it, nor how large the object is. */
    public Annotation(
            @Nullable String id,
            String className,
            Shape shape,
            @Nullable Shape region,
            Map<String, Value> attributes,
            @Nullable String track,
            int group,
            int zOrder,
            Set<Mark> marks,
            @Nullable Double confidence) {
        this(id, className, shape, region, attributes, track, group, zOrder, marks, confidence, null, null);
    }

    public static Annotation of(String className, Shape shape) {
        return new Annotation(null, className, shape, null, Map.of(), null, 0, 0, Set.of(), null);
    }

    private static Set<Mark> marks(Collection<Mark> given) {
        return given.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(given));
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    public Annotation withId(@Nullable String other) {
        return new Annotation(
                other, className, shape, region, attributes, track, group, zOrder, marks, confidence, annotator, area);
    }

    public Annotation withShape(Shape other) {
        return new Annotation(
                id, className, other, region, attributes, track, group, zOrder, marks, confidence, annotator, area);
    }

    public Annotation withRegion(@Nullable Shape other) {
        return new Annotation(
                id, className, shape, other, attributes, track, group, zOrder, marks, confidence, annotator, area);
    }

    public Annotation withAttributes(Map<String, Value> others) {
        return new Annotation(
                id, className, shape, region, others, track, group, zOrder, marks, confidence, annotator, area);
    }

    public Annotation withTrack(@Nullable String other) {
        return new Annotation(
                id, className, shape, region, attributes, other, group, zOrder, marks, confidence, annotator, area);
    }

    public Annotation withGroup(int other) {
        return new Annotation(
                id, className, shape, region, attributes, track, other, zOrder, marks, confidence, annotator, area);
    }

    public Annotation withZOrder(int other) {
        return new Annotation(
                id, className, shape, region, attributes, track, group, other, marks, confidence, annotator, area);
    }

    public Annotation withMarks(Set<Mark> others) {
        return new Annotation(
                id, className, shape, region, attributes, track, group, zOrder, others, confidence, annotator, area);
    }

    public Annotation without(Mark mark) {
        return withMarks(Set.copyOf(marks.stream().filter(each -> each != mark).toList()));
    }

    public Annotation by(@Nullable String other, @Nullable Double otherArea) {
        return new Annotation(
                id, className, shape, region, attributes, track, group, zOrder, marks, confidence, other, otherArea);
    }

    public Annotation withConfidence(@Nullable Double other) {
        return new Annotation(
                id, className, shape, region, attributes, track, group, zOrder, marks, other, annotator, area);
    }
}
