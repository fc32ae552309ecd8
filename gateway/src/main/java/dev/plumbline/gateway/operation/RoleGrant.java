package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.account.Accounts.Holding;
import dev.plumbline.domain.account.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param project null for everywhere; said, not left out */
record RoleGrant(
        Role role,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable ProjectId project) {

    static List<RoleGrant> of(Collection<Holding> holdings) {
        return holdings.stream()
                .map(h -> new RoleGrant(h.role(), h.project()))
                .sorted(Comparator.comparing(RoleGrant::role).thenComparing(g -> String.valueOf(g.project())))
                .toList();
    }

    Holding holding() {
        return new Holding(role, project);
    }
}
