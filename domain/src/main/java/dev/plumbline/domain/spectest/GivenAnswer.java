package dev.plumbline.domain.spectest;

import dev.plumbline.domain.QuestionId;
import java.util.Set;

/** @param chosen numbers of the options as they were shown, from 1 */
public record GivenAnswer(QuestionId question, Set<Integer> chosen) {
    public GivenAnswer {
        chosen = Set.copyOf(chosen);
    }
}
