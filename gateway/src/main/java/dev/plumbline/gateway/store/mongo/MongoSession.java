package dev.plumbline.gateway.store.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A session whose transactions another gateway can end, should this one die in the middle of one: MongoDB itself would keep
 * what an open transaction has changed from everybody else for another minute.
 */
public final class MongoSession implements AutoCloseable {
    private final MongoWorkspace workspace;
    private final MongoDatabase database;
    private final ClientSession session;

    MongoSession(MongoWorkspace workspace, MongoDatabase database, ClientSession session) {
        this.workspace = workspace;
        this.database = database;
        this.session = session;
    }

    /** By which another gateway can {@link #kill} it. */
    public Binary id() {
        BsonBinary id = session.getServerSession().getIdentifier().getBinary("id");
        return new Binary(id.getType(), id.getData());
    }

    /** As {@link MongoWorkspace#transaction}, one at a time. */
    public synchronized <T> T transaction(Function<ClientSession, T> work) {
        return workspace.get(() -> session.withTransaction(() -> work.apply(session)));
    }

    /** Ends a session of this user's, on this gateway or another, and undoes what it did not commit. */
    public void kill(Binary id) {
        workspace.run(() -> database.runCommand(new Document("killSessions", List.of(new Document("id", id)))));
    }

    @Override
    public void close() {
        session.close();
    }
}
