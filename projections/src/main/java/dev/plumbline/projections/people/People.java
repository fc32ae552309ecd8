package dev.plumbline.projections.people;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.account.AccountEvent;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.account.AccountEvent.RoleGranted;
import dev.plumbline.domain.account.AccountEvent.RoleRevoked;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what? By person. */
public final class People implements Projection<PersonRoles> {
    @Override
    public String name() {
        return "people";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PersonRoles> document() {
        return PersonRoles.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(PersonAdmitted.class, RoleGranted.class, RoleRevoked.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof AccountEvent account ? List.of(account.person().value()) : List.of();
    }

    @Override
    public @Nullable PersonRoles evolve(@Nullable PersonRoles document, String key, Recorded recorded) {
        if (!(recorded.event() instanceof AccountEvent event)) {
            return document;
        }
        var roles = new ArrayList<>(document == null ? List.<PersonRoles.Held>of() : document.roles());
        switch (event) {
            case PersonAdmitted _ -> {}
            case RoleGranted granted -> roles.add(new PersonRoles.Held(granted.role(), granted.project()));
            case RoleRevoked revoked -> roles.remove(new PersonRoles.Held(revoked.role(), revoked.project()));
        }
        return new PersonRoles(event.person(), roles.stream().distinct().toList());
    }
}
