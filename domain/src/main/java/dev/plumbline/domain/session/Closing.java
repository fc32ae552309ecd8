package dev.plumbline.domain.session;

/** Why a session is closed. */
public enum Closing {
    /** Everybody has decided everything. */
    COMPLETE,
    /** Its time is up. */
    DEADLINE,
    BY_HAND
}
