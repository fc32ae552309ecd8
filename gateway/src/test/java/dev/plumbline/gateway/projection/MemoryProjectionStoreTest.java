package dev.plumbline.gateway.projection;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The stand-in that folds are tested on keeps the promises of the real stores. */
class MemoryProjectionStoreTest extends ProjectionStoreKit {
    private final Map<Path, ProjectionStore> places = new HashMap<>();

    @Override
    protected ProjectionStore open(Path place) {
        return places.computeIfAbsent(place, _ -> new MemoryProjectionStore());
    }
}
