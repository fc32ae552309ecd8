package dev.plumbline.gateway.projection;

/** A store whose process dies at its n-th commit: what was not committed is gone, and nobody is told of what was. */
final class CrashingStore extends ForwardingStore {
    enum Moment {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    private final Moment moment;
    private int commitsLeft;

    CrashingStore(ProjectionStore store, Moment moment, int crashAt) {
        super(store);
        this.moment = moment;
        this.commitsLeft = crashAt;
    }

    @Override
    public ProjectionTransaction begin() {
        return new Transaction(store.begin()) {
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
}
