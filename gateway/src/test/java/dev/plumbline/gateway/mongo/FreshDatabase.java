package dev.plumbline.gateway.mongo;

import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database that no other test class has, on the server that all share; dropped afterwards.
 *
 * <pre>
 * {@literal @}RegisterExtension
 * static final FreshDatabase database = new FreshDatabase();
 * </pre>
 */
public final class FreshDatabase implements BeforeAllCallback, AfterAllCallback {
    private String uri = "";
    private String name = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        name = "test_" + UUID.randomUUID().toString().substring(0, 8);
        uri = TestMongo.uri(name);
    }

    /** Such as {@code mongodb://127.0.0.1:27101/test_1a2b3c4d?replicaSet=plumbline}. */
    public String uri() {
        return uri;
    }

    /** Another database of the same server, for a test that wants an untouched one. Dropping it is the test's business. */
    public String another() {
        return TestMongo.withDatabase(
                uri, name + "_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try (var client = MongoClients.create(uri)) {
            for (var database : client.listDatabaseNames()) {
                if (database.startsWith(name)) {
                    client.getDatabase(database).drop();
                }
            }
        }
    }
}
