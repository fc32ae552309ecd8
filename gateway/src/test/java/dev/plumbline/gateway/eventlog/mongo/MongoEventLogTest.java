package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.EventLogKit;
import dev.plumbline.gateway.mongo.FreshDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoEventLogTest extends EventLogKit {

    @RegisterExtension
    static final FreshDatabase database = new FreshDatabase();

    private final MongoPlaces places = new MongoPlaces(database);

    @Override
    protected EventLog open(Path place) {
        return places.open(place, MongoLogSettings.DEFAULT);
    }

    @Override
    protected EventLog openForgetful(Path place) {
        return places.open(
                place,
                MongoLogSettings.DEFAULT.with(MongoLogSettings.DEFAULT.limits().withRecent(4, 1, 4, 1)));
    }

    @AfterEach
    void closeWorkspaces() {
        log.close();
        places.close();
    }
}
