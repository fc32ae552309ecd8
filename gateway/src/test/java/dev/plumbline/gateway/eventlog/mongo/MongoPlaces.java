package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.mongo.FreshDatabase;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A database for each directory that a kit for logs would keep a log in. */
final class MongoPlaces {

    private final FreshDatabase database;
    private final Map<Path, MongoWorkspace> workspaces = new ConcurrentHashMap<>();

    MongoPlaces(FreshDatabase database) {
        this.database = database;
    }

    MongoEventLog open(Path place, MongoLogSettings settings) {
        return open(workspaces.computeIfAbsent(place, _ -> MongoWorkspace.open(database.another())), settings);
    }

    static MongoEventLog open(MongoWorkspace workspace, MongoLogSettings settings) {
        return MongoEventLog.open(workspace, settings, Thread::startVirtualThread, new SimpleMeterRegistry());
    }

    void close() {
        workspaces.values().forEach(MongoWorkspace::close);
        workspaces.clear();
    }
}
