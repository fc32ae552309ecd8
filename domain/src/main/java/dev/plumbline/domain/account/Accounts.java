package dev.plumbline.domain.account;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.AccountCommand.RevokeRole;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.account.AccountEvent.RoleGranted;
import dev.plumbline.domain.account.AccountEvent.RoleRevoked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who takes part, and as what. */
public final class Accounts implements Decider<AccountCommand, Accounts.State> {

    /** @param project null for everywhere */
    public record Holding(Role role, @Nullable ProjectId project) {}

    /** @param roles of everybody who was admitted and whom the decision is about */
    public record State(Map<PersonId, Set<Holding>> roles) {
        public State {
            roles = Map.copyOf(roles);
        }

        boolean admitted(PersonId person) {
            return roles.containsKey(person);
        }

        boolean holds(PersonId person, Holding holding) {
            return roles.getOrDefault(person, Set.of()).contains(holding);
        }

        private State with(PersonId person, UnaryOperator<Set<Holding>> change) {
            var all = new HashMap<>(roles);
            all.put(person, Set.copyOf(change.apply(new HashSet<>(roles.getOrDefault(person, Set.of())))));
            return new State(all);
        }
    }

    @Override
    public Class<AccountCommand> commands() {
        return AccountCommand.class;
    }

    @Override
    public State initial() {
        return new State(Map.of());
    }

    /**
     * Who takes the administrator's role from somebody must hold it when that is decided, and keeps it. So whatever happens
     * at the same time, one administrator is left.
     */
    @Override
    public Boundary boundary(AccountCommand c) {
        var person = Boundary.of(Tag.account(c.person()), PersonAdmitted.class, RoleGranted.class, RoleRevoked.class);
        return c instanceof RevokeRole revoke && revoke.role() == Role.ADMINISTRATOR
                ? person.and(Tag.account(revoke.by()), RoleGranted.class, RoleRevoked.class)
                : person;
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case PersonAdmitted admitted -> s.with(admitted.person(), roles -> roles);
            case RoleGranted granted ->
                s.with(granted.person(), roles -> {
                    roles.add(new Holding(granted.role(), granted.project()));
                    return roles;
                });
            case RoleRevoked revoked ->
                s.with(revoked.person(), roles -> {
                    roles.remove(new Holding(revoked.role(), revoked.project()));
                    return roles;
                });
            default -> s;
        };
    }

    @Override
    public Decision decide(AccountCommand command, State s) {
        return switch (command) {
            case AdmitPerson c ->
                s.admitted(c.person())
                        ? Decision.alreadyDone()
                        : Decision.accept(new PersonAdmitted(c.person(), c.by()));
            case GrantRole c -> grant(c, s);
            case RevokeRole c -> revoke(c, s);
        };
    }

    private static Decision grant(GrantRole c, State s) {
        if (!s.admitted(c.person())) {
            return Decision.reject(new AccountRejection.PersonUnknown(c.person()));
        }
        return s.holds(c.person(), new Holding(c.role(), c.project()))
                ? Decision.alreadyDone()
                : Decision.accept(new RoleGranted(c.person(), c.role(), c.project(), c.by()));
    }

    private static Decision revoke(RevokeRole c, State s) {
        if (!s.admitted(c.person())) {
            return Decision.reject(new AccountRejection.PersonUnknown(c.person()));
        }
        if (c.role() == Role.ADMINISTRATOR && c.person().equals(c.by())) {
            return Decision.reject(new AccountRejection.OwnAdministratorRole(c.person()));
        }
        if (!s.holds(c.person(), new Holding(c.role(), c.project()))) {
            return Decision.alreadyDone();
        }
        return c.role() == Role.ADMINISTRATOR && !s.holds(c.by(), new Holding(Role.ADMINISTRATOR, null))
                ? Decision.reject(new AccountRejection.NotAdministrator(c.by()))
                : Decision.accept(new RoleRevoked(c.person(), c.role(), c.project(), c.by()));
    }
}
