package dev.plumbline.domain.spec;

import dev.plumbline.domain.Fault;
import java.util.HashSet;
import java.util.List;

/** Whether a question can be answered: options that differ, and as many right ones as its kind asks for. */
final class QuestionCheck {
    static final int FEWEST_OPTIONS = 2;
    /** As many as there are keys 1 to 9. */
    static final int MOST_OPTIONS = 9;

    /** Characters. */
    static final int MOST_OPTION = 500;

    private QuestionCheck() {}

    static void options(String at, Question question, List<Fault> faults) {
        int options = question.options().size();
        if (options < FEWEST_OPTIONS || options > MOST_OPTIONS) {
            faults.add(new Fault(
                    at + "/options",
                    "A question has %d to %d options, not %d.".formatted(FEWEST_OPTIONS, MOST_OPTIONS, options)));
        }
        var texts = new HashSet<List<String>>();
        for (int i = 0; i < options; i++) {
            var text = question.options().get(i).text();
            var here = at + "/options/" + i + "/text";
            if (text.isBlank() || text.length() > MOST_OPTION) {
                faults.add(new Fault(here, "An option has 1 to %d characters.".formatted(MOST_OPTION)));
            } else if (!texts.add(WordDiff.words(text))) {
                faults.add(new Fault(here, "Two options say the same."));
            }
        }
        int right = question.rightOptions().size();
        switch (question.kind()) {
            case SINGLE_CHOICE -> {
                if (right != 1) {
                    faults.add(new Fault(
                            at + "/options",
                            "Exactly one option of a single choice is right, not %d.".formatted(right)));
                }
            }
            case MULTIPLE_CHOICE -> {
                if (right == 0 || right == options) {
                    faults.add(new Fault(
                            at + "/options",
                            "Of a multiple choice at least one option is right and at least one is not; %d of %d are."
                                    .formatted(right, options)));
                }
            }
        }
    }
}
