package dev.plumbline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final PasswordHash QUICK = new PasswordHash(64, 1, 1);

    @Test
    void a_password_matches_its_hash_and_no_other() {
        var hash = QUICK.hash("a long sentence");

        assertThat(QUICK.matches("a long sentence", hash)).isTrue();
        assertThat(QUICK.matches("a long sentence ", hash)).isFalse();
    }

    @Test
    void the_same_password_never_hashes_alike() {
        assertThat(QUICK.hash("a long sentence")).isNotEqualTo(QUICK.hash("a long sentence"));
    }

    @Test
    void a_hash_says_how_it_was_made_and_stays_valid_when_the_defaults_grow() {
        var old = QUICK.hash("a long sentence");

        assertThat(old).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(new PasswordHash(128, 2, 1).matches("a long sentence", old)).isTrue();
    }

    /** Made with the reference implementation of RFC 9106: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1}. */
    @Test
    void it_is_the_argon2id_of_the_rfc() {
        var reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(PasswordHash.DEFAULT.matches("password", reference)).isTrue();
    }

    @Test
    void nobody_has_the_password_that_stands_in_for_unknown_names() {
        assertThat(QUICK.matches("", QUICK.nobodys())).isFalse();
    }
}
