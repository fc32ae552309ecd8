package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.account.Accounts.Holding;
import dev.plumbline.domain.account.Role;
import java.util.Set;

/** Someone signed in, with the roles they hold at this moment. */
public record Caller(PersonId person, Set<Holding> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Role role) {
        return roles.stream().anyMatch(h -> h.role() == role);
    }

    public boolean holdsEverywhere(Role role) {
        return roles.stream().anyMatch(h -> h.role() == role && h.project() == null);
    }

    /** Everywhere, or in one of the projects. */
    public boolean holdsIn(Role role, Set<ProjectId> projects) {
        return roles.stream()
                .anyMatch(h -> h.role() == role && (h.project() == null || projects.contains(h.project())));
    }
}
