package dev.plumbline.gateway.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The documents of one projection that were folded last, decoded. One thread uses it. */
final class DocumentCache<D> {
    private final Map<String, Optional<D>> recent;

    /** @param capacity documents kept; the least recently used go first */
    DocumentCache(int capacity) {
        recent = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<D>> eldest) {
                return size() > capacity;
            }
        };
    }

    @Nullable D get(String key, Function<String, Optional<D>> load) {
        var found = recent.get(key);
        if (found == null) {
            found = load.apply(key);
            recent.put(key, found);
        }
        return found.orElse(null);
    }

    boolean has(String key) {
        return recent.containsKey(key);
    }

    void put(String key, @Nullable D document) {
        recent.put(key, Optional.ofNullable(document));
    }
}
