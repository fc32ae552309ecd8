package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Room;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is in which room on other gateways. Confined to the rooms' thread. */
final class Elsewhere {
    private final Map<Room, Map<String, List<Stay>>> rooms = new HashMap<>();
    private final Map<PersonId, Integer> seats = new HashMap<>();

    /** @return who was there before and is not on that gateway any more */
    List<Stay> present(String gateway, Room room, List<Stay> people) {
        var gateways = rooms.computeIfAbsent(room, _ -> new HashMap<>());
        var before = people.isEmpty() ? gateways.remove(gateway) : gateways.put(gateway, people);
        if (gateways.isEmpty()) {
            rooms.remove(room);
        }
        people.forEach(stay -> seats.merge(stay.person(), 1, Integer::sum));
        if (before == null) {
            return List.of();
        }
        before.forEach(stay -> seats.computeIfPresent(stay.person(), (_, count) -> count == 1 ? null : count - 1));
        return before.stream()
                .filter(stay -> people.stream().noneMatch(s -> s.person().equals(stay.person())))
                .toList();
    }

    Set<Room> rooms() {
        return rooms.keySet();
    }

    List<Stay> in(Room room) {
        return rooms.getOrDefault(room, Map.of()).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    boolean connected(PersonId person) {
        return seats.containsKey(person);
    }

    /** Whether somebody other than this person is in the room. */
    boolean watches(Room room, PersonId but) {
        return rooms.getOrDefault(room, Map.of()).values().stream()
                .flatMap(Collection::stream)
                .anyMatch(stay -> !stay.person().equals(but));
    }
}
