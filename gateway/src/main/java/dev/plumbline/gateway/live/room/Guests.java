package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.protocol.Room;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which connections of this gateway are in which rooms, or on the way into them. Confined to the rooms' thread. */
final class Guests {
    private final Map<Guest, Set<Room>> rooms = new HashMap<>();
    private final Map<PersonId, Integer> connections = new HashMap<>();

    /** The rooms of a connection; one that is not known yet is from now on. */
    private Set<Room> of(Guest guest) {
        return rooms.computeIfAbsent(guest, g -> {
            connections.merge(g.person(), 1, Integer::sum);
            return new HashSet<>();
        });
    }

    /** @return false when the connection would be in more rooms than it may */
    boolean add(Guest guest, Room room, int most) {
        var joined = of(guest);
        if (joined.size() >= most && !joined.contains(room)) {
            return false;
        }
        joined.add(room);
        return true;
    }

    /** @return false when the connection was not in the room */
    boolean remove(Guest guest, Room room) {
        var joined = rooms.get(guest);
        return joined != null && joined.remove(room);
    }

    /** @return the rooms that it was in */
    Set<Room> remove(Guest guest) {
        var joined = rooms.remove(guest);
        if (joined == null) {
            return Set.of();
        }
        connections.computeIfPresent(guest.person(), (_, count) -> count == 1 ? null : count - 1);
        return joined;
    }

    boolean connected(PersonId person) {
        return connections.containsKey(person);
    }

    List<Guest> of(PersonId person) {
        return rooms.keySet().stream()
                .filter(guest -> guest.person().equals(person))
                .toList();
    }

    List<Room> roomsOf(Guest guest) {
        return List.copyOf(rooms.getOrDefault(guest, Set.of()));
    }

    /** Connections, each as often as it is in a room. */
    int memberships() {
        return rooms.values().stream().mapToInt(Set::size).sum();
    }

    /** Messages that wait for any of them. */
    int waiting() {
        return rooms.keySet().stream()
                .mapToInt(guest -> guest.outbound().depth())
                .sum();
    }
}
