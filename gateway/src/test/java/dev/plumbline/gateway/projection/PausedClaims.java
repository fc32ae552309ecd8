package dev.plumbline.gateway.projection;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A store of a gateway that can be paused, as by SIGSTOP, before it renews its claim or commits a batch. */
final class PausedClaims extends ForwardingStore {
    private volatile CountDownLatch going = new CountDownLatch(0);
    private final CountDownLatch stands = new CountDownLatch(1);
    private volatile boolean lost;

    PausedClaims(ProjectionStore store) {
        super(store);
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

    private final class Paused extends Transaction {
        Paused(ProjectionTransaction transaction) {
            super(transaction);
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
}
