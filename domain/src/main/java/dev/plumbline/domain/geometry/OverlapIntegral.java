package dev.plumbline.domain.geometry;

/**
 * Areas from boundaries alone, by Green's theorem: the area of a region is half the sum of {@code x₀y₁ − x₁y₀} over the pieces
 * of edges that bound it, run so that the region is on their left. No polygon of the intersection is built.
 *
 * <p>Each ring is walked once. The walk knows, for the left side of the edge it is on, which rings it is inside of ({@link
 * Containment}); an edge of another ring (or another edge of the same one) that it crosses changes that. A piece bounds a
 * region when one side of it is inside and the other is not, and the intersection when, besides, the other region is around it.
 * {@link GridOrientation} sees to it that edges only ever cross, so this holds for coincident and degenerate edges as well.
 *
 * <p>Time grows with edges × log edges + crossings; memory with edges and, up to a bound, with crossings.
 */
final class OverlapIntegral {

    private final BoundaryEdges edges;
    private final GridOrientation orientation;
    private final Crossings crossings;
    private final Containment left;

    private final double[] twiceArea = new double[2];
    private double twiceBoth;

    /** What a piece of the ring that is walked adds to its region's area and to the intersection's: 1, 0 or −1 times its integral. */
    private int toRegion;

    private int toBoth;

    OverlapIntegral(BoundaryEdges edges) {
        this.edges = edges;
        this.orientation = new GridOrientation(edges);
        this.crossings = new Crossings(edges, orientation);
        this.left = new Containment(edges);
    }

    Overlap areas() {
        for (int ring = 0; ring < edges.rings; ring++) {
            walk(ring);
        }
        return new Overlap(Math.max(0, twiceArea[0] / 2), Math.max(0, twiceArea[1] / 2), Math.max(0, twiceBoth / 2));
    }

    private void walk(int ring) {
        int start = leftmostVertex(ring);
        startAt(start, ring);
        look(ring);
        double region = 0;
        double both = 0;
        int edge = start;
        do {
            int end = edges.next[edge];
            double x = edges.x[edge];
            double y = edges.y[edge];
            for (int crossing = crossings.first(edge); crossing >= 0; crossing = crossings.after(crossing)) {
                double twice = x * crossings.y(crossing) - crossings.x(crossing) * y;
                region += toRegion * twice;
                both += toBoth * twice;
                x = crossings.x(crossing);
                y = crossings.y(crossing);
                left.cross(crossings.ring(crossing));
                look(ring);
            }
            double twice = x * edges.y[end] - edges.x[end] * y;
            region += toRegion * twice;
            both += toBoth * twice;
            edge = end;
        } while (edge != start);
        twiceArea[edges.regionOfRing[ring]] += region;
        twiceBoth += both;
    }

    /** Looks to both sides of where the walk is. */
    private void look(int ring) {
        int region = edges.regionOfRing[ring];
        boolean insideLeft = left.inside(region);
        boolean insideRight = left.insideBeyond(ring);
        toRegion = insideLeft == insideRight ? 0 : insideLeft ? 1 : -1;
        toBoth = left.inside(1 - region) ? toRegion : 0;
    }

    private int leftmostVertex(int ring) {
        int leftmost = edges.ringStart[ring];
        for (int i = leftmost + 1; i < edges.ringStart[ring + 1]; i++) {
            if (orientation.isRightOf(leftmost, i)) {
                leftmost = i;
            }
        }
        return leftmost;
    }

    /** At its leftmost vertex, a ring encloses the wedge between its two edges there and nothing else. */
    private void startAt(int vertex, int ring) {
        left.clear();
        for (int other = 0; other < edges.rings; other++) {
            if (other != ring && encloses(other, vertex)) {
                left.cross(other);
            }
        }
        int previous = vertex == edges.ringStart[ring] ? edges.ringStart[ring + 1] - 1 : vertex - 1;
        if (orientation.isLeft(previous, vertex, edges.next[vertex])) {
            left.cross(ring);
        }
    }

    /** Whether a ray from the vertex, straight along y, meets the ring an odd number of times. */
    private boolean encloses(int ring, int vertex) {
        int x = edges.gridX[vertex];
        if (x < edges.ringMinX[ring] || x > edges.ringMaxX[ring]) {
            return false;
        }
        boolean inside = false;
        for (int edge = edges.ringStart[ring]; edge < edges.ringStart[ring + 1]; edge++) {
            int end = edges.next[edge];
            boolean endsRight = orientation.isRightOf(end, vertex);
            if (orientation.isRightOf(edge, vertex) != endsRight
                    && orientation.isLeft(edge, end, vertex) != endsRight) {
                inside = !inside;
            }
        }
        return inside;
    }
}
