package dev.plumbline.gateway.access;

/** A session that someone signed out of, on this gateway or another. */
public record ClosedSession(String key) {

    /** Whether it was the one of this token. */
    public boolean was(SessionToken token) {
        return token.key().equals(key);
    }
}
