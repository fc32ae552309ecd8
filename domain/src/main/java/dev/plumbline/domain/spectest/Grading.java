package dev.plumbline.domain.spectest;

import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** Grades answers that {@link AnswersCheck} found nothing wrong with. A question is right or wrong as a whole. */
final class Grading {
    private Grading() {}

    static List<GradedAnswer> grade(List<GivenAnswer> answers, AttemptStarted attempt, Spec spec) {
        return attempt.questions().stream()
                .map(asked -> {
                    var question = spec.question(asked.question()).orElseThrow();
                    var chosen = answers.stream()
                            .filter(a -> a.question().equals(asked.question()))
                            .flatMap(a -> a.chosen().stream())
                            .map(number -> asked.order().get(number - 1))
                            .sorted()
                            .toList();
                    return new GradedAnswer(
                            question.id(),
                            question.clause(),
                            question.skill(),
                            chosen,
                            new HashSet<>(chosen).equals(question.rightOptions()));
                })
                .toList();
    }

    static AttemptGraded result(List<GradedAnswer> answers, AttemptStarted attempt, Spec spec, Instant at) {
        int asked = answers.size();
        int correct = (int) answers.stream().filter(GradedAnswer::right).count();
        int needed = spec.test().needed(asked);
        boolean passed = correct >= needed;
        return new AttemptGraded(
                attempt.attempt(),
                attempt.person(),
                attempt.spec(),
                attempt.version(),
                attempt.kind(),
                attempt.skills(),
                asked,
                correct,
                needed,
                passed,
                answers,
                passed ? List.of() : toReread(answers, spec),
                at);
    }

    /** The clauses answered wrong, in reading order. */
    private static List<String> toReread(List<GradedAnswer> answers, Spec spec) {
        return spec.clauses().stream()
                .map(SpecClause::id)
                .filter(clause ->
                        answers.stream().anyMatch(a -> !a.right() && a.clause().equals(clause)))
                .toList();
    }
}
