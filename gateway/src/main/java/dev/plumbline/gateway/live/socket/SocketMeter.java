package dev.plumbline.gateway.live.socket;

import dev.plumbline.gateway.live.outbound.OutboundMeter;

/** Hears what happens on sockets. Called on any thread; it must be quick. */
public interface SocketMeter extends OutboundMeter {
    SocketMeter NONE = new SocketMeter() {};

    default void opened() {}

    /** @param reason the server's, or {@code client} */
    default void closed(String reason) {}

    /** @param nanos from reading the stroke to its ack; refused strokes are told apart */
    default void strokeAnswered(long nanos, boolean acknowledged) {}

    /** A gesture came too soon after the one before it. */
    default void gestureDropped() {}

    /** A message could not be read, or was not allowed. */
    default void refused() {}
}
