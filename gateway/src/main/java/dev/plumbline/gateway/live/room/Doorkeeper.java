package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.protocol.Room;

/** Who may be in which room, as things stand now. Must answer at once, from memory. */
@FunctionalInterface
public interface Doorkeeper {

    /** False for rooms that do not exist as well: nobody learns the difference. */
    boolean admits(PersonId person, Room room);
}
