package dev.plumbline.gateway.bench.live;

import java.util.List;

/** Two gateways of one workspace: on one is drawn, on the other watched. */
record Pair(Venue drawn, Venue watched) implements Venue {
    @Override
    public int port() {
        return drawn.port();
    }

    @Override
    public int watcherPort() {
        return watched.port();
    }

    @Override
    public String annotatorPath(int annotator) {
        return drawn.annotatorPath(annotator);
    }

    @Override
    public String watcherPath(int watcher) {
        return watched.watcherPath(watcher);
    }

    @Override
    public List<String> watch(int watcher) {
        return watched.watch(watcher);
    }

    @Override
    public void close() throws Exception {
        watched.close();
        drawn.close();
    }
}
