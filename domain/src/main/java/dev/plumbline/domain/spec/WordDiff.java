package dev.plumbline.domain.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one text becomes another, in words, as people read it: what stays, what is struck out, what is put in. Found by the longest common
 * subsequence of words (Wagner and Fischer 1974), so the fewest words are struck out and put in. Exact up to {@value #MOST_CELLS} pairs
 * of words that are not in a common beginning or end; beyond, the differing middle is one replacement.
 */
public final class WordDiff {
    static final int MOST_CELLS = 4_000_000;

    /** A word with the white space after it, or a line break on its own: Markdown's lines stay lines. */
    private static final Pattern WORD = Pattern.compile("\\n|[^\\s]+");

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** @param text words that are all the same, all struck out or all put in; {@code \n} stands where a line ends */
    public record Piece(Kind kind, String text) {}

    private WordDiff() {}

    /** The words of a text, without what is between them. */
    static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(m -> m.group())
                .filter(word -> !word.equals("\n"))
                .toList();
    }

    /** Pieces in reading order; where words are replaced, what is struck out comes first. */
    public static List<Piece> between(String before, String after) {
        var a = tokens(before);
        var b = tokens(after);
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < a.size() - start
                && end < b.size() - start
                && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        var pieces = new Pieces();
        a.subList(0, start).forEach(word -> pieces.add(Kind.SAME, word));
        middle(a.subList(start, a.size() - end), b.subList(start, b.size() - end), pieces);
        a.subList(a.size() - end, a.size()).forEach(word -> pieces.add(Kind.SAME, word));
        return pieces.all();
    }

    private static List<String> tokens(String text) {
        return WORD.matcher(text.strip()).results().map(m -> m.group()).toList();
    }

    private static void middle(List<String> a, List<String> b, Pieces pieces) {
        if ((long) a.size() * b.size() > MOST_CELLS) {
            a.forEach(word -> pieces.add(Kind.REMOVED, word));
            b.forEach(word -> pieces.add(Kind.ADDED, word));
            return;
        }
        var longest = longest(a, b);
        Deque<String> added = new ArrayDeque<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                flush(added, pieces);
                pieces.add(Kind.SAME, a.get(i++));
                j++;
            } else if (j < b.size() && (i == a.size() || longest[i][j + 1] > longest[i + 1][j])) {
                added.add(b.get(j++));
            } else {
                pieces.add(Kind.REMOVED, a.get(i++));
            }
        }
        flush(added, pieces);
    }

    private static void flush(Deque<String> added, Pieces pieces) {
        added.forEach(word -> pieces.add(Kind.ADDED, word));
        added.clear();
    }

    /** Of the rests of both from each pair of places. */
    private static int[][] longest(List<String> a, List<String> b) {
        var longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    /** Joins neighbours of one kind. */
    private static final class Pieces {
        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Kind kind = Kind.SAME;

        void add(Kind next, String word) {
            if (next != kind) {
                close();
                kind = next;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n' && !word.equals("\n")) {
                text.append(' ');
            }
            text.append(word);
        }

        List<Piece> all() {
            close();
            return List.copyOf(done);
        }

        private void close() {
            if (!text.isEmpty()) {
                done.add(new Piece(kind, text.toString()));
                text.setLength(0);
            }
        }
    }
}
