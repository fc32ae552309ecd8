package dev.plumbline.domain.spectest;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;

public sealed interface SpecTestCommand extends Command {
    SpecId spec();

    PersonId person();

    /** The person had the clause of this version before their eyes. */
    record ReadClause(SpecId spec, SpecVersion version, String clause, PersonId person, Instant at)
            implements SpecTestCommand {}

    /**
     * @param renew skills to be proved anew though a test was passed, because who passed was not enrolled then, or what certifies them
     *              waits for a test
     * @param seed  of true chance, so that nobody knows what will be asked
     */
    record StartAttempt(AttemptId attempt, SpecId spec, PersonId person, Set<SkillId> renew, long seed, Instant at)
            implements SpecTestCommand {
        public StartAttempt {
            renew = Set.copyOf(renew);
        }
    }

    record HandIn(AttemptId attempt, SpecId spec, PersonId person, List<GivenAnswer> answers, Instant at)
            implements SpecTestCommand {
        public HandIn {
            answers = List.copyOf(answers);
        }
    }
}
