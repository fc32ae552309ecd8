package dev.plumbline.gateway.projection;

import dev.plumbline.gateway.store.StoreAwayException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that does not answer the next commits. Counts how often it was claimed. */
final class AwayStore extends ForwardingStore {
    private final AtomicInteger away = new AtomicInteger();
    private final AtomicInteger claims = new AtomicInteger();

    AwayStore(ProjectionStore store) {
        super(store);
    }

    void leave(int commits) {
        away.set(commits);
    }

    boolean isAway() {
        return away.get() > 0;
    }

    int claims() {
        return claims.get();
    }

    @Override
    public FoldingClaim claim(Collection<ProjectionVersion> wanted) {
        claims.incrementAndGet();
        return super.claim(wanted);
    }

    @Override
    public ProjectionTransaction begin() {
        return new Transaction(store.begin()) {
            @Override
            public void commit() {
                if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new StoreAwayException("It has no primary just now.", null);
                }
                transaction.commit();
            }
        };
    }
}
