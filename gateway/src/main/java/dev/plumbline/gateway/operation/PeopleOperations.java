package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.AccountCommand.RevokeRole;
import dev.plumbline.domain.account.Accounts.Holding;
import dev.plumbline.gateway.access.Caller;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Answer.Document;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.projections.task.TaskDoc;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts and their roles. */
final class PeopleOperations {
    private final Identities identities;
    private final Sessions sessions;
    private final Roles roles;
    private final Subjects subjects;
    private final Sending sending;

    record PersonWithRoles(@JsonUnwrapped Person person, List<RoleGrant> roles) {}

    record NewPerson(String name, String signIn, String password, List<RoleGrant> roles) {}

    record NewRoles(List<RoleGrant> roles) {}

    PeopleOperations(Identities identities, Sessions sessions, Roles roles, Subjects subjects, Sending sending) {
        this.identities = identities;
        this.sessions = sessions;
        this.roles = roles;
        this.subjects = subjects;
        this.sending = sending;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listPeople",
                Handling.own(this::list),
                "addPerson",
                Handling.of(this::add),
                "setRoles",
                new Handling(this::person, this::setRoles),
                "setPassword",
                new Handling(this::person, this::setPassword));
    }

    private Thing person(Call call) {
        return identities.knows(call.id("person", PersonId::new)) ? Thing.WORKSPACE : Thing.NONE;
    }

    private Answer list(Call call) {
        var everyone = identities.all().stream().map(p -> view(p.id())).toList();
        return Answer.ok(Roles.isStaff(call.caller()) ? everyone : known(call.caller(), everyone));
    }

    /** Annotators know themselves and the staff of their projects, who write them notes. */
    private List<PersonWithRoles> known(Caller caller, List<PersonWithRoles> everyone) {
        var own =
                subjects.tasksOf(caller.person()).stream().map(TaskDoc::project).collect(Collectors.toSet());
        return everyone.stream()
                .filter(p -> p.person().id().equals(caller.person())
                        || p.roles().stream()
                                .anyMatch(g -> Roles.isStaff(g.holding())
                                        && (g.project() == null || own.contains(g.project()))))
                .toList();
    }

    private Answer add(Call call) {
        var wanted = call.body(NewPerson.class);
        var id = call.newId(PersonId::new);
        mustGive(call.caller(), holdings(wanted.roles()));
        switch (identities.add(id, wanted.name(), wanted.signIn(), wanted.password())) {
            case ADDED, PRESENT -> {}
            case PASSWORD_WEAK -> throw new Refused(passwordWeak());
            case ID_TAKEN ->
                throw new Refused(Problem.of(
                        "person-exists",
                        409,
                        "There is already another person %s.".formatted(id),
                        "Choose another id."));
            case SIGN_IN_TAKEN ->
                throw new Refused(Problem.of(
                        "sign-in-taken",
                        409,
                        "Someone else signs in under this name.",
                        "Choose another sign-in name."));
        }
        var position = sending.send(call, new AdmitPerson(id, call.person()));
        for (var holding : holdings(wanted.roles())) {
            position = sending.send(call, new GrantRole(id, holding.role(), holding.project(), call.person()));
        }
        return Answer.created(view(id)).at(position);
    }

    private Answer setRoles(Call call) {
        var id = call.id("person", PersonId::new);
        var before = roles.of(id);
        var after = holdings(call.body(NewRoles.class).roles());
        var given = after.stream().filter(h -> !before.contains(h)).toList();
        var taken = before.stream().filter(h -> !after.contains(h)).toList();
        mustGive(call.caller(), Stream.concat(given.stream(), taken.stream()).toList());
        var position = sending.send(call, new AdmitPerson(id, call.person()));
        for (var holding : given) {
            position = sending.send(call, new GrantRole(id, holding.role(), holding.project(), call.person()));
        }
        for (var holding : taken) {
            position = sending.send(call, new RevokeRole(id, holding.role(), holding.project(), call.person()));
        }
        return Answer.ok(view(id)).at(position);
    }

    /** Whoever could have made the account may give it another password: with it goes all that the account may do. */
    private Document setPassword(Call call) {
        var id = call.id("person", PersonId::new);
        if (id.equals(call.person())) {
            throw new Refused(Problem.of(
                    "own-password",
                    409,
                    "This is your own password.",
                    "Change it under your name, where the current one is asked for."));
        }
        mustGive(call.caller(), roles.of(id));
        if (!identities.changePassword(id, call.member("password").asText())) {
            throw new Refused(passwordWeak());
        }
        sessions.closeAll(id);
        return Answer.nothing();
    }

    private PersonWithRoles view(PersonId id) {
        return new PersonWithRoles(identities.person(id), RoleGrant.of(roles.of(id)));
    }

    private static Set<Holding> holdings(List<RoleGrant> grants) {
        return grants.stream().map(RoleGrant::holding).collect(Collectors.toSet());
    }

    private static void mustGive(Caller caller, Collection<Holding> holdings) {
        var others = new TreeSet<String>();
        holdings.stream()
                .filter(h -> !Roles.mayGive(caller, h))
                .forEach(h -> others.add(h.role().name().toLowerCase(Locale.ROOT)
                        + (h.project() == null ? " everywhere" : " in " + h.project())));
        if (!others.isEmpty()) {
            throw new Refused(Problem.of(
                    "role-not-yours-to-give",
                    403,
                    "These roles are not yours to give or take: %s.".formatted(String.join(", ", others)),
                    "Ask an administrator; a manager makes annotators and reviewers in the projects they manage."));
        }
    }

    static Problem passwordWeak() {
        return Problem.of(
                        "password-weak",
                        422,
                        "The password is too easy to guess.",
                        "Use at least eight characters that are not the name; a sentence is best.")
                .at(List.of(new Place("/password", "It is too easy to guess.")));
    }
}
