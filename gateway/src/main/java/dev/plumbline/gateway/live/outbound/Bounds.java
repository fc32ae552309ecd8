package dev.plumbline.gateway.live.outbound;

/**
 * How far a reader may fall behind.
 *
 * @param messages   ordered messages that may wait; one more and they are all dropped and their rooms have to be joined
 *                   again
 * @param bytes      the same as a length of JSON; a snapshot that was asked for does not count
 * @param replies    answers that may wait before nothing more is read from the socket; answers are never dropped
 */
public record Bounds(int messages, int bytes, int replies) {
    public static final int DEFAULT_MESSAGES = 512;
    public static final int DEFAULT_BYTES = 1 << 20;
    public static final int DEFAULT_REPLIES = 64;
    public static final Bounds DEFAULT = new Bounds(DEFAULT_MESSAGES, DEFAULT_BYTES, DEFAULT_REPLIES);
}
