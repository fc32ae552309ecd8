package dev.plumbline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final PersonId INES = new PersonId("ines");

    private final MemoryStore store = new MemoryStore();
    private final Clock clock = new Clock();
    private final Sessions sessions = new Sessions(store, clock, Runnable::run);

    @Test
    void a_session_survives_a_restart() {
        var token = sessions.open(INES).token();

        assertThat(new Sessions(store, clock, Runnable::run).find(token))
                .map(Session::person)
                .contains(INES);
    }

    @Test
    void what_is_stored_does_not_let_anyone_in() {
        var token = sessions.open(INES).token();

        assertThat(store.everything()).doesNotContain(token.value()).doesNotContain(token.csrf());
    }

    @Test
    void a_session_in_use_goes_on_and_an_unused_one_ends() {
        var used = sessions.open(INES).token();
        var unused = sessions.open(INES).token();

        clock.pass(Sessions.IDLE.minusDays(1));
        assertThat(sessions.find(used)).isPresent();
        clock.pass(Duration.ofDays(2));

        assertThat(sessions.find(used)).isPresent();
        assertThat(sessions.find(unused)).isEmpty();
        assertThat(new Sessions(store, clock, Runnable::run).find(used)).isPresent();
    }

    @Test
    void every_session_ends_some_day() {
        var token = sessions.open(INES).token();

        for (int day = 0; day < 29; day++) {
            clock.pass(Duration.ofDays(1));
            assertThat(sessions.find(token)).as("day " + day).isPresent();
        }
        clock.pass(Duration.ofDays(1));

        assertThat(sessions.find(token)).isEmpty();
        assertThat(store.everything()).isEmpty();
    }

    @Test
    void signing_out_ends_it_here_and_on_disk() {
        var token = sessions.open(INES).token();

        sessions.close(token);

        assertThat(sessions.find(token)).isEmpty();
        assertThat(store.everything()).isEmpty();
    }

    @Test
    void only_the_sessions_own_token_is_its_csrf_token() {
        var token = sessions.open(INES).token();

        assertThat(token.isCsrf(token.csrf())).isTrue();
        assertThat(token.isCsrf(sessions.open(INES).token().csrf())).isFalse();
        assertThat(token.isCsrf(null)).isFalse();
    }
}
