package dev.plumbline.domain.geometry;

import java.util.Arrays;

/** What a mask covers, column by column and from the top down: rows {@code top} to {@code bottom} (not with it) of a column. */
final class ColumnRuns {

    private int[] places = new int[48];
    private int size;

    static ColumnRuns of(Mask mask) {
        ColumnRuns columns = new ColumnRuns();
        int height = mask.height();
        int place = 0;
        for (int run = 0; run < mask.runs().size(); run++) {
            int end = place + mask.runs().length(run);
            while (run % 2 == 1 && place < end) {
                int column = place / height;
                int start = column * height;
                int stop = Math.min(end - start, height);
                columns.add(column, place - start, stop);
                place = start + stop;
            }
            place = end;
        }
        return columns;
    }

    int size() {
        return size;
    }

    int column(int i) {
        return places[3 * i];
    }

    int top(int i) {
        return places[3 * i + 1];
    }

    int bottom(int i) {
        return places[3 * i + 2];
    }

    private void add(int column, int top, int bottom) {
        if (3 * size == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[3 * size] = column;
        places[3 * size + 1] = top;
        places[3 * size + 2] = bottom;
        size++;
    }
}
