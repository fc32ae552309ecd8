package dev.plumbline.gateway.operation;

import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.spec.SpecClause;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.List;
import java.util.Optional;

/** What a disagreement in a project can cite: clauses of the spec that it follows, else of its instructions. */
final class CitableClauses {
    private CitableClauses() {}

    static List<Clause> of(ReadSide read, ProjectDoc project) {
        return Optional.ofNullable(project.spec())
                .flatMap(spec -> read.get(Projections.SPECS, spec.value()))
                .map(doc -> doc.latest().clauses().stream()
                        .filter(clause -> !clause.heading())
                        .map(CitableClauses::clause)
                        .toList())
                .orElseGet(() -> project.instructions().clauses());
    }

    private static Clause clause(SpecClause clause) {
        return new Clause(
                clause.id(), clause.text().isBlank() ? clause.title() : clause.title() + ": " + clause.text());
    }
}
