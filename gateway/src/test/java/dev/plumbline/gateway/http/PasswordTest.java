package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes their password. */
class PasswordTest {
    private static final String ANOTHER = "quite another sentence";

    @TempDir
    Path directory;

    private Meadow meadow;

    @BeforeEach
    void begin() throws IOException {
        meadow = Meadow.begin(directory);
    }

    @AfterEach
    void end() {
        meadow.close();
    }

    @Test
    void S2_a_changed_password_is_the_only_one_and_ends_every_other_session() {
        var elsewhere = meadow.anyone.signIn("ines", Meadow.PASSWORD);

        assertThat(change(meadow.ines, Meadow.PASSWORD, ANOTHER).status()).isEqualTo(204);

        assertThat(meadow.ines.get("/api/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(meadow.kofi.get("/api/session").status()).isEqualTo(200);
        assertThat(signIn(Meadow.PASSWORD)).isEqualTo(401);
        assertThat(signIn(ANOTHER)).isEqualTo(200);
    }

    @Test
    void S2_a_session_alone_is_not_enough_to_change_the_password() {
        var refused = change(meadow.ines, "not this one", ANOTHER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("current-password-wrong");
        assertThat(refused.json().at("/errors/0/at").asText()).isEqualTo("/current");
        assertThat(signIn(Meadow.PASSWORD)).isEqualTo(200);
    }

    @Test
    void S2_the_current_password_cannot_be_guessed_this_way_either() {
        for (int i = 0; i < 10; i++) {
            assertThat(change(meadow.ines, "guess " + i, ANOTHER).status()).isEqualTo(422);
        }

        var refused = change(meadow.ines, Meadow.PASSWORD, ANOTHER);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    @Test
    void S2_a_password_that_would_be_guessed_is_refused_and_the_old_one_stays() {
        for (var weak : new String[] {"aaaaaaaaaa", "Person ines"}) {
            var refused = change(meadow.ines, Meadow.PASSWORD, weak);

            assertThat(refused.status()).as(weak).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("password-weak");
        }
        assertThat(signIn(Meadow.PASSWORD)).isEqualTo(200);
    }

    @Test
    void S2_whoever_could_make_the_account_may_give_it_another_password_and_nobody_else() {
        assertThat(give(meadow.manager, "ines").status()).isEqualTo(204);

        assertThat(meadow.ines.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(Meadow.PASSWORD)).isEqualTo(401);
        assertThat(signIn(ANOTHER)).isEqualTo(200);
        assertThat(give(meadow.manager, "administrator").code()).isEqualTo("role-not-yours-to-give");
        assertThat(give(meadow.administrator, "administrator").code()).isEqualTo("own-password");
        assertThat(give(meadow.kofi, "ines").status()).isIn(403, 404);
    }

    private static Client.Answer give(Client who, String person) {
        return who.put("/api/people/%s/password".formatted(person), "{\"password\":\"%s\"}".formatted(ANOTHER));
    }

    private static Client.Answer change(Client who, String current, String password) {
        return who.put(
                "/api/session/password", "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password));
    }

    private int signIn(String password) {
        return meadow.anyone
                .post("/api/session", "{\"signIn\":\"ines\",\"password\":\"%s\"}".formatted(password))
                .status();
    }
}
