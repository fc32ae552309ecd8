package dev.plumbline.domain.geometry;

/**
 * Which side of a line a vertex is on, decided exactly and never "on it": where three vertices lie on one line, or on one
 * place, each counts as moved by an infinitesimal amount of its own, so that no two edges ever touch, coincide or end on one
 * another, and every pair either crosses properly or not at all.
 *
 * <p>Source: H. Edelsbrunner and E. P. Mücke, "Simulation of Simplicity", ACM Transactions on Graphics 9(1), 1990, section 4.
 * Vertex i moves by ε^(2^(2i)) in y and ε^(2^(2i+1)) in x.
 */
final class GridOrientation {

    private final int[] x;
    private final int[] y;

    GridOrientation(BoundaryEdges edges) {
        this.x = edges.gridX;
        this.y = edges.gridY;
    }

    /** Whether vertex {@code k} is where a positive turn from {@code i} to {@code j} leads. */
    boolean isLeft(int i, int j, int k) {
        long determinant = determinant(i, j, k);
        return determinant != 0 ? determinant > 0 : Tie.of(x, y, i, j, k).positive();
    }

    /** Whether edge {@code a → b} and edge {@code c → d}, which have no vertex in common, cross. */
    boolean cross(int a, int b, int c, int d) {
        long abx = x[b] - x[a];
        long aby = y[b] - y[a];
        long cdx = x[d] - x[c];
        long cdy = y[d] - y[c];
        long acx = x[c] - x[a];
        long acy = y[c] - y[a];
        long c1 = abx * acy - acx * aby; // On which side of a → b is c, and the same for the others.
        long d1 = c1 + abx * cdy - cdx * aby;
        long a1 = acx * cdy - cdx * acy;
        long b1 = a1 + c1 - d1;
        if (c1 == 0 | d1 == 0 | a1 == 0 | b1 == 0) {
            return isLeft(a, b, c) != isLeft(a, b, d) && isLeft(c, d, a) != isLeft(c, d, b);
        }
        return ((c1 ^ d1) & (a1 ^ b1)) < 0; // One branch: most pairs that are asked about are a toss-up.
    }

    /** Whether vertex {@code i} has the greater x. */
    boolean isRightOf(int i, int j) {
        return x[i] != x[j] ? x[i] > x[j] : i < j;
    }

    /**
     * Where edge {@code a → b} crosses the line through {@code c} and {@code d}, which it is known to cross: 0 at {@code a}, 1 at
     * {@code b}. Where the edge lies on that line, the limit of the crossing as the infinitesimal moves vanish; so the
     * crossings of several edges on one line keep an order that agrees with every other decision taken here.
     */
    double crossing(int c, int d, int a, int b) {
        long fromA = determinant(c, d, a);
        long fromB = determinant(c, d, b);
        if (fromA != fromB) {
            return (double) fromA / (double) (fromA - fromB);
        }
        Tie tieA = Tie.of(x, y, c, d, a);
        Tie tieB = Tie.of(x, y, c, d, b);
        if (tieA.order() != tieB.order()) {
            return tieA.order() < tieB.order() ? 1 : 0;
        }
        return tieA.size() / (double) (tieA.size() + tieB.size());
    }

    private long determinant(int i, int j, int k) {
        return (long) (x[j] - x[i]) * (y[k] - y[i]) - (long) (x[k] - x[i]) * (y[j] - y[i]);
    }

    /**
     * The largest term left of a determinant that is zero before the vertices are moved.
     *
     * @param order the smaller, the larger the power of ε: compares terms of different determinants
     * @param size of the term's coefficient, above 0
     */
    private record Tie(boolean positive, long order, long size) {

        static Tie of(int[] x, int[] y, int first, int second, int third) {
            int i = first;
            int j = second;
            int k = third;
            boolean swapped = false;
            if (i > j) {
                int swap = i;
                i = j;
                j = swap;
                swapped = true;
            }
            if (j > k) {
                int swap = j;
                j = k;
                k = swap;
                swapped = !swapped;
            }
            if (i > j) {
                int swap = i;
                i = j;
                j = swap;
                swapped = !swapped;
            }
            if (x[k] != x[j]) {
                return term(x[k] - x[j], swapped, 2L * i, 0);
            }
            if (y[j] != y[k]) {
                return term(y[j] - y[k], swapped, 2L * i + 1, 0);
            }
            if (x[i] != x[k]) {
                return term(x[i] - x[k], swapped, 2L * j, 0);
            }
            return term(1, swapped, 2L * j, 2L * i + 2);
        }

        /** A product of two moves is smaller than its smaller factor, and larger than the next smaller move. */
        private static Tie term(int coefficient, boolean swapped, long move, long otherMove) {
            return new Tie(coefficient > 0 != swapped, move << 32 | otherMove, Math.abs((long) coefficient));
        }
    }
}
