package dev.plumbline.gateway.live.room;

import java.time.Duration;

/**
 * How rooms behave.
 *
 * @param recent     ordered messages, 1 or more, that a room keeps at least for those who come back; who missed more than
 *                   it keeps gets a snapshot; default 32
 * @param documents  how often changed documents are told; default 100 ms
 * @param slow       how often documents that change with every stroke are told; default 1 s
 * @param idle       after which someone who drew is only here; default 60 s
 * @param linger     how long a room that everybody left is kept for who comes back; default 60 s
 * @param arriving   events that may happen in a room while a newcomer's snapshot is read; default 10,000
 * @param catchingUp how long who comes from another gateway and has heard more than this one waits for it; default 2 s
 */
public record RoomSettings(
        int recent,
        Duration documents,
        Duration slow,
        Duration idle,
        Duration linger,
        int arriving,
        Duration catchingUp) {
    public static final RoomSettings DEFAULT = new RoomSettings(
            32,
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            10_000,
            Duration.ofSeconds(2));
}
