package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.store.KeyValueStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Signing in with a name and a password. Failures are limited by name and by address, so that neither one account nor all of
 * them can be guessed; an unknown name is answered like a wrong password and takes as long.
 */
public final class SignIn {
    private final Identities identities;
    private final Sessions sessions;
    private final InstantSource clock;

    /** Failures under one name: ten at once, then one a minute. */
    private final AttemptLimit byName;

    /** Failures from one address: a classroom's worth at once, then one each ten seconds. */
    private final AttemptLimit byAddress;

    public sealed interface Result {
        record SignedIn(Sessions.Opened opened) implements Result {}

        sealed interface Refused extends Result {}

        /** The name or the password; which one is not said. */
        record Wrong() implements Refused {}

        record TooMany(Duration retryAfter) implements Refused {}
    }

    /** @param failures where failures are counted, for all gateways together */
    public SignIn(Identities identities, Sessions sessions, KeyValueStore failures, InstantSource clock) {
        this.identities = identities;
        this.sessions = sessions;
        this.clock = clock;
        this.byName = new AttemptLimit(failures, "name", 10, Duration.ofMinutes(1));
        this.byAddress = new AttemptLimit(failures, "address", 60, Duration.ofSeconds(10));
    }

    /** Blocks while the password is hashed. */
    public Result attempt(String signIn, String password, String address) {
        var now = clock.instant();
        var name = Identity.key(signIn);
        var wait = byAddress.take(address, now).or(() -> takeName(name, address));
        if (wait.isPresent()) {
            return new Result.TooMany(wait.get());
        }
        var person = identities.verified(signIn, password);
        if (person.isEmpty()) {
            return new Result.Wrong();
        }
        byName.giveBack(name, now);
        byAddress.giveBack(address, now);
        return new Result.SignedIn(sessions.open(person.get()));
    }

    private Optional<Duration> takeName(String name, String address) {
        var wait = byName.take(name, clock.instant());
        if (wait.isPresent()) {
            byAddress.giveBack(address, clock.instant()); // it was not tried
        }
        return wait;
    }

    /**
     * Asks who is signed in for their password again, before something that a session alone must not be enough for. Failures
     * count like those of signing in. Blocks while the password is hashed; empty when it is right.
     */
    public Optional<Result.Refused> refusal(PersonId person, String password, String address) {
        var name = identities.signInKey(person);
        var wait = byAddress.take(address, clock.instant()).or(() -> takeName(name, address));
        if (wait.isPresent()) {
            return Optional.of(new Result.TooMany(wait.get()));
        }
        if (!identities.isPassword(person, password)) {
            return Optional.of(new Result.Wrong());
        }
        byName.giveBack(name, clock.instant());
        byAddress.giveBack(address, clock.instant());
        return Optional.empty();
    }
}
