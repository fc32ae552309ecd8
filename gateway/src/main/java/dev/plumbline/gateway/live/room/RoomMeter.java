package dev.plumbline.gateway.live.room;

/** Hears how the rooms do. Called on the rooms' thread. */
public interface RoomMeter {
    RoomMeter NONE = new RoomMeter() {};

    /** After each round: how many rooms there are, guests in them, and messages that wait for a reader. */
    default void sizes(int rooms, int members, int waiting) {}

    /** A batch of events was folded and told. */
    default void told(int events, long nanos) {}

    /** A stream broke off because its reader was too slow. */
    default void brokeOff() {}
}
