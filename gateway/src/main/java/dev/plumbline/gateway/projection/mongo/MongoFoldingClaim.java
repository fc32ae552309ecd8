package dev.plumbline.gateway.projection.mongo;

import dev.plumbline.gateway.projection.FoldingClaim;
import dev.plumbline.gateway.projection.ProjectionTransaction;
import dev.plumbline.gateway.projection.ProjectionVersion;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Some projections' claims, taken in one transaction: two gateways that start at once do not get half of them each. */
final class MongoFoldingClaim implements FoldingClaim {
    private final MongoProjectionStore store;
    private final MongoWorkspace workspace;
    private final Claims claims;
    private final Map<String, ProjectionVersion> wanted;
    private volatile Map<String, Long> epochs = Map.of();

    private MongoFoldingClaim(MongoProjectionStore store, Claims claims, Map<String, ProjectionVersion> wanted) {
        this.store = store;
        this.workspace = store.workspace();
        this.claims = claims;
        this.wanted = wanted;
    }

    static MongoFoldingClaim take(MongoProjectionStore store, Claims claims, Collection<ProjectionVersion> wanted) {
        var byId = wanted.stream().collect(Collectors.toMap(MongoProjectionStore::id, version -> version));
        var claim = new MongoFoldingClaim(store, claims, new TreeMap<>(byId));
        claim.takeFree();
        return claim;
    }

    private void takeFree() {
        var missing =
                wanted.keySet().stream().filter(id -> !epochs.containsKey(id)).toList();
        if (workspace.get(() -> missing.stream().anyMatch(claims::isFree))) {
            missing.forEach(id -> workspace.run(() -> claims.clearWay(id)));
            epochs = store.session().transaction(session -> {
                var taken = new TreeMap<>(epochs);
                missing.forEach(id -> claims.take(session, id).ifPresent(epoch -> taken.put(id, epoch)));
                return taken;
            });
        }
    }

    @Override
    public Set<ProjectionVersion> versions() {
        return epochs.keySet().stream().map(wanted::get).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Renewal renew() {
        if (!workspace.get(() -> claims.renew(epochs))) {
            return Renewal.LOST;
        }
        var before = epochs.size();
        if (before < wanted.size()) {
            takeFree();
        }
        return epochs.size() == before ? Renewal.HELD : Renewal.GROWN;
    }

    @Override
    public ProjectionTransaction begin() {
        return store.transaction(epochs);
    }

    @Override
    public void close() {
        var held = epochs.keySet();
        if (!held.isEmpty()) {
            workspace.run(() -> claims.release(held));
        }
        epochs = Map.of();
    }
}
