package dev.plumbline.gateway.bench.live;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoEventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoLogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.peers.mongo.MongoPeers;
import dev.plumbline.gateway.live.peers.mongo.PeerSettings;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.mongo.MongoProjectionStore;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.mongo.MongoKeyValueStore;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** What a venue stands on. */
record VenueStores(EventLog log, ProjectionStore documents, KeyValueStore keys, Peers peers, AutoCloseable below)
        implements AutoCloseable {

    static VenueStores inDirectory(Path directory, Executor workers, MeterRegistry meters) {
        return new VenueStores(
                RocksDbEventLog.open(directory.resolve("log"), LogSettings.DEFAULT, workers, meters),
                RocksDbProjectionStore.open(directory.resolve("projections")),
                RocksDbKeyValueStore.open(directory.resolve("identities")),
                Peers.NONE,
                () -> {});
    }

    static VenueStores inDatabase(String uri, Executor workers, MeterRegistry meters) {
        var workspace = MongoWorkspace.open(uri);
        return new VenueStores(
                MongoEventLog.open(workspace, MongoLogSettings.DEFAULT, workers, meters),
                MongoProjectionStore.open(workspace, MongoProjectionStore.newNode()),
                new MongoKeyValueStore(workspace),
                MongoPeers.open(workspace, PeerSettings.DEFAULT, meters),
                workspace);
    }

    @Override
    public void close() throws Exception {
        peers.close();
        documents.close();
        log.close();
        keys.close();
        below.close();
    }
}
