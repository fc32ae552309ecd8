package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Runs;
import java.util.Arrays;

/** Masks as pixels, for formats that lay them out along the rows. */
public final class Pixels {

    /** As many as an image may have; fewer where there is little memory, for several such pictures are held at once. */
    private static final long MAX_PIXELS =
            Math.min(64_000_000, Runtime.getRuntime().maxMemory() / 16);

    private Pixels() {}

    /** Row by row from the top, left to right. */
    public static boolean[] rows(Mask mask) {
        boolean[] pixels = new boolean[checked(mask.width(), mask.height())];
        int place = 0;
        for (int run = 0; run < mask.runs().size(); run++) {
            int end = place + mask.runs().length(run);
            if (run % 2 == 1) {
                for (int i = place; i < end; i++) {
                    pixels[i % mask.height() * mask.width() + i / mask.height()] = true;
                }
            }
            place = end;
        }
        return pixels;
    }

    public static Mask mask(boolean[] rows, int width, int height) {
        int[] runs = new int[64];
        int size = 1;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                if (rows[y * width + x] != (size % 2 == 0)) {
                    if (size == runs.length) {
                        runs = Arrays.copyOf(runs, 2 * size);
                    }
                    size++;
                }
                runs[size - 1]++;
            }
        }
        return new Mask(width, height, Runs.of(Arrays.copyOf(runs, size)));
    }

    /**
     * Run lengths along the rows of a rectangle, those outside first.
     *
     * @throws IllegalArgumentException when they do not fill it, or it is not on the frame; the message is a sentence
     */
    public static Mask ofRows(int[] runs, int left, int top, int width, int height, FrameSize frame) {
        if (left < 0
                || top < 0
                || width < 1
                || height < 1
                || (long) left + width > frame.width()
                || (long) top + height > frame.height()) {
            throw new IllegalArgumentException("the mask is %d × %d px at (%d, %d) and its image %d × %d px."
                    .formatted(width, height, left, top, frame.width(), frame.height()));
        }
        boolean[] rows = new boolean[checked(frame.width(), frame.height())];
        long place = 0;
        for (int i = 0; i < runs.length; i++) {
            long end = place + runs[i];
            if (runs[i] < 0 || end > (long) width * height) {
                throw new IllegalArgumentException(
                        "the runs of the mask do not fit %d × %d px.".formatted(width, height));
            }
            for (; place < end; place++) {
                int x = left + (int) (place % width);
                int y = top + (int) (place / width);
                rows[y * frame.width() + x] = i % 2 == 1;
            }
        }
        if (place != (long) width * height) {
            throw new IllegalArgumentException("the runs of the mask do not fill %d × %d px.".formatted(width, height));
        }
        return mask(rows, frame.width(), frame.height());
    }

    /** The same the other way: runs along the rows of a rectangle, those outside first. */
    public static int[] toRows(Mask mask, int left, int top, int width, int height) {
        boolean[] rows = rows(mask);
        int[] runs = new int[64];
        int size = 1;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if (rows[y * mask.width() + x] != (size % 2 == 0)) {
                    if (size == runs.length) {
                        runs = Arrays.copyOf(runs, 2 * size);
                    }
                    size++;
                }
                runs[size - 1]++;
            }
        }
        return Arrays.copyOf(runs, size);
    }

    /**
     * The number of pixels.
     *
     * @throws IllegalArgumentException when a picture of them does not fit into memory; the message is a sentence
     */
    public static int checked(int width, int height) {
        if (!fit(new FrameSize(width, height))) {
            throw new IllegalArgumentException(
                    "a mask of %d × %d px is too large; at most %,d px fit into memory, and more with PLUMBLINE_JAVA_OPTS=-Xmx1g."
                            .formatted(width, height, MAX_PIXELS));
        }
        return width * height;
    }

    static boolean fit(FrameSize size) {
        return (long) size.width() * size.height() <= MAX_PIXELS;
    }
}
