package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.RecalculationDoc;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as the interface says it.
 *
 * @param spec          that it follows; null of a training project that follows none
 * @param ramp          its numbers
 * @param drawnOnly     annotators who are given nothing but what is drawn for them
 * @param recalculation how far its scores are with the latest scoring; null while none was set
 */
record ProjectView(
        ProjectId id,
        String name,
        Purpose purpose,
        @Nullable SpecId spec,
        BenchmarkId benchmark,
        OntologyId ontology,
        int ontologyVersion,
        String instructions,
        List<Clause> clauses,
        List<String> phrasings,
        Release release,
        ScoringFunction scoring,
        int scoringVersion,
        double passMark,
        RampNumbers ramp,
        @Nullable RecalculationDoc recalculation,
        List<Person> annotators,
        List<PersonId> drawnOnly) {

    /** @throws Refused when there is none */
    static ProjectView of(ProjectId id, ReadSide reads, Identities identities) {
        var p = reads.get(Projections.PROJECTS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
        return new ProjectView(
                p.id(),
                p.name(),
                p.purpose(),
                p.spec(),
                p.benchmark(),
                p.ontology(),
                p.ontologyVersion(),
                p.instructions().text(),
                p.instructions().clauses(),
                p.instructions().phrasings(),
                p.release(),
                p.currentScoring(),
                p.currentScoring().id().version(),
                p.passMark(),
                p.numbers(),
                reads.get(Projections.RECALCULATIONS, id.value())
                        .map(RecalculationDoc::of)
                        .orElse(null),
                p.annotators().stream().map(identities::person).toList(),
                p.drawnOnly());
    }
}
