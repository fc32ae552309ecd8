package dev.plumbline.gateway.projection.rocksdb;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which node works on which segment of a processor. A claim not renewed within the time-out may be taken by another. */
final class SegmentClaims {

    private record Segment(String processor, int id) {}

    private record Claim(String node, Instant renewed) {

        boolean isFreeFor(String other, Instant now, Duration timeout) {
            return node.equals(other) || renewed.plus(timeout).isBefore(now);
        }
    }

    private final Map<Segment, Claim> claims = new ConcurrentHashMap<>();

    /** Claims or renews; {@code false} if another node has it. */
    boolean claim(String processor, int segment, String node, Instant now, Duration timeout) {
        Claim claim = claims.compute(
                new Segment(processor, segment),
                (any, held) -> held == null || held.isFreeFor(node, now, timeout) ? new Claim(node, now) : held);
        return claim.node().equals(node);
    }

    boolean isFree(String processor, int segment, String node, Instant now, Duration timeout) {
        Claim held = claims.get(new Segment(processor, segment));
        return held == null || held.isFreeFor(node, now, timeout);
    }

    boolean isHeldBy(String processor, int segment, String node) {
        Claim held = claims.get(new Segment(processor, segment));
        return held != null && held.node().equals(node);
    }

    /** Gives the claim up, if this node has it. */
    void release(String processor, int segment, String node) {
        claims.computeIfPresent(
                new Segment(processor, segment), (any, held) -> held.node().equals(node) ? null : held);
    }
}
