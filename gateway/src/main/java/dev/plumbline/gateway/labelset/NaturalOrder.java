package dev.plumbline.gateway.labelset;

import java.util.Comparator;

/** Names in the order in which people count: {@code frame_9} before {@code frame_10}. */
final class NaturalOrder implements Comparator<String> {

    private static final String BETWEEN = "(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)";

    @Override
    public int compare(String first, String second) {
        String[] a = first.split(BETWEEN);
        String[] b = second.split(BETWEEN);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = isNumber(a[i]) && isNumber(b[i]) ? numbers(a[i], b[i]) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length == b.length ? first.compareTo(second) : Integer.compare(a.length, b.length);
    }

    /** However many digits they have. */
    private static int numbers(String a, String b) {
        String first = a.replaceFirst("^0+", "");
        String second = b.replaceFirst("^0+", "");
        return first.length() == second.length()
                ? first.compareTo(second)
                : Integer.compare(first.length(), second.length());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
