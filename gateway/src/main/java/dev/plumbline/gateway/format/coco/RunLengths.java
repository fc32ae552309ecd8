package dev.plumbline.gateway.format.coco;

import java.util.Arrays;

/**
 * COCO's packed run lengths: a mask's runs as a text, so that files stay small.
 *
 * <p>Source: pycocotools, {@code maskApi.c}, {@code rleFrString}: six bits to a character from {@code '0'}, five of them number and one
 * for "more follows", lowest first; and from the fourth run on the difference to the run before the last.
 */
public final class RunLengths {

    private static final int MAX_CHARACTERS_OF_A_RUN = 7;

    private RunLengths() {}

    /** @throws IllegalArgumentException when the text is not such an encoding; the message says why */
    public static int[] unpack(String text) {
        int[] runs = new int[Math.max(1, text.length())];
        int size = 0;
        int place = 0;
        while (place < text.length()) {
            long run = 0;
            int shift = 0;
            boolean more = true;
            while (more) {
                if (place == text.length() || shift == 5 * MAX_CHARACTERS_OF_A_RUN) {
                    throw new IllegalArgumentException("Its counts end in the middle of a run");
                }
                int bits = text.charAt(place++) - '0';
                if (bits < 0 || bits > 63) {
                    throw new IllegalArgumentException("Its counts have a character that stands for nothing");
                }
                run |= (long) (bits & 0x1f) << shift;
                more = (bits & 0x20) != 0;
                shift += 5;
                if (!more && (bits & 0x10) != 0) {
                    run |= -1L << shift;
                }
            }
            run += size > 2 ? runs[size - 2] : 0;
            if (run < 0 || run > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("Its counts have a run of %d px".formatted(run));
            }
            runs[size++] = (int) run;
        }
        return Arrays.copyOf(runs, size);
    }

    /** The text that {@link #unpack} reads. */
    public static String pack(int... runs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.length; i++) {
            int rest = i > 2 ? runs[i] - runs[i - 2] : runs[i];
            boolean more = true;
            while (more) {
                int bits = rest & 0x1f;
                rest >>= 5;
                // What is left is only the sign, and the highest bit written says which.
                more = (bits & 0x10) == 0 ? rest != 0 : rest != -1;
                text.append((char) ('0' + (more ? bits | 0x20 : bits)));
            }
        }
        return text.toString();
    }
}
