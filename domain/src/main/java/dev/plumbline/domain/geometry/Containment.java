package dev.plumbline.domain.geometry;

import java.util.Arrays;

/** What a moving place is inside of: rings, and through them parts and regions. Each step costs the same however many there are. */
final class Containment {

    private final BoundaryEdges edges;
    private final boolean[] insideRing;
    private final boolean[] insideExterior;
    private final int[] holesAround;
    private final int[] partsAround = new int[2];

    Containment(BoundaryEdges edges) {
        this.edges = edges;
        insideRing = new boolean[edges.rings];
        insideExterior = new boolean[edges.parts];
        holesAround = new int[edges.parts];
    }

    /** Outside of everything. */
    void clear() {
        Arrays.fill(insideRing, false);
        Arrays.fill(insideExterior, false);
        Arrays.fill(holesAround, 0);
        Arrays.fill(partsAround, 0);
    }

    /** The place moves over an edge of this ring. */
    void cross(int ring) {
        int part = edges.partOfRing[ring];
        boolean before = insidePart(part);
        insideRing[ring] = !insideRing[ring];
        if (edges.isHole[ring]) {
            holesAround[part] += insideRing[ring] ? 1 : -1;
        } else {
            insideExterior[part] = insideRing[ring];
        }
        boolean after = insidePart(part);
        if (before != after) {
            partsAround[edges.regionOfRing[ring]] += after ? 1 : -1;
        }
    }

    boolean inside(int region) {
        return partsAround[region] > 0;
    }

    /** Whether the place on the other side of an edge of the ring is inside the ring's region. */
    boolean insideBeyond(int ring) {
        int part = edges.partOfRing[ring];
        boolean exterior = insideExterior[part];
        int holes = holesAround[part];
        if (edges.isHole[ring]) {
            holes += insideRing[ring] ? -1 : 1;
        } else {
            exterior = !exterior;
        }
        boolean beyond = exterior && holes == 0;
        int others = partsAround[edges.regionOfRing[ring]] - (insidePart(part) ? 1 : 0);
        return others > 0 || beyond;
    }

    private boolean insidePart(int part) {
        return insideExterior[part] && holesAround[part] == 0;
    }
}
