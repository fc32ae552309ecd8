package dev.plumbline.gateway.access;

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
    private final AttemptLimit byName = new AttemptLimit(10, Duration.ofMinutes(1));

    /** Failures from one address: a classroom's worth at once, then one each ten seconds. */
    private final AttemptLimit byAddress = new AttemptLimit(60, Duration.ofSeconds(10));

    public sealed interface Result {
        record SignedIn(Sessions.Opened opened) implements Result {}

        /** The name or the password; which one is not said. */
        record Wrong() implements Result {}

        record TooMany(Duration retryAfter) implements Result {}
    }

    public SignIn(Identities identities, Sessions sessions, InstantSource clock) {
        this.identities = identities;
        this.sessions = sessions;
        this.clock = clock;
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
        byName.giveBack(name);
        byAddress.giveBack(address);
        return new Result.SignedIn(sessions.open(person.get()));
    }

    private Optional<Duration> takeName(String name, String address) {
        var wait = byName.take(name, clock.instant());
        if (wait.isPresent()) {
            byAddress.giveBack(address); // it was not tried
        }
        return wait;
    }
}
