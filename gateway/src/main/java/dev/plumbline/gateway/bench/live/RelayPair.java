package dev.plumbline.gateway.bench.live;

import dev.plumbline.gateway.process.ServerProcess;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.util.List;

/** Two processes with MongoDB between them and nothing else: one keeps what is drawn, the other shows what its change stream tells. */
final class RelayPair implements Venue {
    private final Crowd crowd;
    private final ServerProcess watched;
    private final ServerProcess drawn;

    RelayPair(String uri, String collection, Crowd crowd) throws IOException {
        this.crowd = crowd;
        watched = ServerProcess.launch(RelayProcess.class, List.of(RelayProcess.FOLLOW, uri, collection));
        watched.awaitReady(); // it follows from now on
        drawn = ServerProcess.launch(RelayProcess.class, List.of(RelayProcess.KEEP, uri, collection));
        drawn.awaitReady();
    }

    @Override
    public boolean acknowledges() {
        return false;
    }

    @Override
    public WebSocketConnectOptions annotator(int annotator) {
        return BareRelay.annotator(drawn.url().getPort(), crowd, annotator);
    }

    @Override
    public WebSocketConnectOptions watcher(int watcher) {
        return BareRelay.watcher(watched.url().getPort(), crowd, watcher);
    }

    @Override
    public List<String> watch(int watcher) {
        return List.of();
    }

    @Override
    public long processorNanos() {
        return drawn.processorNanos() + watched.processorNanos();
    }

    @Override
    public void close() {
        drawn.kill();
        watched.kill();
    }
}
