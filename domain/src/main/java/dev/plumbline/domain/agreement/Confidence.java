package dev.plumbline.domain.agreement;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well somebody knows how sure they are, from answers that were given with a confidence. Nothing is said of no answers.
 *
 * @param answers each with the confidence stated and whether it was right
 */
public record Confidence(List<Answer> answers) {

    /** @param confidence that it is right, 0 to 1 */
    public record Answer(double confidence, boolean right) {
        public Answer {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("A confidence is between 0 and 1, not " + confidence);
            }
        }
    }

    public Confidence {
        answers = List.copyOf(answers);
    }

    /** Brier score: the mean of (confidence − 1 if right, 0 if wrong)², 0 best to 1 worst (G. W. Brier, 1950). */
    public OptionalDouble brier() {
        return answers.stream()
                .mapToDouble(answer -> {
                    double off = answer.confidence() - (answer.right() ? 1 : 0);
                    return off * off;
                })
                .average();
    }

    /** Mean confidence less the share that was right, −1 to 1: above 0 for somebody who is too sure. */
    public OptionalDouble overconfidence() {
        return answers.stream()
                .mapToDouble(answer -> answer.confidence() - (answer.right() ? 1 : 0))
                .average();
    }
}
