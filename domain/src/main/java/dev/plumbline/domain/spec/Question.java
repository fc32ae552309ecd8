package dev.plumbline.domain.spec;

import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question of the bank.
 *
 * @param clause      that answers it
 * @param skill       that it tests; one of the clause's
 * @param explanation why the right options are right, for who keeps the bank
 */
public record Question(
        QuestionId id,
        String clause,
        SkillId skill,
        Kind kind,
        String text,
        @Nullable Picture picture,
        List<Choice> options,
        String explanation) {

    public enum Kind {
        /** Exactly one option is right. */
        SINGLE_CHOICE,
        /** One option or more are right, and one at least is not; all the right ones have to be chosen and no other. */
        MULTIPLE_CHOICE
    }

    public record Choice(String text, boolean right) {}

    public Question {
        options = List.copyOf(options);
    }

    /** The places of the right options, from 0. */
    public Set<Integer> rightOptions() {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).right())
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether what counts as right differs: an option that stands in both is right in one only, or none of the right options stands in
     * both and the right ones have other places. Options that are reworded where they stand, or come in another order, are no other
     * answer.
     */
    boolean hasOtherAnswersThan(Question other) {
        if (kind != other.kind) {
            return true;
        }
        boolean shared = false;
        for (var option : options) {
            for (var before : other.options) {
                if (WordDiff.words(option.text).equals(WordDiff.words(before.text))) {
                    if (option.right != before.right) {
                        return true;
                    }
                    shared |= option.right;
                }
            }
        }
        return !shared && !rightOptions().equals(other.rightOptions());
    }
}
