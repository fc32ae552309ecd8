package dev.plumbline.gateway.projection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A store whose process dies at its n-th commit: what was not committed is gone, and nobody is told of what was. */
final class CrashingStore implements ProjectionStore {
    enum Moment {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    private final ProjectionStore store;
    private final Moment moment;
    private int commitsLeft;

    CrashingStore(ProjectionStore store, Moment moment, int crashAt) {
        this.store = store;
        this.moment = moment;
        this.commitsLeft = crashAt;
    }

    @Override
    public ProjectionTransaction begin() {
        var transaction = store.begin();
        return new ProjectionTransaction() {
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

            @Override
            public void commit() {
                boolean crash = --commitsLeft == 0;
                if (!crash || moment == Moment.AFTER_THE_COMMIT) {
                    transaction.commit();
                }
                if (crash) {
                    throw new IllegalStateException("The process died " + moment);
                }
            }
        };
    }

    @Override
    public Optional<byte[]> get(ProjectionVersion projection, String key) {
        return store.get(projection, key);
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
    public void close() {
        store.close();
    }
}
