package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.ShapeKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a format can say. It is declared once; what an export loses, and what its writer is given, both follow from it.
 *
 * @param shapes         for each kind of shape the kind it is written as; what is not there is dropped
 * @param features       what it can say beside shapes
 * @param attributes     names of attributes it has a place of its own for, though it lacks {@link Feature#ATTRIBUTES}
 * @param values         the kinds of value it tells apart
 * @param frameNames     how it calls frames
 */
public record Capabilities(
        Map<ShapeKind, ShapeKind> shapes,
        Set<Feature> features,
        Set<String> attributes,
        Set<ValueKind> values,
        FrameNames frameNames) {

    /**
     * How frames are called.
     *
     * @param pattern for {@link String#format} with the frame's number; empty when they keep their names
     * @param first   number of the first frame where frames have none
     */
    public record FrameNames(String pattern, int first) {
        static final FrameNames KEPT = new FrameNames("", 0);
    }

    /** Kinds of {@link dev.plumbline.domain.label.Value}. A kind that is missing is written as a text. */
    public enum ValueKind {
        CHOICE,
        CHOICES,
        TEXT,
        NUMBER
    }

    public Capabilities {
        Map<ShapeKind, ShapeKind> byKind = new EnumMap<>(ShapeKind.class);
        byKind.putAll(shapes);
        shapes = Collections.unmodifiableMap(byKind);
        features = features.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(features));
        attributes = Set.copyOf(attributes);
        values = Set.copyOf(values);
    }

    /** All there is. */
    public static Capabilities all() {
        Map<ShapeKind, ShapeKind> same = new EnumMap<>(ShapeKind.class);
        for (ShapeKind kind : ShapeKind.values()) {
            same.put(kind, kind);
        }
        return new Capabilities(
                same, EnumSet.allOf(Feature.class), Set.of(), EnumSet.allOf(ValueKind.class), FrameNames.KEPT);
    }

    /** Nothing but frames and the names of classes, to be built upon. */
    public static Capabilities none() {
        return new Capabilities(Map.of(), Set.of(), Set.of(), Set.of(), FrameNames.KEPT);
    }

    /** Shapes of these kinds as they are. */
    public Capabilities with(ShapeKind... kinds) {
        Map<ShapeKind, ShapeKind> more = new EnumMap<>(ShapeKind.class);
        more.putAll(shapes);
        for (ShapeKind kind : kinds) {
            more.put(kind, kind);
        }
        return new Capabilities(more, features, attributes, values, frameNames);
    }

    public Capabilities writing(ShapeKind kind, ShapeKind as) {
        Map<ShapeKind, ShapeKind> more = new EnumMap<>(ShapeKind.class);
        more.putAll(shapes);
        more.put(kind, as);
        return new Capabilities(more, features, attributes, values, frameNames);
    }

    public Capabilities with(Feature... others) {
        Set<Feature> more = EnumSet.noneOf(Feature.class);
        more.addAll(features);
        more.addAll(List.of(others));
        return new Capabilities(shapes, more, attributes, values, frameNames);
    }

    public Capabilities without(Feature... others) {
        Set<Feature> fewer = EnumSet.noneOf(Feature.class);
        fewer.addAll(features);
        List.of(others).forEach(fewer::remove);
        return new Capabilities(shapes, fewer, attributes, values, frameNames);
    }

    public Capabilities withAttributes(String... names) {
        return new Capabilities(shapes, features, Set.of(names), values, frameNames);
    }

    public Capabilities withFrameNames(String pattern, int first) {
        return new Capabilities(shapes, features, attributes, values, new FrameNames(pattern, first));
    }

    public Capabilities with(ValueKind... kinds) {
        return new Capabilities(shapes, features, attributes, Set.of(kinds), frameNames);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
