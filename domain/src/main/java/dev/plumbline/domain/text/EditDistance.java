package dev.plumbline.domain.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Levenshtein distance: the fewest insertions, deletions and substitutions that turn one text into another (V. I. Levenshtein, 1966).
 * Characters are Unicode code points, so an emoji is one, and a letter with a combining accent two unless it was composed before.
 */
public final class EditDistance {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x1c-\\x1f\\x85]+");

    private EditDistance() {}

    /** In code points. Symmetric. */
    public static int characters(String first, String second) {
        return between(
                first.codePoints().boxed().toList(), second.codePoints().boxed().toList());
    }

    /** In words, which white space separates. */
    public static int words(String first, String second) {
        return between(split(first), split(second));
    }

    /** Words of a text in order; none of a blank one. White space is what Unicode says it is. */
    static List<String> split(String text) {
        return Stream.of(SPACES.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    static <T> int between(List<T> first, List<T> second) {
        int[] row = new int[second.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = first.get(i - 1).equals(second.get(j - 1)) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[second.size()];
    }
}
