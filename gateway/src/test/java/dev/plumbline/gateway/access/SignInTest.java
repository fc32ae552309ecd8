package dev.plumbline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Identities.Added;
import dev.plumbline.gateway.access.SignIn.Result;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final PersonId INES = new PersonId("ines");
    private static final PasswordHash QUICK = new PasswordHash(64, 1, 1);

    private final MemoryStore store = new MemoryStore();
    private final Clock clock = new Clock();
    private final Identities identities = new Identities(store, QUICK);
    private final SignIn signIn = new SignIn(identities, new Sessions(store, clock, Runnable::run), store, clock);

    @BeforeEach
    void ines_has_an_account() {
        assertThat(identities.add(INES, "Inês Duarte", "Ines", "correct horse")).isEqualTo(Added.ADDED);
    }

    @Test
    void the_right_password_opens_a_session_however_the_name_is_written() {
        assertThat(signIn.attempt(" INES ", "correct horse", "::1")).isInstanceOf(Result.SignedIn.class);
    }

    @Test
    void an_unknown_name_is_answered_like_a_wrong_password() {
        assertThat(signIn.attempt("ines", "wrong", "::1")).isEqualTo(signIn.attempt("nobody", "wrong", "::1"));
    }

    @Test
    void after_ten_failures_one_has_to_wait_even_with_the_right_password() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.attempt("ines", "wrong", "10.0.0." + i)).isEqualTo(new Result.Wrong());
        }

        assertThat(signIn.attempt("ines", "correct horse", "10.0.1.1"))
                .isEqualTo(new Result.TooMany(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(1));
        assertThat(signIn.attempt("ines", "correct horse", "10.0.1.1")).isInstanceOf(Result.SignedIn.class);
    }

    @Test
    void failures_while_the_clock_was_hours_ahead_keep_nobody_out_once_it_is_put_back() {
        clock.pass(Duration.ofHours(5));
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.attempt("ines", "wrong", "10.0.0.1")).isEqualTo(new Result.Wrong());
        }
        clock.pass(Duration.ofHours(-5));

        assertThat(signIn.attempt("ines", "correct horse", "10.0.0.1")).isInstanceOf(Result.SignedIn.class);
    }

    @Test
    void an_address_cannot_try_many_names() {
        for (int i = 0; i < 60; i++) {
            assertThat(signIn.attempt("name-" + i, "wrong", "10.0.0.1")).isEqualTo(new Result.Wrong());
        }

        assertThat(signIn.attempt("ines", "correct horse", "10.0.0.1")).isInstanceOf(Result.TooMany.class);
        assertThat(signIn.attempt("ines", "correct horse", "10.0.0.2")).isInstanceOf(Result.SignedIn.class);
    }

    @Test
    void a_restart_forgives_no_failures() {
        for (int i = 0; i < 10; i++) {
            signIn.attempt("ines", "wrong", "10.0.0." + i);
        }
        var restarted = new SignIn(identities, new Sessions(store, clock, Runnable::run), store, clock);
        assertThat(restarted.attempt("ines", "correct horse", "::1")).isInstanceOf(Result.TooMany.class);
    }

    @Test
    void failures_that_are_over_are_forgotten() {
        for (int i = 0; i < 600; i++) {
            signIn.attempt("name-" + i, "wrong", "10.0.0." + i);
        }
        assertThat(store.everything()).contains("attempts/");
        clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 1000; i++) {
            signIn.attempt("ines", "correct horse", "::1");
        }
        assertThat(store.everything()).doesNotContain("attempts/").contains("session/");
    }

    @Test
    void signing_in_as_often_as_one_likes_is_no_attack() {
        for (int i = 0; i < 100; i++) {
            assertThat(signIn.attempt("ines", "correct horse", "::1")).isInstanceOf(Result.SignedIn.class);
        }
    }

    @Test
    void a_sign_in_name_is_given_once() {
        assertThat(identities.add(new PersonId("other"), "Other", "INES", "correct horse"))
                .isEqualTo(Added.SIGN_IN_TAKEN);
        assertThat(identities.add(INES, "Somebody else", "else", "correct horse"))
                .isEqualTo(Added.ID_TAKEN);
    }

    @Test
    void accounts_survive_a_restart_and_the_password_is_not_among_them() {
        var restarted = new Identities(store, QUICK);

        assertThat(restarted.person(INES)).isEqualTo(new Person(INES, "Inês Duarte", "ID"));
        assertThat(restarted.verified("ines", "correct horse")).contains(INES);
        assertThat(store.everything()).doesNotContain("correct horse");
    }

    @Test
    void who_is_not_there_any_more_still_has_a_face() {
        assertThat(identities.person(new PersonId("gone")).name()).isEqualTo("Former member");
    }
}
