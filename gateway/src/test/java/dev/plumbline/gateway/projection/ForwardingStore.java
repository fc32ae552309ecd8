package dev.plumbline.gateway.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A store that is another one but for what it overrides. */
abstract class ForwardingStore implements ProjectionStore {
    protected final ProjectionStore store;

    ForwardingStore(ProjectionStore store) {
        this.store = store;
    }

    /** A transaction that is another one but for what it overrides. */
    abstract static class Transaction implements ProjectionTransaction {
        protected final ProjectionTransaction transaction;

        Transaction(ProjectionTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public Optional<byte[]> get(ProjectionVersion projection, String key) {
            return transaction.get(projection, key);
        }

        @Override
        public void put(ProjectionVersion projection, String key, byte[] value) {
            transaction.put(projection, key, value);
        }

        @Override
        public void delete(ProjectionVersion projection, String key) {
            transaction.delete(projection, key);
        }

        @Override
        public void position(ProjectionVersion projection, long position) {
            transaction.position(projection, position);
        }
    }

    @Override
    public Optional<byte[]> get(ProjectionVersion projection, String key) {
        return store.get(projection, key);
    }

    @Override
    public Map<String, byte[]> getAll(ProjectionVersion projection, Collection<String> keys) {
        return store.getAll(projection, keys);
    }

    @Override
    public List<Document> scan(ProjectionVersion projection, String prefix, String after, int limit) {
        return store.scan(projection, prefix, after, limit);
    }

    @Override
    public long position(ProjectionVersion projection) {
        return store.position(projection);
    }

    @Override
    public long position(Collection<ProjectionVersion> projections) {
        return store.position(projections);
    }

    @Override
    public ProjectionSnapshot snapshot() {
        return store.snapshot();
    }

    @Override
    public ProjectionTransaction begin() {
        return store.begin();
    }

    @Override
    public void drop(ProjectionVersion projection) {
        store.drop(projection);
    }

    @Override
    public List<ProjectionVersion> versions() {
        return store.versions();
    }

    @Override
    public OptionalInt activeVersion(String name) {
        return store.activeVersion(name);
    }

    @Override
    public void activate(ProjectionVersion projection) {
        store.activate(projection);
    }

    @Override
    public boolean isShared() {
        return store.isShared();
    }

    @Override
    public Pace pace() {
        return store.pace();
    }

    @Override
    public void want(long position) {
        store.want(position);
    }

    @Override
    public long wanted() {
        return store.wanted();
    }

    @Override
    public void close() {
        store.close();
    }
}
