package dev.plumbline.gateway.live.peers.mongo;

import dev.plumbline.gateway.live.peers.Peers.Told;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.store.MirroredKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is in the other gateways' rooms, as the database has it; of those gateways that are there, it is told. */
final class OthersRooms implements MirroredKeys.Copy {
    private final String gateway;
    private final Told told;
    private final Map<String, Map<Room, List<Stay>>> gateways = new HashMap<>();
    private Set<String> alive = Set.of();
    private boolean stranger;

    OthersRooms(String gateway, Told told) {
        this.gateway = gateway;
        this.told = told;
    }

    @Override
    public void put(String name, byte[] value) {
        take(name, OwnRooms.read(value));
    }

    @Override
    public void remove(String name) {
        take(name, List.of());
    }

    private synchronized void take(String name, List<Stay> people) {
        RoomKey.parse(name).filter(key -> !key.gateway().equals(gateway)).ifPresent(key -> {
            var rooms = gateways.computeIfAbsent(key.gateway(), _ -> new HashMap<>());
            var before = people.isEmpty() ? rooms.remove(key.room()) : rooms.put(key.room(), people);
            if (rooms.isEmpty()) {
                gateways.remove(key.gateway());
            }
            stranger |= !people.isEmpty() && !alive.contains(key.gateway());
            if (alive.contains(key.gateway()) && !people.equals(before == null ? List.of() : before)) {
                told.present(key.gateway(), key.room(), people);
            }
        });
    }

    /** These gateways are there now. */
    synchronized void alive(Set<String> now) {
        gateways.forEach((each, rooms) -> {
            if (now.contains(each) && !alive.contains(each)) {
                rooms.forEach((room, people) -> told.present(each, room, people));
            } else if (alive.contains(each) && !now.contains(each)) {
                rooms.keySet().forEach(room -> told.present(each, room, List.of()));
            }
        });
        alive = Set.copyOf(now);
        stranger = false;
    }

    /** Whether a gateway has said something that was not there when it was looked last. */
    synchronized boolean metStranger() {
        return stranger;
    }
}
