package dev.plumbline.gateway;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.Role;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Identities.Added;
import dev.plumbline.gateway.command.Outcome;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who lets everyone else in: created once, in a workspace where nobody has an account. The password is {@code
 * PLUMBLINE_ADMIN_PASSWORD}, or a random one that is said once.
 */
public final class FirstAdministrator {
    private static final String PASSWORD = "PLUMBLINE_ADMIN_PASSWORD";
    private static final String SIGN_IN = "admin";
    private static final String NAME = "Administrator";
    private static final PersonId ID = new PersonId("admin");
    private static final int RANDOM_BYTES = 15;

    private FirstAdministrator() {}

    /**
     * Creates the account where nobody has one, and says how to sign in with it. On a store of this process alone that is said at
     * once, for the account is there before anyone signs in; several gateways may begin a workspace at the same moment, so there
     * it is said by the one whose account was stored.
     *
     * @throws CannotStart when the given password would be guessed
     */
    public static void admit(Plumbline server, Consumer<String> say) {
        if (!server.identities().isEmpty()) {
            return;
        }
        var given = Optional.ofNullable(System.getenv(PASSWORD)).filter(p -> !p.isBlank());
        var password = given.orElseGet(FirstAdministrator::random);
        if (Identities.isGuessable(password, NAME, SIGN_IN)) {
            throw new CannotStart(
                    "The password in %s would be guessed: choose one of at least 8 characters, 4 of them different."
                            .formatted(PASSWORD));
        }
        var sentence = given.isPresent()
                ? "Sign in as %s with the password in %s.".formatted(SIGN_IN, PASSWORD)
                : "Sign in as %s with the password %s (it is not shown again).".formatted(SIGN_IN, password);
        if (!server.identities().isShared()) {
            server.identities().beforeSignIn(() -> create(server, password));
            say.accept(sentence);
        } else if (create(server, password)) {
            say.accept(sentence);
        }
    }

    /**
     * The account last: only with it is there somebody, and a start that broke off before is tried again.
     *
     * @return whether the account is this one and not another gateway's
     */
    private static boolean create(Plumbline server, String password) {
        send(server, new AdmitPerson(ID, ID));
        send(server, new GrantRole(ID, Role.ADMINISTRATOR, null, ID));
        return server.identities().add(ID, NAME, SIGN_IN, password) == Added.ADDED;
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
