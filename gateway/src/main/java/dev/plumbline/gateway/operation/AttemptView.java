package dev.plumbline.gateway.operation;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.Picture;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spectest.AskedQuestion;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import dev.plumbline.domain.spectest.TestKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its person sees it: never which options are right, nor the clause that answers a question, nor the seed, and options
 * by the numbers under which they are shown.
 *
 * @param questions none once it is graded
 */
record AttemptView(
        AttemptId id,
        SpecVersion version,
        TestKind kind,
        Set<SkillId> skills,
        int needed,
        Instant startedAt,
        List<Asked> questions,
        @Nullable Result result) {

    /** @param options in the order in which they are shown; the first is number 1 */
    record Asked(
            QuestionId id,
            Question.Kind kind,
            String text,
            @Nullable Picture picture,
            List<String> options) {}

    /**
     * @param wrong clauses about which a question was answered wrong, in reading order
     * @param reread whether they are to be read again before another attempt
     */
    record Result(
            AttemptId attempt,
            SpecVersion version,
            TestKind kind,
            int asked,
            int correct,
            int needed,
            boolean passed,
            List<String> wrong,
            boolean reread,
            Instant at) {
        static Result of(AttemptGraded graded, Spec latest) {
            return new Result(
                    graded.attempt(),
                    graded.version(),
                    graded.kind(),
                    graded.asked(),
                    graded.correct(),
                    graded.needed(),
                    graded.passed(),
                    latest.clauses().stream()
                            .map(SpecClause::id)
                            .filter(id -> graded.answers().stream()
                                    .anyMatch(a -> !a.right() && a.clause().equals(id)))
                            .toList(),
                    !graded.reread().isEmpty(),
                    graded.at());
        }
    }

    static AttemptView of(AttemptStarted started, Spec spec, Optional<Result> result) {
        return new AttemptView(
                started.attempt(),
                started.version(),
                started.kind(),
                started.skills(),
                spec.test().needed(started.questions().size()),
                started.at(),
                result.isPresent()
                        ? List.of()
                        : started.questions().stream().map(q -> asked(q, spec)).toList(),
                result.orElse(null));
    }

    private static Asked asked(AskedQuestion asked, Spec spec) {
        var question = spec.question(asked.question()).orElseThrow();
        return new Asked(
                question.id(),
                question.kind(),
                question.text(),
                question.picture(),
                asked.order().stream()
                        .map(i -> question.options().get(i).text())
                        .toList());
    }
}
