package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.gateway.live.room.Views.Telling;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Remembers what was told to have changed. */
final class Heard implements Telling {
    final List<String> changed = new ArrayList<>();

    @Override
    public void ordered(Room room, Supplier<ServerMessage> message) {}

    @Override
    public void changed(Room room, String key) {
        changed.add(room.name() + " " + key);
    }

    @Override
    public void changing(Room room, String key) {
        changed(room, key);
    }

    @Override
    public void rightsChanged(PersonId person) {}

    @Override
    public boolean heard(Room room) {
        return true;
    }

    @Override
    public boolean connected(PersonId person) {
        return false;
    }

    @Override
    public void recall(Room room, Consumer<Optional<List<Recorded>>> past) {}
}
