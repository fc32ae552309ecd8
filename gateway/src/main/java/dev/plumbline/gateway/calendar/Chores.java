package dev.plumbline.gateway.calendar;

import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.CertificateChore;
import dev.plumbline.gateway.ramp.ShadowChore;
import dev.plumbline.gateway.store.KeyValueStore;
import java.util.List;

/** Every chore, in the order in which they are asked: what ends a time before what begins with the next. */
public final class Chores {
    private Chores() {}

    /** @param keys what is kept beside the log */
    public static List<Chore> all(ReadSide read, KeyValueStore keys) {
        return List.of(new ShadowChore(read), new CertificateChore(read));
    }
}
