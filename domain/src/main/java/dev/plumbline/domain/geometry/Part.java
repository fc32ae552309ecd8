package dev.plumbline.domain.geometry;

import java.util.List;

/**
 * One piece of a polygon: what its exterior encloses, without what any of its holes encloses. A hole that reaches outside
 * the exterior takes away only what is inside it.
 */
public record Part(Ring exterior, List<Ring> holes) {

    public Part {
        holes = List.copyOf(holes);
    }

    public static Part of(Ring exterior, Ring... holes) {
        return new Part(exterior, List.of(holes));
    }

    public Part translated(double dx, double dy) {
        return new Part(
                exterior.translated(dx, dy),
                holes.stream().map(hole -> hole.translated(dx, dy)).toList());
    }

    boolean contains(double x, double y) {
        if (!exterior.contains(x, y)) {
            return false;
        }
        for (Ring hole : holes) {
            if (hole.contains(x, y)) {
                return false;
            }
        }
        return true;
    }

    int vertices() {
        int count = exterior.size();
        for (Ring hole : holes) {
            count += hole.size();
        }
        return count;
    }
}
