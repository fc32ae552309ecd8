package dev.plumbline.gateway.projection.rocksdb;

import dev.plumbline.gateway.projection.ProjectionTransaction;
import dev.plumbline.gateway.projection.ProjectionVersion;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers changes in memory and writes them as one batch. */
final class RocksDbProjectionTransaction implements ProjectionTransaction {

    private record Place(ProjectionVersion projection, String key) {}

    private record TokenPlace(String processor, int segment) {}

    private final RocksDbProjectionStore store;
    private final Map<Place, Optional<byte[]>> documents = new LinkedHashMap<>();
    private final Map<ProjectionVersion, Long> positions = new LinkedHashMap<>();
    private final Map<TokenPlace, byte[]> tokens = new LinkedHashMap<>();
    private boolean committed;

    RocksDbProjectionTransaction(RocksDbProjectionStore store) {
        this.store = store;
    }

    @Override
    public Optional<byte[]> get(ProjectionVersion projection, String key) {
        Optional<byte[]> changed = documents.get(new Place(projection, key));
        return changed != null ? changed : store.get(projection, key);
    }

    @Override
    public void put(ProjectionVersion projection, String key, byte[] value) {
        documents.put(new Place(projection, key), Optional.of(value));
    }

    @Override
    public void delete(ProjectionVersion projection, String key) {
        documents.put(new Place(projection, key), Optional.empty());
    }

    @Override
    public void position(ProjectionVersion projection, long position) {
        positions.put(projection, position);
    }

    void token(String processor, int segment, byte[] stored) {
        tokens.put(new TokenPlace(processor, segment), stored);
    }

    @Override
    public void commit() {
        if (committed) {
            throw new IllegalStateException("This projection transaction was committed already");
        }
        committed = true;
        store.write(batch -> {
            for (Map.Entry<Place, Optional<byte[]>> change : documents.entrySet()) {
                Place place = change.getKey();
                byte[] key = ProjectionKeys.document(place.projection(), place.key());
                if (change.getValue().isPresent()) {
                    batch.put(store.documents(), key, change.getValue().get());
                } else {
                    batch.delete(store.documents(), key);
                }
            }
            for (Map.Entry<ProjectionVersion, Long> position : positions.entrySet()) {
                byte[] value = ByteBuffer.allocate(Long.BYTES)
                        .putLong(position.getValue())
                        .array();
                batch.put(store.positions(), ProjectionKeys.prefix(position.getKey()), value);
            }
            for (Map.Entry<TokenPlace, byte[]> token : tokens.entrySet()) {
                TokenPlace place = token.getKey();
                batch.put(store.tokens(), ProjectionKeys.token(place.processor(), place.segment()), token.getValue());
            }
        });
    }
}
