package dev.plumbline.domain.spectest;

import dev.plumbline.domain.QuestionId;
import java.util.List;

/**
 * A question as one attempt asks it.
 *
 * @param order the places of its options in the bank, from 0, in the order in which they are shown
 */
public record AskedQuestion(QuestionId question, List<Integer> order) {
    public AskedQuestion {
        order = List.copyOf(order);
    }
}
