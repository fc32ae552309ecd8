package dev.plumbline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Identities.Added;
import dev.plumbline.gateway.access.SignIn.Result;
import dev.plumbline.gateway.store.mongo.MongoKeyValueStore;
import dev.plumbline.gateway.store.mongo.TestWorkspaces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one MongoDB are one product to who signs in. */
class TwoGatewaysTest {
    private static final PersonId INES = new PersonId("ines");
    private static final PasswordHash QUICK = new PasswordHash(64, 1, 1);

    @RegisterExtension
    static final TestWorkspaces WORKSPACES = new TestWorkspaces();

    private final Clock clock = new Clock();
    private Gateway one;
    private Gateway two;

    private record Gateway(MongoKeyValueStore store, Identities identities, Sessions sessions, SignIn signIn) {
        static Gateway on(MongoKeyValueStore store, Clock clock) {
            var identities = new Identities(store, QUICK);
            var sessions = new Sessions(store, clock, Thread::startVirtualThread);
            return new Gateway(store, identities, sessions, new SignIn(identities, sessions, store, clock));
        }
    }

    @BeforeEach
    void start(@TempDir Path place) {
        one = Gateway.on(new MongoKeyValueStore(WORKSPACES.open(place)), clock);
        two = Gateway.on(new MongoKeyValueStore(WORKSPACES.open(place)), clock);
        assertThat(one.identities.add(INES, "Inês", "ines", "correct horse")).isEqualTo(Added.ADDED);
    }

    @AfterEach
    void stop() {
        one.store.close();
        two.store.close();
    }

    @Test
    void an_account_of_one_signs_in_at_the_other_at_once() {
        assertThat(two.signIn.attempt("ines", "correct horse", "::1")).isInstanceOf(Result.SignedIn.class);
        assertThat(two.identities.person(INES).name()).isEqualTo("Inês");
        assertThat(two.identities.add(new PersonId("other"), "Other", "Ines", "battery staple"))
                .isEqualTo(Added.SIGN_IN_TAKEN);
        assertThat(two.identities.add(INES, "Inês", "ines", "battery staple")).isEqualTo(Added.PRESENT);
    }

    @Test
    void a_sign_in_at_one_holds_at_the_other_at_once() throws Exception {
        var token = one.sessions.open(INES).token();
        assertThat(two.sessions.lookUp(token).get(60, TimeUnit.SECONDS))
                .map(Session::person)
                .contains(INES);
        assertThat(two.sessions.lookUp(SessionToken.random()).get(60, TimeUnit.SECONDS))
                .isEmpty();
    }

    @Test
    void who_signs_out_at_one_is_signed_out_at_the_other_and_its_sockets_are_told() throws Exception {
        var token = one.sessions.open(INES).token();
        two.sessions.lookUp(token).get(60, TimeUnit.SECONDS);
        var told = new LinkedBlockingQueue<ClosedSession>();
        two.sessions.whenClosed(told::add);

        one.sessions.close(token);

        var closed = told.poll(60, TimeUnit.SECONDS);
        assertThat(closed).isNotNull();
        assertThat(closed.was(token)).isTrue();
        assertThat(two.sessions.find(token)).isEmpty();
        assertThat(two.sessions.lookUp(token).get(60, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void a_session_that_one_keeps_alive_does_not_end_at_the_other() {
        var token = one.sessions.open(INES).token();
        clock.pass(Sessions.IDLE.minusDays(1));
        assertThat(one.sessions.find(token)).isPresent();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> two.sessions
                        .find(token)
                        .filter(session ->
                                session.expires().isAfter(clock.instant().plus(Duration.ofDays(2))))
                        .isPresent());
        clock.pass(Duration.ofDays(2));
        assertThat(two.sessions.find(token)).isPresent();
    }

    @Test
    void failures_count_wherever_they_happen() {
        for (int i = 0; i < 5; i++) {
            assertThat(one.signIn.attempt("ines", "wrong", "10.0.0." + i)).isEqualTo(new Result.Wrong());
            assertThat(two.signIn.attempt("ines", "wrong", "10.0.1." + i)).isEqualTo(new Result.Wrong());
        }
        assertThat(one.signIn.attempt("ines", "correct horse", "::1")).isInstanceOf(Result.TooMany.class);
        assertThat(two.signIn.attempt("ines", "correct horse", "::1")).isInstanceOf(Result.TooMany.class);
    }
}
