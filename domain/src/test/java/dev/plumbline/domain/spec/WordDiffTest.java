package dev.plumbline.domain.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.spec.WordDiff.Kind;
import dev.plumbline.domain.spec.WordDiff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void R1_a_replaced_word_is_struck_out_and_the_new_one_put_in() {
        assertThat(WordDiff.between("Follow the outer edge.", "Follow the outermost visible edge."))
                .containsExactly(
                        new Piece(Kind.SAME, "Follow the"),
                        new Piece(Kind.REMOVED, "outer"),
                        new Piece(Kind.ADDED, "outermost visible"),
                        new Piece(Kind.SAME, "edge."));
    }

    @Test
    void R1_texts_that_differ_in_white_space_alone_do_not_differ() {
        assertThat(WordDiff.between("Follow  the edge. ", "Follow the edge."))
                .containsExactly(new Piece(Kind.SAME, "Follow the edge."));
    }

    @Test
    void R1_nothing_becomes_something_and_something_nothing() {
        assertThat(WordDiff.between("", "All of it.")).containsExactly(new Piece(Kind.ADDED, "All of it."));
        assertThat(WordDiff.between("All of it.", "")).containsExactly(new Piece(Kind.REMOVED, "All of it."));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void R1_lines_stay_lines() {
        assertThat(WordDiff.between("a\nb", "a\nc"))
                .containsExactly(new Piece(Kind.SAME, "a\n"), new Piece(Kind.REMOVED, "b"), new Piece(Kind.ADDED, "c"));
    }

    @Test
    void R1_two_texts_of_thousands_of_other_words_are_one_replacement() {
        var a = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var b = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        assertThat(WordDiff.between(a, b)).extracting(Piece::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Property(tries = 300)
    void R1_without_what_was_put_in_it_is_the_old_text_and_without_what_was_struck_out_the_new(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        var pieces = WordDiff.between(before, after);
        assertThat(words(pieces, Kind.ADDED)).isEqualTo(WordDiff.words(before));
        assertThat(words(pieces, Kind.REMOVED)).isEqualTo(WordDiff.words(after));
    }

    private static List<String> words(List<Piece> pieces, Kind without) {
        return WordDiff.words(pieces.stream()
                .filter(p -> p.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining(" ")));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("the", "edge", "tip", "\n", "of")
                .list()
                .ofMaxSize(14)
                .map(l -> String.join(" ", l));
    }
}
