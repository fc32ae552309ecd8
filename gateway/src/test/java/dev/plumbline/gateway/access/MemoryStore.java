package dev.plumbline.gateway.access;

import dev.plumbline.gateway.store.KeyValueStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A key-value store that forgets with the test. */
final class MemoryStore implements KeyValueStore {
    private final TreeMap<String, byte[]> entries = new TreeMap<>();

    @Override
    public synchronized Optional<byte[]> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public synchronized List<Entry> scan(String prefix, String after, int limit) {
        return entries.tailMap(after, false).entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .limit(limit)
                .map(e -> new Entry(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public synchronized boolean write(Batch batch) {
        var holds = batch.expectations().stream().allMatch(e -> Arrays.equals(entries.get(e.key()), e.value()));
        if (holds) {
            for (var change : batch.changes()) {
                if (change.value() == null) {
                    entries.remove(change.key());
                } else {
                    entries.put(change.key(), change.value());
                }
            }
        }
        return holds;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Watch watch(String prefix, Watcher watcher) {
        return () -> {};
    }

    @Override
    public void close() {}

    synchronized String everything() {
        var all = new StringBuilder();
        entries.forEach((key, value) ->
                all.append(key).append('=').append(new String(value)).append('\n'));
        return all.toString();
    }
}
