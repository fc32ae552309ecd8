package dev.plumbline.domain.geometry;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the edges whose bounds touch those of a given edge. A complete binary tree over the edges in their order, four to a leaf:
 * consecutive edges of an outline are neighbours on the frame, so nothing needs sorting.
 */
final class EdgeTree {

    private static final int LEAF_EDGES = 4;

    private final BoundaryEdges edges;
    private final int leaves;
    private final int[] minX;
    private final int[] minY;
    private final int[] maxX;
    private final int[] maxY;

    EdgeTree(BoundaryEdges edges) {
        this.edges = edges;
        int needed = Math.max(1, (edges.count + LEAF_EDGES - 1) / LEAF_EDGES);
        leaves = needed == 1 ? 1 : Integer.highestOneBit(needed - 1) << 1;
        minX = new int[2 * leaves];
        minY = new int[2 * leaves];
        maxX = new int[2 * leaves];
        maxY = new int[2 * leaves];
        Arrays.fill(minX, Integer.MAX_VALUE);
        Arrays.fill(minY, Integer.MAX_VALUE);
        Arrays.fill(maxX, Integer.MIN_VALUE);
        Arrays.fill(maxY, Integer.MIN_VALUE);
        for (int edge = 0; edge < edges.count; edge++) {
            int leaf = leaves + edge / LEAF_EDGES;
            include(leaf, edge);
            include(leaf, edges.next[edge]);
        }
        for (int node = leaves - 1; node > 0; node--) {
            minX[node] = Math.min(minX[2 * node], minX[2 * node + 1]);
            minY[node] = Math.min(minY[2 * node], minY[2 * node + 1]);
            maxX[node] = Math.max(maxX[2 * node], maxX[2 * node + 1]);
            maxY[node] = Math.max(maxY[2 * node], maxY[2 * node + 1]);
        }
    }

    private void include(int leaf, int vertex) {
        minX[leaf] = Math.min(minX[leaf], edges.gridX[vertex]);
        minY[leaf] = Math.min(minY[leaf], edges.gridY[vertex]);
        maxX[leaf] = Math.max(maxX[leaf], edges.gridX[vertex]);
        maxY[leaf] = Math.max(maxY[leaf], edges.gridY[vertex]);
    }

    /** The edge itself is among those found. */
    void forEachNear(int edge, IntConsumer found) {
        int a = edge;
        int b = edges.next[edge];
        descend(
                1,
                Math.min(edges.gridX[a], edges.gridX[b]),
                Math.min(edges.gridY[a], edges.gridY[b]),
                Math.max(edges.gridX[a], edges.gridX[b]),
                Math.max(edges.gridY[a], edges.gridY[b]),
                found);
    }

    private void descend(int node, int left, int top, int right, int bottom, IntConsumer found) {
        if (minX[node] > right || maxX[node] < left || minY[node] > bottom || maxY[node] < top) {
            return;
        }
        if (node < leaves) {
            descend(2 * node, left, top, right, bottom, found);
            descend(2 * node + 1, left, top, right, bottom, found);
            return;
        }
        int start = (node - leaves) * LEAF_EDGES;
        int end = Math.min(edges.count, start + LEAF_EDGES);
        for (int i = start; i < end; i++) {
            int j = edges.next[i];
            if (Math.min(edges.gridX[i], edges.gridX[j]) <= right
                    && Math.max(edges.gridX[i], edges.gridX[j]) >= left
                    && Math.min(edges.gridY[i], edges.gridY[j]) <= bottom
                    && Math.max(edges.gridY[i], edges.gridY[j]) >= top) {
                found.accept(i);
            }
        }
    }
}
