package dev.plumbline.domain.spectest;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether each question of an attempt is answered once, with options that it has, and nothing else is. */
final class AnswersCheck {
    private AnswersCheck() {}

    /** In the order of the answers, then in the order of the questions. */
    static List<Fault> faults(List<GivenAnswer> answers, AttemptStarted attempt, Spec spec) {
        var faults = new ArrayList<Fault>();
        var answered = new HashSet<QuestionId>();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var at = "/answers/" + i;
            var question = attempt.questions().stream()
                    .filter(q -> q.question().equals(answer.question()))
                    .findFirst()
                    .flatMap(q -> spec.question(q.question()));
            if (question.isEmpty()) {
                faults.add(new Fault(at, "The question %s is not asked in this attempt.".formatted(answer.question())));
            } else if (!answered.add(answer.question())) {
                faults.add(new Fault(at, "The question %s is answered twice.".formatted(answer.question())));
            } else {
                options(at + "/chosen", answer, question.get(), faults);
            }
        }
        attempt.questions().stream()
                .filter(q -> !answered.contains(q.question()))
                .forEach(
                        q -> faults.add(new Fault("/answers", "Question %s is not answered.".formatted(q.question()))));
        return List.copyOf(faults);
    }

    private static void options(String at, GivenAnswer answer, Question question, List<Fault> faults) {
        int options = question.options().size();
        if (!answer.chosen().stream().allMatch(number -> number >= 1 && number <= options)) {
            faults.add(new Fault(at, "Options of question %s are 1 to %d.".formatted(question.id(), options)));
        } else if (answer.chosen().isEmpty()) {
            faults.add(new Fault(at, "Question %s is not answered.".formatted(question.id())));
        } else if (question.kind() == Question.Kind.SINGLE_CHOICE
                && answer.chosen().size() > 1) {
            faults.add(new Fault(at, "One option of question %s is chosen, not several.".formatted(question.id())));
        }
    }
}
