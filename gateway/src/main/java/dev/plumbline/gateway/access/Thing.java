package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import java.util.Optional;
import java.util.Set;

/**
 * What the policy needs to know about what is behind a {@link Door}.
 *
 * @param exists     a thing that does not exist is refused to everyone alike
 * @param projects   the projects it belongs to; empty for what belongs to the workspace
 * @param owner      whose task (or account) it is
 * @param released   whether the owner may see the score
 * @param annotators who annotates from the ground truth that it would show
 * @param blind      from whom it is hidden just now, whatever roles they hold: they are asked about it in a calibration session
 */
public record Thing(
        boolean exists,
        Set<ProjectId> projects,
        Optional<PersonId> owner,
        boolean released,
        Set<PersonId> annotators,
        Set<PersonId> blind) {

    /** Something of the whole workspace, such as a list that is filtered afterwards. */
    public static final Thing WORKSPACE = new Thing(true, Set.of(), Optional.empty(), false, Set.of(), Set.of());

    /** There is none. */
    public static final Thing NONE = new Thing(false, Set.of(), Optional.empty(), false, Set.of(), Set.of());

    public Thing {
        projects = Set.copyOf(projects);
        annotators = Set.copyOf(annotators);
        blind = Set.copyOf(blind);
    }

    /** Of the workspace, used by projects, showing ground truth to whoever sees it. */
    public static Thing truth(Set<ProjectId> projects, Set<PersonId> annotators) {
        return new Thing(true, projects, Optional.empty(), false, annotators, Set.of());
    }

    public static Thing project(ProjectId project, Set<PersonId> annotators) {
        return truth(Set.of(project), annotators);
    }

    public static Thing task(ProjectId project, PersonId annotator, boolean released, Set<PersonId> annotators) {
        return new Thing(true, Set.of(project), Optional.of(annotator), released, annotators, Set.of());
    }

    public static Thing of(PersonId owner) {
        return new Thing(true, Set.of(), Optional.of(owner), false, Set.of(), Set.of());
    }

    public Thing hiddenFrom(Set<PersonId> people) {
        return new Thing(exists, projects, owner, released, annotators, people);
    }
}
