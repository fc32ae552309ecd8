package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.domain.spec.SpecVersion;
import java.util.List;

/**
 * The spec of the demo as it came to be: people began with a version that said less about blurred edges.
 *
 * @param second the demo's own
 */
record Curriculum(Spec second) {
    static final SpecId SPEC = new SpecId("blooms-spec");

    private static final SpecVersion BEFORE = new SpecVersion("2.2.0");
    private static final String REWORDED = "4.3.2";

    /** The version before, which differs in one clause: the one about blurred edges. */
    Spec first() {
        return new Spec(
                second.id(),
                BEFORE,
                second.title(),
                second.skills(),
                second.clauses().stream().map(Curriculum::before).toList(),
                second.questions(),
                second.test());
    }

    private static SpecClause before(SpecClause clause) {
        return clause.id().equals(REWORDED)
                ? new SpecClause(
                        clause.id(),
                        clause.title(),
                        "On a blurred edge the line runs along the middle of the fade. Where darkness swallows an edge, it is"
                                + " closed straight across.",
                        clause.skills(),
                        List.of())
                : clause;
    }
}
