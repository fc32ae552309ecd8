package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.store.KeyValueStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Who is signed in. Sessions survive a restart, end a while after they were last used, and in any case after {@link
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
    private static final int PAGE = 1000;

    private final KeyValueStore store;
    private final InstantSource clock;
    private final Executor writing;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final List<Consumer<SessionToken>> whenClosed = new CopyOnWriteArrayList<>();

    /** A new session and the token that is said once. */
    public record Opened(SessionToken token, Session session) {}

    /** @param writing renews stored sessions in the background */
    public Sessions(KeyValueStore store, InstantSource clock, Executor writing) {
        this.store = store;
        this.clock = clock;
        this.writing = writing;
        var now = clock.instant();
        var last = "";
        for (var page = store.scan(SESSION, last, PAGE); !page.isEmpty(); page = store.scan(SESSION, last, PAGE)) {
            for (var entry : page) {
                last = entry.key();
                var session = Json.read(entry.value(), Session.class);
                if (session.expires().isAfter(now)) {
                    sessions.put(last.substring(SESSION.length()), session);
                } else {
                    store.delete(last);
                }
            }
        }
    }

    /** Blocks until it is on disk. */
    public Opened open(PersonId person) {
        var now = clock.instant();
        var opened = new Opened(SessionToken.random(), new Session(person, now, now.plus(IDLE)));
        store.put(SESSION + opened.token().key(), Json.bytes(opened.session()));
        sessions.put(opened.token().key(), opened.session());
        return opened;
    }

    /** Signs a person out everywhere but here; their sockets end with their next heartbeat. Blocks until it is on disk. */
    public void closeOthers(PersonId person, SessionToken kept) {
        sessions.forEach((key, session) -> {
            if (session.person().equals(person) && !key.equals(kept.key())) {
                sessions.remove(key);
                store.delete(SESSION + key);
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
            forget(key);
            return Optional.empty();
        }
        return Optional.of(renewed(key, session, now));
    }

    /** Signs out; an unknown token is signed out already. Blocks until it is on disk. */
    public void close(SessionToken token) {
        sessions.remove(token.key());
        store.delete(SESSION + token.key());
        whenClosed.forEach(told -> told.accept(token));
    }

    /** Is told of every session that someone signs out of, once it is gone; must return quickly. */
    public void whenClosed(Consumer<SessionToken> told) {
        whenClosed.add(told);
    }

    private Session renewed(String key, Session session, Instant now) {
        var longest = session.started().plus(LONGEST);
        var expires = now.plus(IDLE).isBefore(longest) ? now.plus(IDLE) : longest;
        if (Duration.between(session.expires(), expires).compareTo(RENEWED) < 0) {
            return session;
        }
        var renewed = new Session(session.person(), session.started(), expires);
        if (sessions.replace(key, session, renewed)) {
            writing.execute(() -> store.compareAndSet(SESSION + key, Json.bytes(session), Json.bytes(renewed)));
        }
        return renewed;
    }

    private void forget(String key) {
        sessions.remove(key);
        writing.execute(() -> store.delete(SESSION + key));
    }
}
