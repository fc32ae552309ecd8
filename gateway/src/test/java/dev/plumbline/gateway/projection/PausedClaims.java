package dev.plumbline.gateway.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A store of a gateway that can be paused, as by SIGSTOP, before it renews its claim or commits a batch. */
final class PausedClaims implements ProjectionStore {
    private final ProjectionStore store;
    private volatile CountDownLatch going = new CountDownLatch(0);
    private final CountDownLatch stands = new CountDownLatch(1);
    private volatile boolean lost;

    PausedClaims(ProjectionStore store) {
        this.store = store;
    }

    void pause() {
        going = new CountDownLatch(1);
    }

    /** Has come to stand before a commit. */
    CountDownLatch stands() {
        return stands;
    }

    void resume() {
        going.countDown();
    }

    /** Whether a commit was refused since. */
    boolean lost() {
        return lost;
    }

    private void pass() {
        try {
            going.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public FoldingClaim claim(Collection<ProjectionVersion> wanted) {
        pass();
        var claim = store.claim(wanted);
        return new FoldingClaim() {
            @Override
            public Set<ProjectionVersion> versions() {
                return claim.versions();
            }

            @Override
            public Renewal renew() {
                pass();
                return claim.renew();
            }

            @Override
            public ProjectionTransaction begin() {
                return new Paused(claim.begin());
            }

            @Override
            public void close() {
                pass();
                claim.close();
            }
        };
    }

    private final class Paused implements ProjectionTransaction {
        private final ProjectionTransaction transaction;

        Paused(ProjectionTransaction transaction) {
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

        @Override
        public void commit() {
            if (going.getCount() > 0) {
                stands.countDown();
            }
            pass();
            try {
                transaction.commit();
            } catch (ClaimLostException e) {
                lost = true;
                throw e;
            }
        }
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
    public void close() {
        store.close();
    }
}
