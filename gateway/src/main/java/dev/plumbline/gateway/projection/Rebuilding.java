package dev.plumbline.gateway.projection;

import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.projection.FoldingClaim.Renewal;
import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.projections.Projection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds projections anew on the gateway that folds them, beside what is read, swaps the new build in when it has come as far
 * as the old one, and drops the old one a little later. What was begun is gone on with after a restart or by another gateway.
 * For the runner's own thread.
 */
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    /** So long after the swap a reader may still be in the middle of the old build. */
    private static final Duration RETIRED_FOR = Duration.ofSeconds(10);

    private static final Duration SWAP_PATIENCE = Duration.ofSeconds(10);

    private final EventLog log;
    private final EventCodec codec;
    private final ProjectionStore store;
    private final List<Projection<?>> projections;
    private final Map<ProjectionVersion, Long> retired = new HashMap<>();
    private volatile @Nullable Rebuild build;

    Rebuilding(EventLog log, EventCodec codec, ProjectionStore store, List<Projection<?>> projections) {
        this.log = log;
        this.codec = codec;
        this.store = store;
        this.projections = projections;
    }

    /** Looks after what is asked for and under way; to be called about once a second by whoever folds all projections. */
    void look() {
        dropRetired();
        var current = build;
        if (current == null) {
            var asked = Rebuild.asked(store, projections);
            if (!asked.isEmpty()) {
                begin(asked);
            }
        } else if (current.term().ended().isDone()) {
            ended(current);
        } else if (current.renew() == Renewal.LOST) {
            stop();
        }
    }

    /** Of which a new build is being filled here. */
    int projections() {
        var current = build;
        return current == null ? 0 : current.targets().size();
    }

    /** Which the new build has come to; 0 where there is none. */
    long position() {
        var current = build;
        return current == null ? 0 : current.position();
    }

    private void begin(Map<Projection<?>, ProjectionVersion> asked) {
        var begun = Rebuild.begin(log, codec, store, asked);
        if (begun.isWhole()) {
            LOG.info("Building {} projections anew, from position {}", asked.size(), begun.position());
            build = begun;
        } else {
            begun.close();
        }
    }

    private void ended(Rebuild ended) {
        stop();
        try {
            ended.term().ended().join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case ClaimLostException _ -> {}
                case StoreAwayException _ -> {}
                case LogUnavailableException _ -> {}
                case null, default -> {
                    LOG.error(
                            "A new build of projections failed after position {} and is given up; what is read goes on",
                            ended.position(),
                            e.getCause());
                    ended.targets().values().forEach(store::drop);
                }
            }
        }
    }

    /** Whether the new build has come as far as what is read. */
    boolean isReady(long position) {
        var current = build;
        return current != null && !current.term().ended().isDone() && current.position() >= position;
    }

    /**
     * Swaps the new build in. Nothing else may be folded meanwhile, so that it is nowhere behind what readers were promised.
     *
     * @param position what is read is true at
     */
    void swapIn(long position) throws InterruptedException {
        var ready = build;
        if (ready == null) {
            return;
        }
        var deadline = System.nanoTime() + SWAP_PATIENCE.toNanos();
        while (!isReady(position)) {
            if (ready.term().ended().isDone() || System.nanoTime() > deadline) {
                return;
            }
            Thread.sleep(1);
        }
        stop();
        ready.targets().forEach((projection, built) -> {
            retire(store.active(projection));
            store.activate(built);
        });
        LOG.info(
                "{} projections were built anew and are read from position {} on",
                ready.targets().size(),
                position);
    }

    private void retire(ProjectionVersion old) {
        retired.put(old, System.nanoTime());
    }

    /** Those of this process, and those that an earlier one did not come to. */
    private void dropRetired() {
        for (var version : store.versions()) {
            for (var projection : projections) {
                var active = store.active(projection);
                if (version.name().equals(active.name()) && version.version() < active.version()) {
                    retired.putIfAbsent(version, System.nanoTime());
                }
            }
        }
        retired.entrySet().removeIf(entry -> {
            var due = System.nanoTime() - entry.getValue() > RETIRED_FOR.toNanos();
            if (due) {
                drop(entry.getKey());
            }
            return due;
        });
    }

    /** Beside the runner's thread, which has claims to renew. What does not come to its end is begun again in a while. */
    private void drop(ProjectionVersion version) {
        Thread.startVirtualThread(() -> {
            try {
                store.drop(version);
            } catch (StoreException e) {
                LOG.info("{} is dropped later: {}", version, e.getMessage());
            }
        });
    }

    /** Ends what is under way, to be gone on with another time. */
    void stop() {
        var stopped = build;
        build = null;
        if (stopped != null) {
            stopped.close();
        }
    }
}
