package dev.plumbline.gateway.live.socket;

import dev.plumbline.gateway.live.outbound.Bounds;
import java.time.Duration;

/**
 * Limits of one connection.
 *
 * @param heartbeat         how often the server pings; a client that shows no sign of life for two and a half is gone;
 *     default 15 s
 * @param messages          messages other than strokes: a burst and a rate per second; who sends more is cut off; default
 *     600 and 120
 * @param gesturesPerSecond more are dropped; default 30
 * @param unreadable        messages that cannot be read: a burst, and one per second; who sends more is cut off; default 20
 * @param strokesUnderWay   strokes that wait for the log before nothing more is read; default 128
 * @param joinsUnderWay     joins that wait for the log before nothing more is read; default 8
 * @param outbound          how far the reader may fall behind
 */
public record SocketSettings(
        Duration heartbeat,
        Rate messages,
        int gesturesPerSecond,
        int unreadable,
        int strokesUnderWay,
        int joinsUnderWay,
        Bounds outbound) {

    public record Rate(int burst, int perSecond) {}

    public static final SocketSettings DEFAULT =
            new SocketSettings(Duration.ofSeconds(15), new Rate(600, 120), 30, 20, 128, 8, Bounds.DEFAULT);

    public SocketSettings withHeartbeat(Duration other) {
        return new SocketSettings(
                other, messages, gesturesPerSecond, unreadable, strokesUnderWay, joinsUnderWay, outbound);
    }

    public SocketSettings withOutbound(Bounds other) {
        return new SocketSettings(
                heartbeat, messages, gesturesPerSecond, unreadable, strokesUnderWay, joinsUnderWay, other);
    }
}
