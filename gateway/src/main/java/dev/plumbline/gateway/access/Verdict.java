package dev.plumbline.gateway.access;

/** What the policy says of one person at one door. */
public enum Verdict {
    ALLOWED,
    /** They may know that it exists, and not do this: 403. */
    FORBIDDEN,
    /** For them it does not exist: 404, answered as if it did not. */
    HIDDEN
}
