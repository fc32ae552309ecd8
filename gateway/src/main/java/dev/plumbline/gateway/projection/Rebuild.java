package dev.plumbline.gateway.projection;

import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.projections.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A new build of some projections from the first event on, which fills beside the one that is read. */
final class Rebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Map<Projection<?>, ProjectionVersion> targets;
    private final FoldingClaim claim;
    private final FoldingTerm term;
    private volatile long position;

    private Rebuild(
            EventLog log,
            EventCodec codec,
            ProjectionStore store,
            Map<Projection<?>, ProjectionVersion> targets,
            FoldingClaim claim) {
        this.targets = targets;
        this.claim = claim;
        this.term = new FoldingTerm(
                log, codec, store, targets, claim, new WritePace(Pace.NONE, () -> true), upTo -> position = upTo);
    }

    /**
     * Documents that are true at a position which the log does not have were folded from another log, of which this one is
     * an older copy. All they say can be had from the log, so they are built anew rather than the start refused. Among
     * several gateways it would only mean that another has seen more of the log already.
     */
    static void dropWhatIsAhead(ProjectionStore store, long head) {
        var ahead =
                store.versions().stream().filter(v -> store.position(v) > head).toList();
        if (!ahead.isEmpty()) {
            LOG.warn(
                    "The stored projections are at position {}, but the log ends at {}: it was replaced by an older copy."
                            + " {} of them are built anew from the log.",
                    store.position(ahead.getFirst()),
                    head,
                    ahead.size());
            ahead.forEach(store::drop);
        }
    }

    /** The builds that were asked for and are not read yet: the newest of each projection that is newer than the active one. */
    static Map<Projection<?>, ProjectionVersion> asked(ProjectionStore store, List<Projection<?>> projections) {
        var versions = store.versions();
        var asked = new LinkedHashMap<Projection<?>, ProjectionVersion>();
        for (var projection : projections) {
            var active = store.active(projection);
            versions.stream()
                    .filter(version -> version.name().equals(active.name()) && version.version() > active.version())
                    .reduce((_, newer) -> newer)
                    .ifPresent(newer -> asked.put(projection, newer));
        }
        return asked;
    }

    /** Asks for a new build of those that have none under way; whichever gateway folds them begins it within a second or two. */
    static void ask(ProjectionStore store, List<Projection<?>> projections, Predicate<Projection<?>> which) {
        var asked = asked(store, projections);
        var transaction = store.begin();
        projections.stream()
                .filter(projection -> which.test(projection) && !asked.containsKey(projection))
                .map(store::active)
                .forEach(active -> transaction.position(new ProjectionVersion(active.name(), active.version() + 1), 0));
        transaction.commit();
    }

    /** How far each projection is, and its new build. */
    static List<BuildProgress> progress(ProjectionStore store, List<Projection<?>> projections) {
        var asked = asked(store, projections);
        return projections.stream()
                .map(projection -> {
                    var active = store.active(projection);
                    var next = asked.get(projection);
                    return new BuildProgress(
                            projection.name(),
                            active.version(),
                            store.position(active),
                            next == null ? OptionalLong.empty() : OptionalLong.of(store.position(next)));
                })
                .toList();
    }

    /** Begins, or goes on with, what was asked for; nothing can be claimed while another gateway is at it. */
    static Rebuild begin(
            EventLog log, EventCodec codec, ProjectionStore store, Map<Projection<?>, ProjectionVersion> targets) {
        var claim = store.claim(targets.values());
        return new Rebuild(log, codec, store, targets, claim);
    }

    boolean isWhole() {
        return claim.versions().size() == targets.size();
    }

    Map<Projection<?>, ProjectionVersion> targets() {
        return targets;
    }

    /** The position that all of it is true at. */
    long position() {
        return position;
    }

    FoldingClaim.Renewal renew() {
        return claim.renew();
    }

    FoldingTerm term() {
        return term;
    }

    /** Ends the folding and lets the claim go; what was written stays. */
    @Override
    public void close() {
        try (claim) {
            term.close();
        }
    }
}
