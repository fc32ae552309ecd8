package dev.plumbline.gateway.http;

import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.mongo.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangedScoringOnMongoTest extends ChangedScoringKit {
    @RegisterExtension
    private static final FreshDatabase DATABASE = new FreshDatabase();

    @Override
    Settings settings() {
        return ServerOfTest.on(new StoreLocation.Database(DATABASE.another()));
    }
}
