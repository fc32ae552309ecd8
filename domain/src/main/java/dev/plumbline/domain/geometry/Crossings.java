package dev.plumbline.domain.geometry;

import java.util.Arrays;

/**
 * Where boundary edges cross. Each crossing is known to both of its edges, at the very same place, and each edge has its own in the
 * order in which a walk from its start meets them.
 *
 * <p>All are found at once, unless there are so many that they would fill the memory, as those of two combs laid across each other
 * would: then they are found edge by edge, each twice.
 */
final class Crossings {

    private static final int FEW = 32;
    private static final int NONE = -1;

    /** Some 30 MB of them. */
    private static final int MOST = 1 << 20;

    private final BoundaryEdges edges;
    private final GridOrientation orientation;
    private final EdgeTree tree;

    /** The first crossing of each edge, then the next one on the same edge; {@link #NONE} at the end. */
    private final int[] first;

    private int[] next = new int[FEW];

    /** Share of the way along the edge, 0 at its start, 1 at its end. */
    private double[] along = new double[FEW];

    private double[] x = new double[FEW];
    private double[] y = new double[FEW];

    /** Ring of the edge that is crossed. */
    private int[] ring = new int[FEW];

    private int size;

    /** From then on only the crossings of the edge that is asked for are kept. */
    private boolean tooMany;

    private int asked = NONE;

    Crossings(BoundaryEdges edges, GridOrientation orientation) {
        this.edges = edges;
        this.orientation = orientation;
        this.tree = new EdgeTree(edges);
        this.first = new int[edges.count];
        Arrays.fill(first, NONE);
        tree.forEachPair(this::meet);
        if (tooMany) {
            Arrays.fill(first, NONE);
        }
    }

    /** The edge's first crossing; below 0 if it has none. Where there are too many, those of other edges are forgotten. */
    int first(int edge) {
        if (tooMany) {
            find(edge);
        }
        first[edge] = sorted(first[edge]);
        return first[edge];
    }

    private void find(int edge) {
        size = 0;
        asked = edge;
        first[edge] = NONE;
        tree.forEachNear(edge, other -> {
            if (other != edge) {
                meet(Math.min(edge, other), Math.max(edge, other));
            }
        });
    }

    /** The one after it on the same edge; below 0 if it is the last. */
    int after(int crossing) {
        return next[crossing];
    }

    double x(int crossing) {
        return x[crossing];
    }

    double y(int crossing) {
        return y[crossing];
    }

    /** The ring that is crossed. */
    int ring(int crossing) {
        return ring[crossing];
    }

    private void meet(int lower, int higher) {
        int a = lower;
        int b = edges.next[lower];
        int c = higher;
        int d = edges.next[higher];
        if (b != c && d != a && orientation.cross(a, b, c, d)) {
            add(lower, higher);
        }
    }

    /** The place is taken from the edge with the lower number, for both. */
    private void add(int lower, int higher) {
        int a = lower;
        int b = edges.next[lower];
        int c = higher;
        int d = edges.next[higher];
        double alongLower = orientation.crossing(c, d, a, b);
        double alongHigher = orientation.crossing(a, b, c, d);
        double offA = offLine(c, d, a);
        double offB = offLine(c, d, b);
        double place = offA * offB < 0 ? offA / (offA - offB) : alongLower;
        double px = edges.x[a] + place * (edges.x[b] - edges.x[a]);
        double py = edges.y[a] + place * (edges.y[b] - edges.y[a]);
        insert(lower, alongLower, edges.ring[higher], px, py);
        insert(higher, alongHigher, edges.ring[lower], px, py);
    }

    /** Off the grid, from the coordinates as given: in proportion to the distance of a vertex from the line, signed. */
    private double offLine(int from, int to, int vertex) {
        return (edges.x[to] - edges.x[from]) * (edges.y[vertex] - edges.y[from])
                - (edges.x[vertex] - edges.x[from]) * (edges.y[to] - edges.y[from]);
    }

    private void insert(int edge, double share, int crossed, double px, double py) {
        if (tooMany && edge != asked) {
            return;
        }
        if (size == next.length) {
            grow();
        }
        int added = size++;
        along[added] = share;
        x[added] = px;
        y[added] = py;
        ring[added] = crossed;
        next[added] = first[edge];
        first[edge] = added;
        tooMany |= size > MOST;
    }

    private void grow() {
        int larger = 2 * next.length;
        next = Arrays.copyOf(next, larger);
        along = Arrays.copyOf(along, larger);
        x = Arrays.copyOf(x, larger);
        y = Arrays.copyOf(y, larger);
        ring = Arrays.copyOf(ring, larger);
    }

    /** Merges sorted halves of the list, so that an edge with thousands of crossings is no matter. */
    private int sorted(int list) {
        if (list == NONE || next[list] == NONE) {
            return list;
        }
        int middle = list;
        for (int end = next[list]; end != NONE && next[end] != NONE; end = next[next[end]]) {
            middle = next[middle];
        }
        int second = next[middle];
        next[middle] = NONE;
        return merged(sorted(list), sorted(second));
    }

    private int merged(int one, int other) {
        int left = one;
        int right = other;
        int head = NONE;
        int tail = NONE;
        while (left != NONE || right != NONE) {
            boolean takeLeft = right == NONE || left != NONE && along[left] <= along[right];
            int taken = takeLeft ? left : right;
            if (takeLeft) {
                left = next[left];
            } else {
                right = next[right];
            }
            if (tail == NONE) {
                head = taken;
            } else {
                next[tail] = taken;
            }
            tail = taken;
        }
        return head;
    }
}
