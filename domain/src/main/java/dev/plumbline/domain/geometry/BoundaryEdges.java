package dev.plumbline.domain.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The boundary edges of two regions, numbered through; edge {@code i} runs from vertex {@code i} to vertex {@code next[i]}.
 * Vertices have two coordinates each: as given (moved so that the common bounds begin at 0, 0), and on the grid.
 */
final class BoundaryEdges {

    /** Grid coordinates stay under 2³⁰, so that every orientation determinant fits a long. */
    private static final double GRID_STEPS = (1 << 30) - 2;

    private record Loop(Ring ring, int part, int region, boolean hole) {}

    final int count;
    final double[] x;
    final double[] y;
    final int[] gridX;
    final int[] gridY;
    final int[] next;
    /** Ring of each edge. */
    final int[] ring;

    final int rings;
    /** First edge of each ring, and the number of edges at the end. */
    final int[] ringStart;
    /** Leftmost and rightmost grid coordinate of each ring. */
    final int[] ringMinX;

    final int[] ringMaxX;

    final int parts;
    final int[] partOfRing;
    final boolean[] isHole;
    /** 0 or 1: which of the two regions a ring belongs to. */
    final int[] regionOfRing;

    private BoundaryEdges(List<Loop> loops, int parts) {
        this.count = loops.stream().mapToInt(loop -> loop.ring().size()).sum();
        this.rings = loops.size();
        this.parts = parts;
        x = new double[count];
        y = new double[count];
        gridX = new int[count];
        gridY = new int[count];
        next = new int[count];
        ring = new int[count];
        ringStart = new int[rings + 1];
        ringMinX = new int[rings];
        ringMaxX = new int[rings];
        partOfRing = new int[rings];
        isHole = new boolean[rings];
        regionOfRing = new int[rings];
        for (int r = 0; r < rings; r++) {
            addRing(r, loops.get(r));
        }
        snap();
    }

    static BoundaryEdges of(Polygon first, Polygon second) {
        List<Loop> loops = new ArrayList<>();
        int parts = 0;
        for (int region = 0; region < 2; region++) {
            for (Part part : (region == 0 ? first : second).parts()) {
                if (part.exterior().size() >= 3) {
                    loops.add(new Loop(part.exterior(), parts, region, false));
                    for (Ring hole : part.holes()) {
                        if (hole.size() >= 3) {
                            loops.add(new Loop(hole, parts, region, true));
                        }
                    }
                    parts++;
                }
            }
        }
        return new BoundaryEdges(loops, parts);
    }

    boolean isEmpty() {
        return count == 0;
    }

    private void addRing(int r, Loop loop) {
        int start = ringStart[r];
        int size = loop.ring().size();
        loop.ring().copyTo(x, y, start);
        for (int i = start; i < start + size; i++) {
            next[i] = i + 1;
        }
        Arrays.fill(ring, start, start + size, r);
        next[start + size - 1] = start;
        ringStart[r + 1] = start + size;
        partOfRing[r] = loop.part();
        isHole[r] = loop.hole();
        regionOfRing[r] = loop.region();
    }

    private void snap() {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            minX = Math.min(minX, x[i]);
            maxX = Math.max(maxX, x[i]);
            minY = Math.min(minY, y[i]);
            maxY = Math.max(maxY, y[i]);
        }
        double stepsPerPx = stepsPerPx(Math.max(maxX - minX, maxY - minY));
        for (int i = 0; i < count; i++) {
            x[i] -= minX;
            y[i] -= minY;
            gridX[i] = (int) (x[i] * stepsPerPx + 0.5);
            gridY[i] = (int) (y[i] * stepsPerPx + 0.5);
        }
        for (int r = 0; r < rings; r++) {
            ringMinX[r] = Integer.MAX_VALUE;
            for (int i = ringStart[r]; i < ringStart[r + 1]; i++) {
                ringMinX[r] = Math.min(ringMinX[r], gridX[i]);
                ringMaxX[r] = Math.max(ringMaxX[r], gridX[i]);
            }
        }
    }

    /** A power of ten, so that coordinates with a few decimals, as files have them, are on the grid and nothing is rounded. */
    private static double stepsPerPx(double extentPx) {
        return extentPx > 0 ? Math.pow(10, Math.floor(Math.log10(GRID_STEPS / extentPx))) : 1;
    }
}
