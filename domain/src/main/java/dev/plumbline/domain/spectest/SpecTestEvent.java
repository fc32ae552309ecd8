package dev.plumbline.domain.spectest;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One person's way through one spec. */
public sealed interface SpecTestEvent extends Event {
    PersonId person();

    SpecId spec();

    @Override
    default Set<Tag> tags() {
        return Tags.of(Tag.spec(spec()), Tag.person(person()), Tag.learning(person(), spec()));
    }

    /**
     * A clause was before the person's eyes for long enough. Recorded once for its present wording, and once more after each
     * failed attempt that asks for it.
     */
    record ClauseRead(PersonId person, SpecId spec, SpecVersion version, String clause, Instant at)
            implements SpecTestEvent {}

    /**
     * @param skills    asked for
     * @param seed      that questions and options were drawn and shuffled by ({@link QuestionDraw}); nobody learns it before the grade
     * @param questions in the order in which they are asked
     */
    record AttemptStarted(
            AttemptId attempt,
            PersonId person,
            SpecId spec,
            SpecVersion version,
            TestKind kind,
            Set<SkillId> skills,
            long seed,
            List<AskedQuestion> questions,
            Instant at)
            implements SpecTestEvent {
        public AttemptStarted {
            skills = SkillId.sorted(skills);
            questions = List.copyOf(questions);
        }

        @Override
        public Set<Tag> tags() {
            return Tags.and(SpecTestEvent.super.tags(), Tag.attempt(attempt));
        }
    }

    /**
     * @param skills  asked for; what a passed attempt proves
     * @param needed  how many had to be right
     * @param answers in the order in which the questions were asked
     * @param reread  clauses to be read again before another attempt; none after a passed one
     */
    record AttemptGraded(
            AttemptId attempt,
            PersonId person,
            SpecId spec,
            SpecVersion version,
            TestKind kind,
            Set<SkillId> skills,
            int asked,
            int correct,
            int needed,
            boolean passed,
            List<GradedAnswer> answers,
            List<String> reread,
            Instant at)
            implements SpecTestEvent {
        public AttemptGraded {
            skills = SkillId.sorted(skills);
            answers = List.copyOf(answers);
            reread = List.copyOf(reread);
        }

        /** The questions that were not answered right. */
        public List<QuestionId> wrong() {
            return answers.stream()
                    .filter(answer -> !answer.right())
                    .map(GradedAnswer::question)
                    .toList();
        }

        /** Among them the standings of the skills asked for, which follow from it. */
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(SpecTestEvent.super.tags());
            tags.add(Tag.attempt(attempt));
            skills.forEach(skill -> tags.add(Tag.standing(person, skill)));
            return Collections.unmodifiableSet(tags);
        }
    }
}
