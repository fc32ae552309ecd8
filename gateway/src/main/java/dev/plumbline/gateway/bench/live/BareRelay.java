package dev.plumbline.gateway.bench.live;

import dev.plumbline.gateway.live.protocol.Wire;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The least that can be done: sockets, one synced group commit of the text as it came, and the same text to who watches. No
 * rules, no index, no documents, no acknowledgement.
 */
final class BareRelay implements Venue {
    private static final int GROUP = 4_096;

    private record Waiting(int room, String text) {}

    /** Listeners that give the same negative port share one that is free. */
    private static final int ANY_PORT_FOR_ALL = -1;

    private final Crowd crowd;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final List<List<ServerWebSocket>> watchers = new ArrayList<>();
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Options options = new Options().setCreateIfMissing(true);
    private final RocksDB database;
    private final Thread writer;
    private volatile boolean stopped;
    private volatile int port;

    BareRelay(Path directory, Crowd crowd) throws Exception {
        this.crowd = crowd;
        for (int room = 0; room < crowd.rooms(); room++) {
            watchers.add(new CopyOnWriteArrayList<>());
        }
        RocksDB.loadLibrary();
        this.database = RocksDB.open(options, directory.toString());
        this.writer = Thread.ofPlatform().daemon().name("relay-writer").start(this::write);
        Wait.on(vertx.deployVerticle(this::listener, new DeploymentOptions().setInstances(1)));
        Wait.on(vertx.deployVerticle(this::listener, new DeploymentOptions().setInstances(1)));
    }

    private VerticleBase listener() {
        return new VerticleBase() {
            @Override
            public Future<?> start() {
                return vertx.createHttpServer(new HttpServerOptions()
                                .setWebSocketSubProtocols(List.of(Wire.SUBPROTOCOL))
                                .setPerMessageWebSocketCompressionSupported(false))
                        .webSocketHandler(BareRelay.this::accept)
                        .listen(ANY_PORT_FOR_ALL, "127.0.0.1")
                        .onSuccess(server -> port = server.actualPort());
            }
        };
    }

    private void accept(ServerWebSocket socket) {
        var room = Integer.parseInt(socket.query());
        if (socket.path().equals("/watch")) {
            watchers.get(room).add(socket);
        } else {
            socket.textMessageHandler(text -> waiting.add(new Waiting(room, text)));
        }
    }

    private void write() {
        var group = new ArrayList<Waiting>();
        var position = 0L;
        try (var synced = new WriteOptions().setSync(true);
                var batch = new WriteBatch()) {
            while (!stopped) {
                var first = waiting.poll(50, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                waiting.drainTo(group, GROUP - 1);
                for (Waiting each : group) {
                    batch.put(
                            ByteBuffer.allocate(8).putLong(++position).array(),
                            each.text.getBytes(StandardCharsets.UTF_8));
                }
                database.write(synced, batch);
                batch.clear();
                group.forEach(this::show);
                group.clear();
            }
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Waiting stroke) {
        for (ServerWebSocket watcher : watchers.get(stroke.room)) {
            watcher.writeTextMessage(stroke.text);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String annotatorPath(int annotator) {
        return "/draw?" + crowd.room(annotator);
    }

    @Override
    public String watcherPath(int watcher) {
        return "/watch?" + watcher / crowd.watchersPerRoom();
    }

    @Override
    public List<String> watch(int watcher) {
        return List.of();
    }

    @Override
    public void close() throws Exception {
        Wait.on(vertx.close());
        stopped = true;
        writer.join();
        database.close();
        options.close();
    }
}
