package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import java.util.Locale;

/**
 * The personal data of an account: kept outside the event log, so that it can be forgotten.
 *
 * @param name     as people write it
 * @param signIn   what is typed to sign in; compared without regard to case
 * @param password its hash, see {@link PasswordHash}
 */
record Identity(PersonId id, String name, String signIn, String password) {

    /** What sign-in names are compared by. */
    static String key(String signIn) {
        return signIn.strip().toLowerCase(Locale.ROOT);
    }
}
