package dev.plumbline.gateway.live.outbound;

/** Hears what becomes of messages on their way out. Called under the queue's lock: it must be quick. */
public interface OutboundMeter {
    OutboundMeter NONE = new OutboundMeter() {};

    default void written(Encoded message) {}

    /** Ordered messages that a reader was too slow for. */
    default void dropped(int messages) {}

    /** A document was replaced by a later one before it was sent. */
    default void conflated() {}

    /** A gesture or presence was replaced by a later one before it was sent. */
    default void skipped() {}
}
