package dev.plumbline.gateway.bench.live;

import dev.plumbline.gateway.bench.live.Journal.Line;
import dev.plumbline.gateway.live.protocol.Wire;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The least that can be done: sockets, the text as it came made durable a group at a time, and the same text to who watches. No
 * rules, no index, no documents, no acknowledgement.
 */
final class BareRelay implements Venue {
    private static final int GROUP = 4_096;

    /** Listeners that give the same negative port share one that is free. */
    private static final int ANY_PORT_FOR_ALL = -1;

    private final Crowd crowd;
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(2));
    private final List<List<ServerWebSocket>> watchers = new ArrayList<>();
    private final LinkedBlockingQueue<Line> waiting = new LinkedBlockingQueue<>();
    private final Journal journal;
    private final Thread writer;
    private volatile boolean stopped;
    private volatile int port;

    BareRelay(Journal journal, Crowd crowd) throws Exception {
        this.journal = journal;
        this.crowd = crowd;
        for (int room = 0; room < crowd.rooms(); room++) {
            watchers.add(new CopyOnWriteArrayList<>());
        }
        journal.start(this::show);
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
            socket.textMessageHandler(text -> waiting.add(new Line(room, text)));
        }
    }

    private void write() {
        var group = new ArrayList<Line>();
        try {
            while (!stopped) {
                var first = waiting.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    waiting.drainTo(group, GROUP - 1);
                    journal.keep(group);
                    group.clear();
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void show(Line stroke) {
        for (ServerWebSocket watcher : watchers.get(stroke.room())) {
            watcher.writeTextMessage(stroke.text());
        }
    }

    int port() {
        return port;
    }

    @Override
    public boolean acknowledges() {
        return false;
    }

    @Override
    public WebSocketConnectOptions annotator(int annotator) {
        return annotator(port, crowd, annotator);
    }

    @Override
    public WebSocketConnectOptions watcher(int watcher) {
        return watcher(port, crowd, watcher);
    }

    /** How an annotator comes into the relay on this port. */
    static WebSocketConnectOptions annotator(int port, Crowd crowd, int annotator) {
        return Door.at(port, "/draw?" + crowd.room(annotator));
    }

    /** How a watcher comes into the relay on this port. */
    static WebSocketConnectOptions watcher(int port, Crowd crowd, int watcher) {
        return Door.at(port, "/watch?" + watcher / crowd.watchersPerRoom());
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
        journal.close();
    }
}
