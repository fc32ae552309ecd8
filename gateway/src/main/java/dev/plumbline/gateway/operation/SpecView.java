package dev.plumbline.gateway.operation;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.EdgeCase;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TaughtSkill;
import dev.plumbline.domain.spec.TestRules;
import dev.plumbline.domain.spectest.Learner;
import dev.plumbline.projections.spec.SpecDoc;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A spec as one of its readers sees it: everything but the question bank.
 *
 * @param knownIn the earliest version in which the reader read a clause that has changed since; null where there is none
 */
record SpecView(
        SpecId id,
        SpecVersion version,
        String title,
        Instant publishedAt,
        List<TaughtSkill> skills,
        TestRules test,
        List<Clause> clauses,
        @Nullable SpecVersion knownIn) {

    /** What the reader has to do with a clause. */
    enum State {
        HEADING,
        UNREAD,
        /** Read, and changed since. */
        CHANGED,
        /** To be read again after a failed test. */
        REREAD,
        READ
    }

    record Clause(String id, String title, String text, List<SkillId> skills, List<EdgeCase> edgeCases, State state) {}

    /** @param learner with what the spec says */
    static SpecView of(SpecDoc doc, Learner learner) {
        var spec = doc.latest();
        return new SpecView(
                spec.id(),
                spec.version(),
                spec.title(),
                doc.versions().getLast().at(),
                spec.skills(),
                spec.test(),
                spec.clauses().stream()
                        .map(c -> new Clause(c.id(), c.title(), c.text(), c.skills(), c.edgeCases(), state(c, learner)))
                        .toList(),
                spec.clauses().stream()
                        .filter(c -> state(c, learner) == State.CHANGED)
                        .map(c -> learner.read().get(c.id()))
                        .filter(Objects::nonNull)
                        .min(SpecVersion::compareTo)
                        .orElse(null));
    }

    private static State state(SpecClause clause, Learner learner) {
        if (clause.heading()) {
            return State.HEADING;
        } else if (learner.hasRead(clause.id())) {
            return State.READ;
        } else if (learner.reread().contains(clause.id())) {
            return State.REREAD;
        }
        return learner.read().containsKey(clause.id()) ? State.CHANGED : State.UNREAD;
    }
}
