package dev.plumbline.domain.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Areas from boundaries alone, by Green's theorem: the area of a region is half the sum of {@code x₀y₁ − x₁y₀} over the pieces
 * of edges that bound it, run so that the region is on their left. No polygon of the intersection is built.
 *
 * <p>Each ring is walked once. The walk knows, for the left side of the edge it is on, which rings it is inside of ({@link
 * Containment}); an edge of another ring (or another edge of the same one) that it crosses changes that. A piece bounds a
 * region when one side of it is inside and the other is not, and the intersection when, besides, the other region is around it.
 * {@link GridOrientation} sees to it that edges only ever cross, so this holds for coincident and degenerate edges as well.
 *
 * <p>Time grows with edges × log edges + crossings; memory with edges.
 */
final class OverlapIntegral {

    /** @param along 0 at the start of the edge walked, 1 at its end */
    private record Crossing(double along, int ring, double x, double y) {}

    private static final Comparator<Crossing> ALONG = Comparator.comparingDouble(Crossing::along);

    private final BoundaryEdges edges;
    private final GridOrientation orientation;
    private final EdgeTree tree;
    private final Containment left;
    private final List<Crossing> crossings = new ArrayList<>();

    private final double[] twiceArea = new double[2];
    private double twiceBoth;

    OverlapIntegral(BoundaryEdges edges) {
        this.edges = edges;
        this.orientation = new GridOrientation(edges);
        this.tree = new EdgeTree(edges);
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
        int edge = start;
        do {
            int end = edges.next[edge];
            findCrossings(edge);
            double x = edges.x[edge];
            double y = edges.y[edge];
            for (Crossing crossing : crossings) {
                add(ring, x, y, crossing.x(), crossing.y());
                left.cross(crossing.ring());
                x = crossing.x();
                y = crossing.y();
            }
            add(ring, x, y, edges.x[end], edges.y[end]);
            edge = end;
        } while (edge != start);
    }

    private void add(int ring, double x0, double y0, double x1, double y1) {
        int region = edges.regionOfRing[ring];
        boolean insideLeft = left.inside(region);
        left.cross(ring);
        boolean insideRight = left.inside(region);
        left.cross(ring);
        if (insideLeft != insideRight) {
            double twice = x0 * y1 - x1 * y0;
            double signed = insideLeft ? twice : -twice;
            twiceArea[region] += signed;
            if (left.inside(1 - region)) {
                twiceBoth += signed;
            }
        }
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

    private void findCrossings(int edge) {
        crossings.clear();
        tree.forEachNear(edge, other -> {
            if (edge < other && cross(edge, other)) {
                addCrossing(edge, other, true);
            } else if (other < edge && cross(other, edge)) {
                addCrossing(other, edge, false);
            }
        });
        if (crossings.size() > 1) {
            crossings.sort(ALONG);
        }
    }

    private boolean cross(int e, int f) {
        int a = e;
        int b = edges.next[e];
        int c = f;
        int d = edges.next[f];
        return b != c
                && d != a
                && orientation.isLeft(a, b, c) != orientation.isLeft(a, b, d)
                && orientation.isLeft(c, d, a) != orientation.isLeft(c, d, b);
    }

    /** The place is always taken from the edge with the lower number, so that both edges meet at the very same numbers. */
    private void addCrossing(int lower, int higher, boolean walkingLower) {
        int a = lower;
        int b = edges.next[lower];
        int c = higher;
        int d = edges.next[higher];
        double alongLower = orientation.crossing(c, d, a, b);
        double offA = offLine(c, d, a);
        double offB = offLine(c, d, b);
        double place = offA * offB < 0 ? offA / (offA - offB) : alongLower;
        double x = edges.x[a] + place * (edges.x[b] - edges.x[a]);
        double y = edges.y[a] + place * (edges.y[b] - edges.y[a]);
        if (walkingLower) {
            crossings.add(new Crossing(alongLower, edges.ring[higher], x, y));
        } else {
            crossings.add(new Crossing(orientation.crossing(a, b, c, d), edges.ring[lower], x, y));
        }
    }

    /** Off the grid, from the coordinates as given: in proportion to the distance of a vertex from the line, signed. */
    private double offLine(int from, int to, int vertex) {
        return (edges.x[to] - edges.x[from]) * (edges.y[vertex] - edges.y[from])
                - (edges.x[vertex] - edges.x[from]) * (edges.y[to] - edges.y[from]);
    }
}
