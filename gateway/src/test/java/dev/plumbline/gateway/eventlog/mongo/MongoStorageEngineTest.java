package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StorageEngineKit;
import dev.plumbline.gateway.mongo.FreshDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoStorageEngineTest extends StorageEngineKit {

    @RegisterExtension
    static final FreshDatabase database = new FreshDatabase();

    @Override
    protected EventLog open(Path place) {
        return new MongoPlaces(database).open(place, MongoLogSettings.DEFAULT);
    }
}
