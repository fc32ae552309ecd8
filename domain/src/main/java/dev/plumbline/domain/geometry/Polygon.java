package dev.plumbline.domain.geometry;

import java.util.ArrayList;
import java.util.List;

/** A region outlined by vertices: the union of its parts, so parts may overlap without cancelling one another. */
public record Polygon(List<Part> parts) implements Region {

    public Polygon {
        parts = List.copyOf(parts);
    }

    /** One part without holes. */
    public static Polygon of(Ring exterior) {
        return new Polygon(List.of(Part.of(exterior)));
    }

    public static Polygon of(Part... parts) {
        return new Polygon(List.of(parts));
    }

    @Override
    public ShapeKind kind() {
        return ShapeKind.POLYGON;
    }

    /** Bounds of the exteriors; {@link Bounds#EMPTY} without parts. */
    @Override
    public Bounds bounds() {
        Bounds bounds = Bounds.EMPTY;
        for (Part part : parts) {
            bounds = bounds.join(part.exterior().bounds());
        }
        return bounds;
    }

    /** Moved by {@code dx} to the right and {@code dy} down, in px. */
    public Polygon translated(double dx, double dy) {
        return new Polygon(parts.stream().map(part -> part.translated(dx, dy)).toList());
    }

    @Override
    public Polygon outline() {
        return this;
    }

    /** Whether the place is covered; on an edge it may be either. */
    public boolean contains(double x, double y) {
        for (Part part : parts) {
            if (part.contains(x, y)) {
                return true;
            }
        }
        return false;
    }

    /** All rings in order: each part's exterior, then its holes. */
    public List<Ring> rings() {
        List<Ring> rings = new ArrayList<>();
        for (Part part : parts) {
            rings.add(part.exterior());
            rings.addAll(part.holes());
        }
        return rings;
    }

    /** Vertices of all rings together. */
    public int vertices() {
        return parts.stream().mapToInt(Part::vertices).sum();
    }
}
