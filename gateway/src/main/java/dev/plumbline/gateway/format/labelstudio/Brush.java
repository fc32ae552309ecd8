package dev.plumbline.gateway.format.labelstudio;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.gateway.format.Pixels;
import java.util.Arrays;

/**
 * Masks as Label Studio's brush keeps them: the bytes of an RGBA picture, row by row, run-length encoded bit by bit; what is covered
 * is what its alpha says.
 *
 * <p>Source: label-studio-sdk, {@code converter/brush.py}, {@code decode_rle} and {@code encode_rle}: 32 bits of length, 5 of word size
 * less 1, four times 4 of run sizes less 1; then for each piece a bit that tells a run from literals, 2 bits that choose the run size,
 * the length less 1, and one word or as many as the length.
 */
final class Brush {

    private static final int CHANNELS = 4;
    private static final int WORD = 8;
    private static final int[] SIZES = {3, 4, 8, 16};

    private Brush() {}

    /** @throws IllegalArgumentException when it is not such an encoding; the message is a sentence */
    static Mask decode(int[] bytes, FrameSize size) {
        Bits bits = new Bits(bytes);
        long length = bits.read(32) & 0xffffffffL;
        long pixels = (long) size.width() * size.height();
        if (length != pixels * CHANNELS) {
            throw new IllegalArgumentException("the brush is of %d px and its image of %d × %d px."
                    .formatted(length / CHANNELS, size.width(), size.height()));
        }
        int word = bits.read(5) + 1;
        int[] sizes = new int[4];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = bits.read(4) + 1;
        }
        boolean[] rows = new boolean[Pixels.checked(size.width(), size.height())];
        long place = 0;
        while (place < length) {
            boolean run = bits.read(1) == 1;
            long end = place + 1 + bits.read(sizes[bits.read(2)]);
            if (end > length) {
                throw new IllegalArgumentException("the brush's runs are longer than its image.");
            }
            int value = run ? bits.read(word) : 0;
            for (; place < end; place++) {
                int here = run ? value : bits.read(word);
                if (place % CHANNELS == CHANNELS - 1) {
                    rows[(int) (place / CHANNELS)] = here > 0;
                }
            }
        }
        return Pixels.mask(rows, size.width(), size.height());
    }

    /** Covered pixels are white and opaque, the others nothing: so four bytes of a pixel are always the same. */
    static int[] encode(Mask mask) {
        boolean[] rows = Pixels.rows(mask);
        Bits bits = new Bits(new int[64]);
        bits.write(rows.length * CHANNELS, 32);
        bits.write(WORD - 1, 5);
        for (int size : SIZES) {
            bits.write(size - 1, 4);
        }
        int place = 0;
        while (place < rows.length) {
            int end = place;
            while (end < rows.length && rows[end] == rows[place]) {
                end++;
            }
            long left = (long) (end - place) * CHANNELS;
            while (left > 0) {
                int piece = (int) Math.min(left, 1 << SIZES[3]);
                bits.write(1, 1);
                bits.write(3, 2);
                bits.write(piece - 1, SIZES[3]);
                bits.write(rows[place] ? 255 : 0, WORD);
                left -= piece;
            }
            place = end;
        }
        return bits.bytes();
    }

    private static final class Bits {
        private int[] bytes;
        private long place;

        Bits(int[] bytes) {
            this.bytes = bytes;
        }

        int read(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, place++) {
                if (place / 8 >= bytes.length) {
                    throw new IllegalArgumentException("the brush ends in the middle of a run.");
                }
                value = value << 1 | bytes[(int) (place / 8)] >> 7 - (int) (place % 8) & 1;
            }
            return value;
        }

        void write(int value, int count) {
            for (int i = count - 1; i >= 0; i--, place++) {
                if (place / 8 >= bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * bytes.length);
                }
                bytes[(int) (place / 8)] |= (value >> i & 1) << 7 - (int) (place % 8);
            }
        }

        int[] bytes() {
            return Arrays.copyOf(bytes, (int) ((place + 7) / 8));
        }
    }
}
