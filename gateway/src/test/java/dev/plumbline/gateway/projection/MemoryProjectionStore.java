package dev.plumbline.gateway.projection;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Keeps documents as long as it lives; fast enough for hundreds of tries. Keys in the order of their characters. */
final class MemoryProjectionStore implements ProjectionStore {
    private final Map<ProjectionVersion, TreeMap<String, byte[]>> documents = new HashMap<>();
    private final Map<ProjectionVersion, Long> positions = new HashMap<>();
    private final Map<String, Integer> active = new HashMap<>();

    @Override
    public Optional<byte[]> get(ProjectionVersion projection, String key) {
        return Optional.ofNullable(of(projection).get(key)).map(byte[]::clone);
    }

    @Override
    public List<Document> scan(ProjectionVersion projection, String prefix, String after, int limit) {
        return of(projection).tailMap(prefix).entrySet().stream()
                .takeWhile(e -> e.getKey().startsWith(prefix))
                .filter(e -> after.isEmpty() || e.getKey().compareTo(after) > 0)
                .limit(limit)
                .map(e -> new Document(e.getKey(), e.getValue().clone()))
                .toList();
    }

    @Override
    public long position(ProjectionVersion projection) {
        return positions.getOrDefault(projection, 0L);
    }

    @Override
    public ProjectionTransaction begin() {
        return new Transaction();
    }

    @Override
    public void drop(ProjectionVersion projection) {
        documents.remove(projection);
        positions.remove(projection);
    }

    @Override
    public List<ProjectionVersion> versions() {
        return positions.keySet().stream()
                .sorted(comparing(ProjectionVersion::name).thenComparing(ProjectionVersion::version))
                .toList();
    }

    @Override
    public OptionalInt activeVersion(String name) {
        return active.containsKey(name) ? OptionalInt.of(active.get(name)) : OptionalInt.empty();
    }

    @Override
    public void activate(ProjectionVersion projection) {
        active.put(projection.name(), projection.version());
    }

    @Override
    public void close() {}

    private TreeMap<String, byte[]> of(ProjectionVersion projection) {
        return documents.computeIfAbsent(projection, _ -> new TreeMap<>());
    }

    private final class Transaction implements ProjectionTransaction {
        private final Map<ProjectionVersion, Map<String, Optional<byte[]>>> changes = new HashMap<>();
        private final Map<ProjectionVersion, Long> moved = new HashMap<>();
        private boolean committed;

        @Override
        public Optional<byte[]> get(ProjectionVersion projection, String key) {
            var changed = changes.getOrDefault(projection, Map.of()).get(key);
            return changed != null ? changed : MemoryProjectionStore.this.get(projection, key);
        }

        @Override
        public void put(ProjectionVersion projection, String key, byte[] value) {
            changes.computeIfAbsent(projection, _ -> new HashMap<>()).put(key, Optional.of(value));
        }

        @Override
        public void delete(ProjectionVersion projection, String key) {
            changes.computeIfAbsent(projection, _ -> new HashMap<>()).put(key, Optional.empty());
        }

        @Override
        public void position(ProjectionVersion projection, long position) {
            moved.put(projection, position);
        }

        @Override
        public void commit() {
            if (committed) {
                throw new IllegalStateException("Committed already");
            }
            committed = true;
            changes.forEach((projection, byKey) -> byKey.forEach((key, value) -> {
                if (value.isPresent()) {
                    of(projection).put(key, value.get());
                } else {
                    of(projection).remove(key);
                }
            }));
            positions.putAll(moved);
        }
    }
}
