package dev.plumbline.gateway;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.Role;
import dev.plumbline.gateway.command.Outcome;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Who lets everyone else in: created once, in a workspace where nobody has an account. The password is {@code
 * PLUMBLINE_ADMIN_PASSWORD}, or a random one that is said once.
 */
public final class FirstAdministrator {
    private static final String PASSWORD = "PLUMBLINE_ADMIN_PASSWORD";
    private static final String SIGN_IN = "admin";
    private static final PersonId ID = new PersonId("admin");
    private static final int RANDOM_BYTES = 15;

    private FirstAdministrator() {}

    /** What to tell who started the server, if there was anything to do. */
    public static Optional<String> of(Plumbline server) {
        if (!server.identities().isEmpty()) {
            return Optional.empty();
        }
        var given = Optional.ofNullable(System.getenv(PASSWORD)).filter(p -> !p.isBlank());
        var password = given.orElseGet(FirstAdministrator::random);
        server.identities().beforeSignIn(() -> create(server, password));
        return Optional.of(
                given.isPresent()
                        ? "Sign in as %s with the password in %s.".formatted(SIGN_IN, PASSWORD)
                        : "Sign in as %s with the password %s (it is not shown again).".formatted(SIGN_IN, password));
    }

    /** The account last: only with it is there somebody, and a start that broke off before is tried again. */
    private static void create(Plumbline server, String password) {
        send(server, new AdmitPerson(ID, ID));
        send(server, new GrantRole(ID, Role.ADMINISTRATOR, null, ID));
        server.identities().add(ID, "Administrator", SIGN_IN, password);
    }

    private static void send(Plumbline server, Command command) {
        if (server.commands().send(command, ID, "first-start").join() instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.reason().facts().detail());
        }
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
