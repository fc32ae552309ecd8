package dev.plumbline.gateway.live.outbound;

import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.protocol.Wire;

/**
 * A message written out once and shared by every socket that it goes to.
 *
 * @param json      the text frame in UTF-8; shared, never to be changed
 * @param bornNanos {@link System#nanoTime} when what it tells reached this gateway
 */
public record Encoded(byte[] json, long bornNanos) {
    /** A message about something that is so now. */
    public static Encoded of(ServerMessage message) {
        return new Encoded(Wire.write(message), System.nanoTime());
    }
}
