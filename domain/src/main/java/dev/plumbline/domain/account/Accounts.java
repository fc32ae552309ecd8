package dev.plumbline.domain.account;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.AccountCommand.RevokeRole;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.account.AccountEvent.RoleGranted;
import dev.plumbline.domain.account.AccountEvent.RoleRevoked;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who takes part, and as what. */
public final class Accounts implements Decider<AccountCommand, Accounts.State> {

    /** @param project null for everywhere */
    public record Holding(Role role, @Nullable ProjectId project) {}

    public record State(boolean admitted, Set<Holding> roles) {}

    @Override
    public Class<AccountCommand> commands() {
        return AccountCommand.class;
    }

    @Override
    public State initial() {
        return new State(false, Set.of());
    }

    @Override
    public Boundary boundary(AccountCommand c) {
        return Boundary.of(Tag.account(c.person()), PersonAdmitted.class, RoleGranted.class, RoleRevoked.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case PersonAdmitted _ -> new State(true, s.roles);
            case RoleGranted granted -> {
                var roles = new HashSet<>(s.roles);
                roles.add(new Holding(granted.role(), granted.project()));
                yield new State(s.admitted, Set.copyOf(roles));
            }
            case RoleRevoked revoked -> {
                var roles = new HashSet<>(s.roles);
                roles.remove(new Holding(revoked.role(), revoked.project()));
                yield new State(s.admitted, Set.copyOf(roles));
            }
            default -> s;
        };
    }

    @Override
    public Decision decide(AccountCommand command, State s) {
        return switch (command) {
            case AdmitPerson c ->
                s.admitted ? Decision.alreadyDone() : Decision.accept(new PersonAdmitted(c.person(), c.by()));
            case GrantRole c -> grant(c, s);
            case RevokeRole c -> revoke(c, s);
        };
    }

    private static Decision grant(GrantRole c, State s) {
        if (!s.admitted) {
            return Decision.reject(new AccountRejection.PersonUnknown(c.person()));
        }
        return s.roles.contains(new Holding(c.role(), c.project()))
                ? Decision.alreadyDone()
                : Decision.accept(new RoleGranted(c.person(), c.role(), c.project(), c.by()));
    }

    private static Decision revoke(RevokeRole c, State s) {
        if (!s.admitted) {
            return Decision.reject(new AccountRejection.PersonUnknown(c.person()));
        }
        if (c.role() == Role.ADMINISTRATOR && c.person().equals(c.by())) {
            return Decision.reject(new AccountRejection.OwnAdministratorRole(c.person()));
        }
        return s.roles.contains(new Holding(c.role(), c.project()))
                ? Decision.accept(new RoleRevoked(c.person(), c.role(), c.project(), c.by()))
                : Decision.alreadyDone();
    }
}
