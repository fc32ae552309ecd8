package dev.plumbline.gateway;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoEventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoLogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.files.DiskFileStore;
import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.files.mongo.GridFsFileStore;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.peers.mongo.MongoPeers;
import dev.plumbline.gateway.live.peers.mongo.PeerSettings;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.mongo.MongoProjectionStore;
import dev.plumbline.gateway.projection.mongo.MongoTokenStore;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.gateway.projection.rocksdb.RocksDbTokenStore;
import dev.plumbline.gateway.store.DataDirectory;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.mongo.MongoKeyValueStore;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

/**
 * Everything that a workspace keeps, wherever it is kept, and the other gateways that keep it too.
 *
 * @param documents of the stored projections
 * @param tokens    how far the automations are, and which gateway runs them
 * @param keys      accounts, sessions, answers to idempotency keys
 * @param files     images
 * @param scratch   for files on their way in or out, on this machine
 */
record Stores(
        EventLog log,
        ProjectionStore documents,
        TokenStore tokens,
        KeyValueStore keys,
        FileStore files,
        Scratch scratch,
        Peers peers) {

    /**
     * Opens the stores of a place; they are closed with the server.
     *
     * @throws dev.plumbline.gateway.store.StoreException saying why it cannot be used
     */
    static Stores open(
            StoreLocation location, Workers workers, InstantSource clock, MeterRegistry meters, Shutdown shutdown)
            throws IOException {
        return switch (location) {
            case StoreLocation.Directory place ->
                inDirectory(shutdown.add(DataDirectory.open(place.path())), workers, clock, meters, shutdown);
            case StoreLocation.Database place ->
                inDatabase(shutdown.add(MongoWorkspace.open(place.uri())), workers, clock, meters, shutdown);
        };
    }

    /** The three databases are opened at the same time: most of a start is waiting for the disk. */
    private static Stores inDirectory(
            DataDirectory directory, Workers workers, InstantSource clock, MeterRegistry meters, Shutdown shutdown)
            throws IOException {
        var keys = CompletableFuture.supplyAsync(
                () -> shutdown.add(RocksDbKeyValueStore.open(directory.identity())), workers.platform());
        var documents = CompletableFuture.supplyAsync(
                () -> shutdown.add(RocksDbProjectionStore.open(directory.projections())), workers.platform());
        var log = shutdown.add(RocksDbEventLog.open(directory.log(), LogSettings.DEFAULT, workers.platform(), meters));
        var tokens = new RocksDbTokenStore(
                Starting.got(documents), "embedded", RocksDbTokenStore.DEFAULT_CLAIM_TIMEOUT, clock);
        tokens.takeBackTo(log.head());
        var files = shutdown.add(DiskFileStore.open(directory.files()));
        var scratch = Scratch.open(directory.scratch());
        return new Stores(log, Starting.got(documents), tokens, Starting.got(keys), files, scratch, Peers.NONE);
    }

    private static Stores inDatabase(
            MongoWorkspace workspace, Workers workers, InstantSource clock, MeterRegistry meters, Shutdown shutdown)
            throws IOException {
        // The log first: one of a newer program is refused before anything is written.
        var log = shutdown.add(MongoEventLog.open(workspace, MongoLogSettings.DEFAULT, workers.platform(), meters));
        var node = MongoProjectionStore.newNode();
        var keys = shutdown.add(new MongoKeyValueStore(workspace));
        var documents = shutdown.add(MongoProjectionStore.open(workspace, node));
        var copies = shutdown.add(CopiesDirectory.claim(workspace.name()));
        var files = shutdown.add(
                GridFsFileStore.open(workspace, copies.path(), GridFsFileStore.DEFAULT_COPIES_BYTES, clock));
        var peers = shutdown.add(MongoPeers.open(workspace, PeerSettings.DEFAULT, meters));
        var scratch = Scratch.open(copies.scratch());
        return new Stores(log, documents, MongoTokenStore.open(documents, node), keys, files, scratch, peers);
    }
}
