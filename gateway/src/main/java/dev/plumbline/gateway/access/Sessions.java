package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.MirroredKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Who is signed in, on whichever gateway. Sessions survive a restart, end a while after they were last used, and in any case after {@link
 * #LONGEST}. Looking one up is a hash and a map: fit for an event loop.
 */
public final class Sessions {
    /** Unused for this long, a session ends. */
    public static final Duration IDLE = Duration.ofDays(7);

    /** However much it is used, a session ends. */
    public static final Duration LONGEST = Duration.ofDays(30);

    /** How stale the stored expiry may be: a session in use is written this seldom. */
    private static final Duration RENEWED = Duration.ofHours(1);

    private static final String SESSION = "session/";

    private final KeyValueStore store;
    private final InstantSource clock;
    private final Executor background;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final MirroredKeys mirror;
    private final List<Consumer<ClosedSession>> whenClosed = new CopyOnWriteArrayList<>();

    /** A new session and the token that is said once. */
    public record Opened(SessionToken token, Session session) {}

    /** @param background for what nobody waits for, and what an event loop must not do; its tasks block */
    public Sessions(KeyValueStore store, InstantSource clock, Executor background) {
        this.store = store;
        this.clock = clock;
        this.background = background;
        this.mirror = MirroredKeys.start(store, SESSION, new MirroredKeys.Copy() {
            @Override
            public void put(String key, byte[] value) {
                sessions.put(key, Json.read(value, Session.class));
            }

            @Override
            public void remove(String key) {
                if (sessions.remove(key) != null) {
                    tell(key);
                }
            }
        });
        var now = clock.instant();
        sessions.forEach((key, session) -> {
            if (!session.expires().isAfter(now)) {
                forget(key, session);
            }
        });
    }

    /** Blocks until it is on disk. */
    public Opened open(PersonId person) {
        var now = clock.instant();
        var opened = new Opened(SessionToken.random(), new Session(person, now, now.plus(IDLE)));
        store.put(SESSION + opened.token().key(), Json.bytes(opened.session()));
        sessions.put(opened.token().key(), opened.session());
        return opened;
    }

    /** Signs a person out everywhere but here, their sockets too. Blocks until it is on disk. */
    public void closeOthers(PersonId person, SessionToken kept) {
        closeOf(person, kept.key());
    }

    /** Signs a person out everywhere, their sockets too. Blocks until it is on disk. */
    public void closeAll(PersonId person) {
        closeOf(person, "");
    }

    private void closeOf(PersonId person, String keptKey) {
        sessions.forEach((key, session) -> {
            if (session.person().equals(person) && !key.equals(keptKey)) {
                sessions.remove(key);
                store.delete(SESSION + key);
                tell(key);
            }
        });
    }

    /** Using a session keeps it. */
    public Optional<Session> find(SessionToken token) {
        var key = token.key();
        var session = sessions.get(key);
        if (session == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (!session.expires().isAfter(now)) {
            forget(key, session);
            return Optional.empty();
        }
        return Optional.of(renewed(key, session, now));
    }

    /**
     * As {@link #find}, which is done at once where it is there; where other gateways open sessions too, one that is not may
     * have been opened a moment ago, and is asked for in the background.
     */
    public CompletableFuture<Optional<Session>> lookUp(SessionToken token) {
        var found = find(token);
        if (found.isPresent() || !store.isShared()) {
            return CompletableFuture.completedFuture(found);
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    mirror.refresh(token.key());
                    return find(token);
                },
                background);
    }

    /** Signs out; an unknown token is signed out already. Blocks until it is on disk. */
    public void close(SessionToken token) {
        sessions.remove(token.key());
        store.delete(SESSION + token.key());
        tell(token.key());
    }

    /** Is told of every session that ends, once it is gone, on whichever gateway; must return quickly. */
    public void whenClosed(Consumer<ClosedSession> told) {
        whenClosed.add(told);
    }

    private void tell(String key) {
        whenClosed.forEach(told -> told.accept(new ClosedSession(key)));
    }

    private Session renewed(String key, Session session, Instant now) {
        var longest = session.started().plus(LONGEST);
        var expires = now.plus(IDLE).isBefore(longest) ? now.plus(IDLE) : longest;
        if (Duration.between(session.expires(), expires).compareTo(RENEWED) < 0) {
            return session;
        }
        var renewed = new Session(session.person(), session.started(), expires);
        if (sessions.replace(key, session, renewed)) {
            background.execute(() -> store.compareAndSet(SESSION + key, Json.bytes(session), Json.bytes(renewed)));
        }
        return renewed;
    }

    /** Unless another gateway renewed it meanwhile. */
    private void forget(String key, Session session) {
        sessions.remove(key);
        background.execute(() -> store.compareAndSet(SESSION + key, Json.bytes(session), null));
    }
}
