package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Origin;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.access.SessionToken;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.access.SignIn;
import dev.plumbline.gateway.access.SignIn.Result;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Answer.Document;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import java.util.List;
import java.util.Map;

/** Signing in and out. */
final class SessionOperations {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Identities identities;
    private final Roles roles;
    private final Origin origin;

    record Me(Person person, List<RoleGrant> roles, String csrf) {}

    SessionOperations(SignIn signIn, Sessions sessions, Identities identities, Roles roles, Origin origin) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.identities = identities;
        this.roles = roles;
        this.origin = origin;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "signIn", Handling.of(this::signIn),
                "readSession", Handling.of(this::read),
                "changePassword", Handling.of(this::changePassword),
                "signOut", Handling.of(this::signOut));
    }

    private Answer signIn(Call call) {
        var name = call.member("signIn").asText();
        return switch (signIn.attempt(name, call.member("password").asText(), address(call))) {
            case Result.SignedIn in ->
                Answer.ok(me(in.opened().session().person(), in.opened().token()))
                        .with("Set-Cookie", cookie(in.opened().token().value(), Sessions.LONGEST.toSeconds()));
            case Result.Wrong _ ->
                throw new Refused(Problem.of(
                        "credentials-wrong",
                        401,
                        "The name or the password is wrong.",
                        "Type both again; an administrator can give you a new password."));
            case Result.TooMany many -> throw tooMany(many);
        };
    }

    private static Refused tooMany(Result.TooMany many) {
        return new Refused(
                Problems.tooManyAttempts(many.retryAfter()),
                Map.of("Retry-After", Long.toString(Problems.seconds(many.retryAfter()))));
    }

    /** Whoever finds an open browser must not be able to keep the account; whoever has it elsewhere loses it. */
    private Document changePassword(Call call) {
        var refusal = signIn.refusal(call.person(), call.member("current").asText(), address(call));
        if (refusal.isPresent()) {
            throw switch (refusal.get()) {
                case Result.TooMany many -> tooMany(many);
                case Result.Wrong _ ->
                    new Refused(Problem.of(
                                    "current-password-wrong",
                                    422,
                                    "The current password is wrong.",
                                    "Type it again; an administrator can help when it is forgotten.")
                            .at(List.of(new Place("/current", "It is not your password."))));
            };
        }
        if (!identities.changePassword(call.person(), call.member("password").asText())) {
            throw new Refused(PeopleOperations.passwordWeak());
        }
        sessions.closeOthers(call.person(), call.signedIn().orElseThrow().token());
        return Answer.nothing();
    }

    private static String address(Call call) {
        return call.source().address().getHostAddress();
    }

    private Answer read(Call call) {
        return Answer.ok(me(call.person(), call.signedIn().orElseThrow().token()));
    }

    private Document signOut(Call call) {
        sessions.close(call.signedIn().orElseThrow().token());
        return Answer.nothing().with("Set-Cookie", cookie("", 0));
    }

    private Me me(PersonId person, SessionToken token) {
        return new Me(identities.person(person), RoleGrant.of(roles.of(person)), token.csrf());
    }

    private String cookie(String value, long seconds) {
        return "plumbline_session=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(value, seconds, origin.isSecure() ? "; Secure" : "");
    }
}
