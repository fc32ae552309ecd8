package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.Accounts.Holding;
import dev.plumbline.domain.account.Role;
import dev.plumbline.gateway.access.Caller;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import java.util.Set;
import java.util.stream.Collectors;

/** Who holds which roles, and who may give them. Blocks on storage. */
public final class Roles {
    private static final Set<Role> GIVEN_BY_MANAGERS = Set.of(Role.ANNOTATOR, Role.REVIEWER);
    private static final Set<Role> STAFF = Set.of(Role.REVIEWER, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

    private final ReadSide reads;

    public Roles(ReadSide reads) {
        this.reads = reads;
    }

    public Set<Holding> of(PersonId person) {
        return reads.get(Projections.PEOPLE, person.value()).stream()
                .flatMap(p -> p.roles().stream())
                .map(held -> new Holding(held.role(), held.project()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isStaff(Caller caller) {
        return STAFF.stream().anyMatch(caller::holds);
    }

    static boolean isStaff(Holding holding) {
        return STAFF.contains(holding.role());
    }

    /** An administrator gives any role; a manager makes annotators and reviewers where they manage. */
    static boolean mayGive(Caller caller, Holding holding) {
        if (caller.holdsEverywhere(Role.ADMINISTRATOR)) {
            return true;
        }
        var project = holding.project();
        return GIVEN_BY_MANAGERS.contains(holding.role())
                && (project == null
                        ? caller.holdsEverywhere(Role.MANAGER)
                        : caller.holdsIn(Role.MANAGER, Set.of(project)));
    }
}
