package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.disagreement.Trend;
import dev.plumbline.projections.disagreement.Trends;
import dev.plumbline.projections.disagreement.Verdicts;
import dev.plumbline.projections.drift.SkillCourses;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One person's weeks and calibrations, for the staff of a project that they work in. */
final class TrendOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final Named named;

    TrendOperations(ReadSide reads, Subjects subjects, Named named) {
        this.reads = reads;
        this.subjects = subjects;
        this.named = named;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of("readPersonTrend", new Handling(subjects::project, this::trend));
    }

    private Answer trend(Call call) {
        var position = reads.position();
        var id = call.id("project", ProjectId::new);
        var person = call.id("person", PersonId::new);
        var project = reads.get(Projections.PROJECTS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
        var trend = reads.get(Projections.TRENDS, Trends.key(id, person))
                .orElseThrow(() -> new Refused(Problems.notFound()));
        var verdicts = reads.get(Projections.VERDICTS, Verdicts.key(id, person));
        var hidden = subjects.openSessions().hiddenTasks(call.person());
        var skills = skills(project, trend).stream()
                .map(skill -> PersonTrend.Skill.of(
                        skill,
                        Optional.ofNullable(trend.skills().get(skill.value())),
                        verdicts.flatMap(of -> Optional.ofNullable(of.skills().get(skill.value()))),
                        reads.get(Projections.SKILL_COURSES, SkillCourses.key(skill, person)),
                        hidden))
                .filter(skill -> !skill.isEmpty())
                .toList();
        return Answer.ok(new PersonTrend(
                        named.person(person),
                        ProjectOperations.Summary.of(project),
                        project.numbers().production().trend(),
                        trend.closed(),
                        skills))
                .at(position);
    }

    /** Of the project's ontology, and of what was ever reviewed. */
    private SortedSet<SkillId> skills(ProjectDoc project, Trend trend) {
        var skills = new TreeSet<>(Comparator.comparing(SkillId::value));
        reads.get(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .ifPresent(ontology -> skills.addAll(ontology.skills()));
        trend.skills().values().forEach(skill -> skills.add(skill.skill()));
        return skills;
    }
}
