package dev.plumbline.projections.people;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.account.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person, opaque, and what they may do. */
public record PersonRoles(PersonId person, List<Held> roles) {
    /** @param project null for everywhere */
    public record Held(Role role, @Nullable ProjectId project) {}

    public PersonRoles {
        roles = List.copyOf(roles);
    }

    /** Whether the person holds the role in this project or everywhere; with null, whether everywhere. */
    public boolean holds(Role role, @Nullable ProjectId project) {
        return roles.stream()
                .anyMatch(held -> held.role() == role
                        && (held.project() == null || held.project().equals(project)));
    }
}
