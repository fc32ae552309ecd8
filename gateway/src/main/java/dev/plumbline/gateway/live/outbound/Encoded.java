package dev.plumbline.gateway.live.outbound;

/**
 * A message written out once and shared by every socket that it goes to.
 *
 * @param json      the text frame
 * @param bornNanos {@link System#nanoTime} when what it tells reached this gateway
 */
public record Encoded(String json, long bornNanos) {}
