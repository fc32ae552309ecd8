package dev.plumbline.gateway.live.socket;

/** Why the server ends a connection. Codes from 4000 are this protocol's own. */
enum CloseCode {
    /** The server is gone in a moment, without having waited. */
    GOING_AWAY(1001),
    /** Too much, or too much that cannot be read. */
    POLICY(1008),
    /** One frame was larger than the server reads at all. */
    TOO_LARGE(1009),
    /** No sign of life. */
    SILENT(4000),
    /** Signed out, or the session ended: do not come back without signing in. */
    SIGNED_OUT(4001),
    /** The server leaves and has answered all there was: connect again at once, which reaches another or its successor. */
    ELSEWHERE(4002);

    private final short code;

    CloseCode(int code) {
        this.code = (short) code;
    }

    short code() {
        return code;
    }
}
