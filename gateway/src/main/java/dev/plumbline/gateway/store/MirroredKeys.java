package dev.plumbline.gateway.store;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy of the keys of a prefix as the store has them, whoever writes there: all of them at first, then every change.
 * A gateway of several learns so within a moment of what another wrote.
 */
public final class MirroredKeys {
    private static final int PAGE = 1000;

    private final KeyValueStore store;
    private final String prefix;
    private final Copy copy;
    private final Set<String> known = new HashSet<>();

    /** The copy; is told of one key at a time, by its name without the prefix. */
    public interface Copy {
        void put(String name, byte[] value);

        /** Also of names that were not there. */
        void remove(String name);
    }

    private MirroredKeys(KeyValueStore store, String prefix, Copy copy) {
        this.store = store;
        this.prefix = prefix;
        this.copy = copy;
    }

    /** The copy is complete when this returns. Blocks. */
    public static MirroredKeys start(KeyValueStore store, String prefix, Copy copy) {
        var mirror = new MirroredKeys(store, prefix, copy);
        store.watch(prefix, new KeyValueStore.Watcher() {
            @Override
            public void changed(String key, byte @Nullable [] value) {
                mirror.take(key.substring(prefix.length()), value);
            }

            @Override
            public void missed() {
                mirror.load();
            }
        });
        mirror.load();
        return mirror;
    }

    /** Takes what the store has of this name now, for who cannot wait a moment. Blocks. */
    public synchronized void refresh(String name) {
        take(name, store.get(prefix + name).orElse(null));
    }

    /** What is written meanwhile is told when this is over, and no copy is older than the store for good. */
    private synchronized void load() {
        var gone = new HashSet<>(known);
        var last = "";
        for (var page = store.scan(prefix, last, PAGE); !page.isEmpty(); page = store.scan(prefix, last, PAGE)) {
            for (var entry : page) {
                last = entry.key();
                var name = last.substring(prefix.length());
                gone.remove(name);
                take(name, entry.value());
            }
        }
        gone.forEach(name -> take(name, null));
    }

    private synchronized void take(String name, byte @Nullable [] value) {
        if (value == null) {
            known.remove(name);
            copy.remove(name);
        } else {
            known.add(name);
            copy.put(name, value);
        }
    }
}
