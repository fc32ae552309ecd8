package dev.plumbline.gateway.projection;

import java.util.Collection;
import java.util.Set;

/**
 * The right to fold some projections, against all other gateways. It ends when it is not renewed in time; whoever holds it
 * next need not fear the one before, however late that one writes: the {@link #begin transactions} of a claim that was taken
 * over change nothing. Transactions may be on another thread than the rest.
 */
public interface FoldingClaim extends AutoCloseable {

    /** What became of a claim. */
    enum Renewal {
        /** It holds what it held. */
        HELD,
        /** It holds more: what another gateway let go. */
        GROWN,
        /** Another gateway took over some of it at least: claim again, and read the positions anew. */
        LOST
    }

    /** The versions that are claimed; perhaps none. */
    Set<ProjectionVersion> versions();

    /** Keeps the claim for another while, and adds what was asked for and has become free since. */
    Renewal renew();

    /** As {@link ProjectionStore#begin}; committing it throws {@link ClaimLostException} if the claim no longer holds. */
    ProjectionTransaction begin();

    /** Lets the next gateway have it at once. */
    @Override
    void close();

    /** The claim on a store that no other process can write to. */
    static FoldingClaim exclusive(ProjectionStore store, Collection<ProjectionVersion> wanted) {
        var versions = Set.copyOf(wanted);
        return new FoldingClaim() {
            @Override
            public Set<ProjectionVersion> versions() {
                return versions;
            }

            @Override
            public Renewal renew() {
                return Renewal.HELD;
            }

            @Override
            public ProjectionTransaction begin() {
                return store.begin();
            }

            @Override
            public void close() {
                // nobody waits for it
            }
        };
    }
}
