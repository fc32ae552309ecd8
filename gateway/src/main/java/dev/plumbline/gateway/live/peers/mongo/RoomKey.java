package dev.plumbline.gateway.live.peers.mongo;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.protocol.Room;
import java.util.Optional;

/** A gateway's room as a key: {@code GATEWAY/task/ID}, {@code GATEWAY/project/ID}, {@code GATEWAY/spec/ID}, {@code GATEWAY/read/PATH}, {@code GATEWAY/me/PERSON}. */
record RoomKey(String gateway, Room room) {
    private static final PersonId NOBODY = new PersonId("nobody");

    /** What the keys of a gateway begin with. */
    static String prefix(String gateway) {
        return gateway + "/";
    }

    String text() {
        return prefix(gateway)
                + switch (room) {
                    case Room.OfTask task -> task.name();
                    case Room.OfProject project -> project.name();
                    case Room.OfSpec spec -> spec.name();
                    case Room.OfReading reading -> reading.name();
                    case Room.OfPerson me -> me.name() + "/" + me.person();
                };
    }

    /** Empty for what a newer gateway may have written. */
    static Optional<RoomKey> parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return room(text.substring(slash + 1)).map(room -> new RoomKey(text.substring(0, slash), room));
    }

    private static Optional<Room> room(String name) {
        var me = Room.ME + "/";
        return name.startsWith(me)
                ? Optional.of(new Room.OfPerson(new PersonId(name.substring(me.length()))))
                : Room.named(name, NOBODY).filter(room -> !(room instanceof Room.OfPerson));
    }
}
