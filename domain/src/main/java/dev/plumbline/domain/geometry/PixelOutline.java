package dev.plumbline.domain.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The edges of a mask's pixels, as rings: a part for each piece of pixels that share an edge, with its holes. Pixels that meet in
 * a corner only are of different pieces. Exteriors run clockwise on screen, holes the other way.
 *
 * <p>Edges run with the covered pixel at their right hand; at a corner where two pieces meet, a ring turns right and so stays with
 * its own.
 */
final class PixelOutline {

    private static final int EAST = 0;
    private static final int SOUTH = 1;
    private static final int WEST = 2;
    private static final int NORTH = 3;

    private static final int[] TURNS = {1, 0, 3};

    private record Edge(int fromX, int fromY, int toX, int toY, int direction, int run) {}

    private final ColumnRuns runs;
    private final int[] piece;
    private final Map<Long, Edge> open = new LinkedHashMap<>();

    private PixelOutline(ColumnRuns runs) {
        this.runs = runs;
        this.piece = new int[runs.size()];
        Arrays.setAll(piece, run -> run);
    }

    static Polygon of(Mask mask) {
        PixelOutline outline = new PixelOutline(ColumnRuns.of(mask));
        outline.edges(mask.width());
        return outline.polygon();
    }

    /** The edges of every run; and runs in neighbouring columns that share a row are one piece. */
    private void edges(int width) {
        int left = 0;
        int right = 0;
        for (int line = 0; line <= width; line++) {
            int leftEnd = right;
            int rightEnd = leftEnd;
            while (rightEnd < runs.size() && runs.column(rightEnd) == line) {
                horizontal(rightEnd++);
            }
            vertical(line, left, leftEnd, rightEnd);
            left = leftEnd;
            right = rightEnd;
        }
    }

    private void horizontal(int run) {
        int x = runs.column(run);
        add(new Edge(x, runs.top(run), x + 1, runs.top(run), EAST, run));
        add(new Edge(x + 1, runs.bottom(run), x, runs.bottom(run), WEST, run));
    }

    /** Where only one of the two columns beside a line is covered. Runs left of it begin at {@code left}, right of it at {@code middle}. */
    private void vertical(int line, int left, int middle, int end) {
        int a = left;
        int b = middle;
        int y = 0;
        while (a < middle || b < end) {
            boolean inA = a < middle && runs.top(a) <= y;
            boolean inB = b < end && runs.top(b) <= y;
            int next = Math.min(next(a, middle, inA), next(b, end, inB));
            if (inA && inB) {
                join(a, b);
            } else if (inA) {
                add(new Edge(line, y, line, next, SOUTH, a));
            } else if (inB) {
                add(new Edge(line, next, line, y, NORTH, b));
            }
            y = next;
            a += inA && runs.bottom(a) == y ? 1 : 0;
            b += inB && runs.bottom(b) == y ? 1 : 0;
        }
    }

    /** The next row where the column of a run changes. */
    private int next(int run, int end, boolean inside) {
        if (run == end) {
            return Integer.MAX_VALUE;
        }
        return inside ? runs.bottom(run) : runs.top(run);
    }

    private void add(Edge edge) {
        open.put(key(edge.fromX(), edge.fromY(), edge.direction()), edge);
    }

    private static long key(int x, int y, int direction) {
        return ((long) x << 33) | ((long) y << 2) | direction;
    }

    private Polygon polygon() {
        Map<Integer, Ring> exteriors = new LinkedHashMap<>();
        Map<Integer, List<Ring>> holes = new HashMap<>();
        while (!open.isEmpty()) {
            Edge first = open.values().iterator().next();
            int inPiece = root(first.run());
            Ring ring = ring(first);
            // The first edge left of a piece is the top of its leftmost column, or lies on a hole.
            if (exteriors.putIfAbsent(inPiece, ring) != null) {
                holes.computeIfAbsent(inPiece, _ -> new ArrayList<>()).add(ring);
            }
        }
        List<Part> parts = new ArrayList<>();
        exteriors.forEach((inPiece, exterior) -> parts.add(new Part(exterior, holes.getOrDefault(inPiece, List.of()))));
        return new Polygon(parts);
    }

    /** Takes the edges of one ring; a vertex for each change of direction. */
    private Ring ring(Edge first) {
        List<Edge> edges = new ArrayList<>();
        Edge edge = first;
        do {
            edges.add(edge);
            edge = next(edge);
        } while (edge != first);
        double[] xy = new double[2 * edges.size()];
        int size = 0;
        int before = edges.getLast().direction();
        for (Edge each : edges) {
            if (each.direction() != before) {
                xy[size++] = each.fromX();
                xy[size++] = each.fromY();
            }
            before = each.direction();
        }
        return Ring.of(Arrays.copyOf(xy, size));
    }

    /** What goes on where an edge ends: to the right, else straight on, else to the left. */
    private Edge next(Edge edge) {
        for (int turn : TURNS) {
            Edge next = open.remove(key(edge.toX(), edge.toY(), (edge.direction() + turn) % 4));
            if (next != null) {
                return next;
            }
        }
        throw new IllegalStateException("The edge of a pixel ends at " + edge);
    }

    private void join(int a, int b) {
        piece[root(a)] = root(b);
    }

    private int root(int run) {
        int root = run;
        while (piece[root] != root) {
            piece[root] = piece[piece[root]];
            root = piece[root];
        }
        return root;
    }
}
