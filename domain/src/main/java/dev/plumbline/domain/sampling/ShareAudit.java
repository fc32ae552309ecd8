package dev.plumbline.domain.sampling;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionSettled;
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.RampNumbersSet;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows through a log what decides how much of somebody's work is reviewed, so that a share that was not due is found: a
 * seed that holds proves nothing of draws whose shares somebody chose.
 */
final class ShareAudit {
    static final Set<Class<? extends Event>> EVENTS = Set.of(
            OntologyPublished.class,
            ProjectCreated.class,
            RampNumbersSet.class,
            StageEntered.class,
            SuspicionRaised.class,
            SuspicionSettled.class);

    private record Version(OntologyId ontology, int version) {}

    private record Suspected(ProjectId project, PersonId person) {}

    private final Map<Version, Set<SkillId>> skills = new HashMap<>();
    private final Map<ProjectId, Version> ontologies = new HashMap<>();
    private final Map<ProjectId, RampNumbers> numbers = new HashMap<>();
    private final Map<PersonId, Map<SkillId, Stage>> stages = new HashMap<>();
    private final Map<Suspected, Set<SkillId>> suspicions = new HashMap<>();

    void next(Event event) {
        switch (event) {
            case OntologyPublished e ->
                skills.put(
                        new Version(e.ontology().id(), e.ontology().version()),
                        e.ontology().skills());
            case ProjectCreated e -> ontologies.put(e.project(), new Version(e.ontology(), e.ontologyVersion()));
            case RampNumbersSet e -> numbers.put(e.project(), e.numbers());
            case StageEntered e ->
                stages.computeIfAbsent(e.person(), _ -> new HashMap<>()).put(e.skill(), e.stage());
            case SuspicionRaised e -> suspected(e.project(), e.person()).add(e.skill());
            case SuspicionSettled e -> suspected(e.project(), e.person()).remove(e.skill());
            default -> {}
        }
    }

    private Set<SkillId> suspected(ProjectId project, PersonId person) {
        return suspicions.computeIfAbsent(new Suspected(project, person), _ -> new HashSet<>());
    }

    /** What is wrong with a draw's share; of a project that the log does not know nothing can be said. */
    Optional<DrawFault> fault(long position, SubmissionSampled e) {
        var exercised = skills.get(ontologies.get(e.project()));
        if (exercised == null) {
            return Optional.empty();
        }
        var suspicion = suspected(e.project(), e.annotator()).stream().anyMatch(exercised::contains);
        var due = ReviewShare.of(
                numbers.getOrDefault(e.project(), RampNumbers.DEFAULT).production(),
                exercised,
                stages.getOrDefault(e.annotator(), Map.of()),
                suspicion);
        var was = new ReviewShare(e.share(), e.cause());
        return due.equals(was)
                ? Optional.empty()
                : Optional.of(new DrawFault(
                        position,
                        e.project(),
                        e.task(),
                        "task %s was drawn with a share of %s, and by its annotator's standing and the project's numbers %s was due"
                                .formatted(e.task(), words(was), words(due))));
    }

    private static String words(ReviewShare share) {
        return "%s (%s)".formatted(share.share(), share.cause().name().toLowerCase(Locale.ROOT));
    }
}
