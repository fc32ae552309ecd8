package dev.plumbline.domain.geometry;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the pairs of edges whose bounds touch. A complete binary tree over the edges in their order, four to a leaf:
 * consecutive edges of an outline are neighbours on the frame, so nothing needs sorting. It is laid beside itself: two nodes
 * whose bounds do not touch are done with, however many edges they have.
 */
final class EdgeTree {

    /** Is told of each pair once, the lower number first. */
    @FunctionalInterface
    interface PairVisitor {
        void touching(int lower, int higher);
    }

    private static final int LEAF_EDGES = 4;

    /** Least x, least y, greatest x, greatest y. */
    private static final int SIDES = 4;

    private final int count;
    private final int leaves;

    /** Of each edge, four numbers at a time. */
    private final int[] edgeBounds;

    /** Of each node, four numbers at a time; the children of node i are 2i and 2i + 1, the root is 1. */
    private final int[] nodeBounds;

    EdgeTree(BoundaryEdges edges) {
        count = edges.count;
        int needed = Math.max(1, (count + LEAF_EDGES - 1) / LEAF_EDGES);
        leaves = needed == 1 ? 1 : Integer.highestOneBit(needed - 1) << 1;
        edgeBounds = new int[SIDES * count];
        nodeBounds = new int[SIDES * 2 * leaves];
        for (int edge = 0; edge < count; edge++) {
            set(edgeBounds, edge, edges, edges.next[edge]);
        }
        coverNothing(nodeBounds);
        for (int edge = 0; edge < count; edge++) {
            include(leaves + edge / LEAF_EDGES, edgeBounds, edge);
        }
        for (int node = leaves - 1; node > 0; node--) {
            include(node, nodeBounds, 2 * node);
            include(node, nodeBounds, 2 * node + 1);
        }
    }

    void forEachPair(PairVisitor visitor) {
        within(1, visitor);
    }

    /** The edge itself is among those found. */
    void forEachNear(int edge, IntConsumer found) {
        near(1, edge, found);
    }

    private void near(int node, int edge, IntConsumer found) {
        if (!touch(edgeBounds, edge, nodeBounds, node)) {
            return;
        }
        if (node < leaves) {
            near(2 * node, edge, found);
            near(2 * node + 1, edge, found);
            return;
        }
        int start = (node - leaves) * LEAF_EDGES;
        int end = Math.min(count, start + LEAF_EDGES);
        for (int other = start; other < end; other++) {
            if (touch(edgeBounds, edge, edgeBounds, other)) {
                found.accept(other);
            }
        }
    }

    private static void set(int[] bounds, int edge, BoundaryEdges edges, int end) {
        int at = SIDES * edge;
        bounds[at] = Math.min(edges.gridX[edge], edges.gridX[end]);
        bounds[at + 1] = Math.min(edges.gridY[edge], edges.gridY[end]);
        bounds[at + 2] = Math.max(edges.gridX[edge], edges.gridX[end]);
        bounds[at + 3] = Math.max(edges.gridY[edge], edges.gridY[end]);
    }

    private static void coverNothing(int[] bounds) {
        Arrays.fill(bounds, Integer.MAX_VALUE);
        for (int at = 2; at < bounds.length; at += SIDES) {
            bounds[at] = Integer.MIN_VALUE;
            bounds[at + 1] = Integer.MIN_VALUE;
        }
    }

    private void include(int node, int[] bounds, int added) {
        int at = SIDES * node;
        int from = SIDES * added;
        nodeBounds[at] = Math.min(nodeBounds[at], bounds[from]);
        nodeBounds[at + 1] = Math.min(nodeBounds[at + 1], bounds[from + 1]);
        nodeBounds[at + 2] = Math.max(nodeBounds[at + 2], bounds[from + 2]);
        nodeBounds[at + 3] = Math.max(nodeBounds[at + 3], bounds[from + 3]);
    }

    private static boolean touch(int[] bounds, int one, int[] others, int other) {
        int a = SIDES * one;
        int b = SIDES * other;
        return bounds[a] <= others[b + 2]
                && others[b] <= bounds[a + 2]
                && bounds[a + 1] <= others[b + 3]
                && others[b + 1] <= bounds[a + 3];
    }

    /** Pairs of edges that are both under the node. */
    private void within(int node, PairVisitor visitor) {
        if (node < leaves) {
            within(2 * node, visitor);
            within(2 * node + 1, visitor);
            between(2 * node, 2 * node + 1, visitor);
            return;
        }
        int start = (node - leaves) * LEAF_EDGES;
        int end = Math.min(count, start + LEAF_EDGES);
        for (int lower = start; lower < end; lower++) {
            visit(lower, lower + 1, end, visitor);
        }
    }

    /** Pairs of an edge under each of two nodes of one level, the lower node first. */
    private void between(int node, int other, PairVisitor visitor) {
        if (!touch(nodeBounds, node, nodeBounds, other)) {
            return;
        }
        if (node < leaves) {
            between(2 * node, 2 * other, visitor);
            between(2 * node, 2 * other + 1, visitor);
            between(2 * node + 1, 2 * other, visitor);
            between(2 * node + 1, 2 * other + 1, visitor);
            return;
        }
        int start = (node - leaves) * LEAF_EDGES;
        int otherStart = (other - leaves) * LEAF_EDGES;
        int otherEnd = Math.min(count, otherStart + LEAF_EDGES);
        for (int lower = start; lower < start + LEAF_EDGES; lower++) {
            if (touch(edgeBounds, lower, nodeBounds, other)) {
                visit(lower, otherStart, otherEnd, visitor);
            }
        }
    }

    private void visit(int lower, int from, int to, PairVisitor visitor) {
        for (int higher = from; higher < to; higher++) {
            if (touch(edgeBounds, lower, edgeBounds, higher)) {
                visitor.touching(lower, higher);
            }
        }
    }
}
