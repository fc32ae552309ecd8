package dev.plumbline.gateway.bench.live;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.process.ServerProcess;
import dev.plumbline.gateway.store.mongo.MongoKeyValueStore;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Windows that are open and nothing more, on a gateway in a process of its own. */
final class IdleSockets {
    private static final int SOCKETS = 5_000;
    private static final int WINDOWS_EACH = 10;
    private static final int AT_ONCE = 100;

    /** Two heartbeats. */
    private static final int SECONDS = 30;

    private IdleSockets() {}

    /** The most memory that the gateway had while they were open. */
    static double megabytes(String uri) throws Exception {
        var tokens = signedIn(uri);
        var vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        try (var gateway = ServerProcess.launch(List.of("serve", "--port", "0", "--store", uri), Map.of())) {
            gateway.awaitReady();
            System.out.printf("  a gateway without sockets: %.0f MB%n", gateway.residentMegabytes());
            var open = connect(vertx, gateway.url(), tokens);
            var most = 0.0;
            for (int second = 0; second < SECONDS; second++) {
                Thread.sleep(1_000);
                most = Math.max(most, gateway.residentMegabytes());
            }
            var closed = open.stream().filter(WebSocket::isClosed).count();
            System.out.printf("  with %,d sockets: %.0f MB; %d were closed meanwhile%n", SOCKETS, most, closed);
            return closed == 0 ? most : Double.POSITIVE_INFINITY;
        } finally {
            Wait.on(vertx.close());
        }
    }

    private static List<String> signedIn(String uri) {
        try (var workspace = MongoWorkspace.open(uri);
                var keys = new MongoKeyValueStore(workspace)) {
            return Door.tokens(keys, SOCKETS / WINDOWS_EACH, i -> new PersonId("idle-" + i));
        }
    }

    private static List<WebSocket> connect(Vertx vertx, URI server, List<String> tokens) throws Exception {
        var client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(SOCKETS));
        var open = new ArrayList<WebSocket>();
        while (open.size() < SOCKETS) {
            var some = new ArrayList<Future<WebSocket>>();
            for (int i = 0; i < AT_ONCE; i++) {
                some.add(connect(client, server, tokens.get((open.size() + i) % tokens.size())));
            }
            for (var each : some) {
                open.add(Wait.on(each));
            }
        }
        return open;
    }

    private static Future<WebSocket> connect(WebSocketClient client, URI server, String token) {
        return client.connect(Door.of(server, token))
                .onSuccess(socket -> socket.writeTextMessage("{\"type\":\"join\",\"room\":\"me\"}"));
    }
}
