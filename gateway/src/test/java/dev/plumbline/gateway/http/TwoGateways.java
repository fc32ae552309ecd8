package dev.plumbline.gateway.http;

import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.mongo.FreshDatabase;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Two gateways on one workspace in MongoDB with the {@link Meadow} in it, for all tests of a class. */
final class TwoGateways implements BeforeAllCallback, AfterAllCallback {
    private final FreshDatabase database = new FreshDatabase();
    private Meadow meadow;
    private Plumbline other;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        database.beforeAll(context);
        var settings = ServerOfTest.on(new StoreLocation.Database(database.uri()));
        meadow = Meadow.begin(settings);
        other = Plumbline.start(settings);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        other.close();
        meadow.close();
        database.afterAll(context);
    }

    String uri() {
        return database.uri();
    }

    /** On the first gateway. */
    Meadow meadow() {
        return meadow;
    }

    Plumbline other() {
        return other;
    }
}
