package dev.plumbline.gateway.coco;

import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * COCO's run-length encoded masks: lengths of alternating runs of pixels outside and inside, down the columns, first column first.
 * A pixel is the square from its coordinates to the next; so the region of a mask is exact.
 *
 * <p>Source of the packed form: pycocotools, {@code maskApi.c}, {@code rleFrString}: six bits to a character from {@code '0'}, five of
 * them number and one for "more follows", and from the fourth run on the difference to the run before the last.
 */
final class RunLengths {

    private static final int MAX_CHARACTERS_OF_A_RUN = 7;

    private RunLengths() {}

    /** @throws IllegalArgumentException when the text is not such an encoding; the message says why */
    static long[] unpack(String text) {
        List<Long> runs = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            long run = 0;
            int shift = 0;
            boolean more = true;
            while (more) {
                if (place == text.length() || shift == 5 * MAX_CHARACTERS_OF_A_RUN) {
                    throw new IllegalArgumentException("its counts end in the middle of a run");
                }
                int bits = text.charAt(place++) - '0';
                if (bits < 0 || bits > 63) {
                    throw new IllegalArgumentException("its counts have a character that stands for nothing");
                }
                run |= (long) (bits & 0x1f) << shift;
                more = (bits & 0x20) != 0;
                shift += 5;
                if (!more && (bits & 0x10) != 0) {
                    run |= -1L << shift;
                }
            }
            runs.add(runs.size() > 2 ? run + runs.get(runs.size() - 2) : run);
        }
        return runs.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * The covered pixels as rectangles: a part for each run down a column, joined with the same run in the columns beside it.
     *
     * @throws IllegalArgumentException when the runs do not fill the mask; the message says why
     */
    static Polygon region(long[] runs, int height, int width) {
        long pixels = (long) height * width;
        Rectangles rectangles = new Rectangles();
        long place = 0;
        for (int i = 0; i < runs.length; i++) {
            if (runs[i] < 0 || runs[i] > pixels - place) {
                throw new IllegalArgumentException("its runs do not fit %d × %d px".formatted(width, height));
            }
            long end = place + runs[i];
            while (place < end) {
                long column = place / height;
                long bottom = Math.min(end, (column + 1) * height);
                if (i % 2 == 1) {
                    rectangles.add((int) column, (int) (place - column * height), (int) (bottom - column * height));
                }
                place = bottom;
            }
        }
        if (place != pixels) {
            throw new IllegalArgumentException("its runs do not fill %d × %d px".formatted(width, height));
        }
        return rectangles.polygon();
    }

    private static final class Rectangles {

        private record Rows(int top, int bottom) {}

        private record Columns(int left, int right) {}

        private final Map<Rows, Columns> growing = new LinkedHashMap<>();
        private final List<Part> parts = new ArrayList<>();

        void add(int column, int top, int bottom) {
            Rows rows = new Rows(top, bottom);
            Columns columns = growing.get(rows);
            if (columns != null && columns.right() == column) {
                growing.put(rows, new Columns(columns.left(), column + 1));
                return;
            }
            if (columns != null) {
                close(rows, columns);
            }
            growing.put(rows, new Columns(column, column + 1));
        }

        Polygon polygon() {
            growing.forEach(this::close);
            return new Polygon(parts);
        }

        private void close(Rows rows, Columns columns) {
            double left = columns.left();
            double right = columns.right();
            parts.add(Part.of(Ring.of(left, rows.top(), right, rows.top(), right, rows.bottom(), left, rows.bottom())));
        }
    }
}
