package dev.plumbline.gateway.bench.live;

import dev.plumbline.gateway.eventlog.mongo.MongoEventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoLogSettings;
import dev.plumbline.gateway.process.ServerProcess;
import dev.plumbline.gateway.store.mongo.MongoKeyValueStore;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;
import java.util.Map;

/** Two gateways of one workspace, as {@code serve} starts them: on one is drawn, on the other watched. */
final class GatewayPair implements Venue {
    private final Crowd crowd;
    private final List<String> annotators;
    private final List<String> watchers;
    private final ServerProcess drawn;
    private final ServerProcess watched;

    GatewayPair(String uri, Crowd crowd) throws Exception {
        this.crowd = crowd;
        try (var workspace = MongoWorkspace.open(uri);
                var keys = new MongoKeyValueStore(workspace);
                var log = MongoEventLog.open(
                        workspace, MongoLogSettings.DEFAULT, Thread::startVirtualThread, new SimpleMeterRegistry())) {
            CrowdWorkspace.prepare(log, crowd);
            annotators = Door.tokens(keys, crowd.annotators(), Crowd::annotator);
            watchers = Door.tokens(keys, crowd.watchers(), Crowd::watcher);
        }
        drawn = serve(uri);
        watched = serve(uri);
    }

    private static ServerProcess serve(String uri) throws Exception {
        var gateway = ServerProcess.launch(List.of("serve", "--port", "0", "--store", uri), Map.of());
        gateway.awaitReady();
        return gateway;
    }

    @Override
    public WebSocketConnectOptions annotator(int annotator) {
        return Door.of(drawn.url(), annotators.get(annotator));
    }

    @Override
    public WebSocketConnectOptions watcher(int watcher) {
        return Door.of(watched.url(), watchers.get(watcher));
    }

    @Override
    public List<String> watch(int watcher) {
        return CrowdWorkspace.watch(crowd, watcher);
    }

    @Override
    public long processorNanos() {
        return drawn.processorNanos() + watched.processorNanos();
    }

    @Override
    public void close() {
        drawn.close();
        watched.close();
    }
}
