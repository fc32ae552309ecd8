package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Runs;
import java.util.Arrays;

/** Polygons as pixels: a pixel belongs to a polygon when its middle does. */
final class Raster {

    private Raster() {}

    static Mask mask(Polygon polygon, FrameSize size) {
        RunCollector runs = new RunCollector();
        boolean[] column = new boolean[size.height()];
        boolean[] part = new boolean[size.height()];
        Bounds bounds = polygon.bounds();
        for (int x = 0; x < size.width(); x++) {
            Arrays.fill(column, false);
            if (x + 0.5 >= bounds.minX() && x + 0.5 <= bounds.maxX()) {
                for (Part each : polygon.parts()) {
                    add(each, x + 0.5, column, part);
                }
            }
            runs.add(column);
        }
        return new Mask(size.width(), size.height(), runs.runs());
    }

    private static void add(Part part, double x, boolean[] column, boolean[] scratch) {
        Arrays.fill(scratch, false);
        toggle(part.exterior(), x, scratch);
        for (Ring hole : part.holes()) {
            boolean[] inHole = new boolean[scratch.length];
            toggle(hole, x, inHole);
            for (int y = 0; y < scratch.length; y++) {
                scratch[y] &= !inHole[y];
            }
        }
        for (int y = 0; y < column.length; y++) {
            column[y] |= scratch[y];
        }
    }

    /** By the even-odd rule: each edge that crosses the column turns over what lies below it. */
    private static void toggle(Ring ring, double x, boolean[] column) {
        boolean[] flips = new boolean[column.length + 1];
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            if (ring.x(i) > x != ring.x(j) > x) {
                double y = ring.y(i) + (ring.y(j) - ring.y(i)) * (x - ring.x(i)) / (ring.x(j) - ring.x(i));
                int first = (int) Math.clamp(Math.ceil(y - 0.5), 0, column.length);
                flips[first] = !flips[first];
            }
        }
        boolean inside = false;
        for (int y = 0; y < column.length; y++) {
            inside ^= flips[y];
            column[y] = inside;
        }
    }

    /** Run lengths down the columns, as they come. */
    static final class RunCollector {

        private int[] lengths = new int[64];
        private int size = 1;

        void add(boolean[] column) {
            for (boolean inside : column) {
                add(inside, 1);
            }
        }

        void add(boolean inside, int length) {
            if (inside != (size % 2 == 0)) {
                if (size == lengths.length) {
                    lengths = Arrays.copyOf(lengths, 2 * size);
                }
                size++;
            }
            lengths[size - 1] += length;
        }

        Runs runs() {
            return Runs.of(Arrays.copyOf(lengths, size));
        }
    }
}
