package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.domain.ramp.Standings;
import dev.plumbline.gateway.desk.ServingDoc;
import dev.plumbline.gateway.desk.ServingDoc.Lack;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.cohort.Cohort;
import dev.plumbline.projections.cohort.CohortRow;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** To whom a project's real work is served today, and to whom not, and why. */
final class ServingOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final InstantSource clock;

    record Serving(Collection<SkillId> skills, List<ServingDoc> people) {}

    ServingOperations(ReadSide reads, Subjects subjects, InstantSource clock) {
        this.reads = reads;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of("readServing", new Handling(subjects::project, this::serving));
    }

    private Answer serving(Call call) {
        var position = reads.position();
        var project = subjects.existingProject(call.id("project", ProjectId::new));
        var skills = reads.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow()
                .skills();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var people = people(project).stream()
                .map(person -> of(person, project, skills, today))
                .toList();
        return Answer.ok(new Serving(skills, people)).at(position);
    }

    /** Who began with the project's spec, and who is assigned to it. */
    private Set<PersonId> people(ProjectDoc project) {
        var people = new TreeSet<>(Comparator.comparing(PersonId::value));
        people.addAll(project.annotators());
        if (project.spec() != null) {
            reads.all(Projections.STANDINGS, project.spec() + "/").forEach(each -> people.add(each.person()));
        }
        return people;
    }

    private ServingDoc of(PersonId person, ProjectDoc project, Collection<SkillId> skills, LocalDate today) {
        var row = reads.get(Projections.COHORT, Cohort.key(project.id(), person));
        var lacks = project.purpose() == Purpose.LIVE
                ? standings(person).missing(skills, today).entrySet().stream()
                        .map(each -> new Lack(each.getKey(), each.getValue()))
                        .toList()
                : List.<Lack>of();
        return new ServingDoc(
                person,
                project.annotators().contains(person),
                lacks,
                row.map(CohortRow::assigned).orElse(0),
                row.map(CohortRow::submitted).orElse(0));
    }

    /** In all skills, whichever spec teaches them. */
    private Standings standings(PersonId person) {
        var all = new HashMap<SkillId, Standing>();
        reads.get(Projections.LEDGERS, person.value())
                .ifPresent(ledger -> ledger.specs()
                        .forEach(spec -> reads.get(Projections.STANDINGS, StandingsOfPeople.key(spec, person))
                                .ifPresent(standings ->
                                        all.putAll(standings.standings().bySkill()))));
        return new Standings(all);
    }
}
