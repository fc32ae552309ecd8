package dev.plumbline.gateway.http;

import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.mongo.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Here the one that goes on is another gateway, once the claim of the one that was killed has run out. */
class KilledRecalculationOnMongoTest extends KilledRecalculationKit {
    @RegisterExtension
    private static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    Settings settings() {
        return ServerOfTest.on(new StoreLocation.Database(DATABASE.uri()));
    }

    @Override
    List<String> place() {
        return List.of("--store", DATABASE.uri());
    }
}
