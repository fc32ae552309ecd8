package dev.plumbline.gateway.live.peers.mongo;

import java.time.Duration;

/**
 * How gateways tell each other.
 *
 * @param lease    a gateway that did not say so for this long is gone, and its people with it; it says so five times as often;
 *     default 5 s
 * @param rooms    how often at most is told who is where; default 250 ms
 * @param gestures how often at most gestures are passed on, of each hand the latest; default 40 ms
 */
public record PeerSettings(Duration lease, Duration rooms, Duration gestures) {
    public static final PeerSettings DEFAULT =
            new PeerSettings(Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofMillis(40));
}
