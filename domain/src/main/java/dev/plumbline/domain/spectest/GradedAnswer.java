package dev.plumbline.domain.spectest;

import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import java.util.List;

/**
 * What was made of an answer.
 *
 * @param chosen the places in the bank, from 0, of the options chosen, ascending
 */
public record GradedAnswer(QuestionId question, String clause, SkillId skill, List<Integer> chosen, boolean right) {
    public GradedAnswer {
        chosen = List.copyOf(chosen);
    }
}
