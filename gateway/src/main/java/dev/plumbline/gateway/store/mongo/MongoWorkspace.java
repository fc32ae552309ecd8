package dev.plumbline.gateway.store.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.plumbline.gateway.store.StoreException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One workspace in a database of a MongoDB replica set, for the stores in it to share. Reads and writes go to the primary:
 * what is read a majority has, what was written a majority has in its journal.
 *
 * <p>Elections are waited out, up to the {@code serverSelectionTimeoutMS} of the URI (30 s unless it says otherwise). A
 * member that is paused or cut off is noticed within {@link #SILENCE_SECONDS} and is asked nothing more; who waits for an
 * answer of its is told after {@value #ANSWER_SECONDS} s that there is none, unless the URI's {@code socketTimeoutMS} says otherwise.
 */
public final class MongoWorkspace implements AutoCloseable {
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final TransactionOptions TRANSACTION = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(DURABLE)
            .readPreference(ReadPreference.primary())
            .build();

    /** How often the driver expects a sign of life, and how long it waits for one that is due. */
    private static final int HEARTBEAT_SECONDS = 2;

    private static final int CONNECT_SECONDS = 3;

    /**
     * Longer than anything takes but a write that no majority confirms. Without it who waits for a member that fell silent would
     * wait for as long as the system takes the connection for alive: for ever, when a proxy swallowed the question.
     */
    private static final int ANSWER_SECONDS = 10;

    /** After so long without a sign of life a member counts as gone: the heartbeat and the wait for it. */
    public static final int SILENCE_SECONDS = HEARTBEAT_SECONDS + CONNECT_SECONDS;

    /** How to write a URI, for people. */
    private static final String FORM = "mongodb://HOSTS/NAME?replicaSet=RS";

    private final MongoClient client;
    private final MongoDatabase database;
    private final String name;
    private volatile boolean closed;

    private MongoWorkspace(MongoClient client, MongoDatabase database, String name) {
        this.client = client;
        this.database = database;
        this.name = name;
    }

    /**
     * Opens the workspace of a URI such as {@code mongodb://HOSTS/NAME?replicaSet=RS}, and begins it where the database is
     * empty. Takes some five seconds to say that nobody answers.
     *
     * @throws dev.plumbline.gateway.store.StoreAwayException when the set does not answer now, so that waiting may help
     * @throws StoreException saying why this database cannot be used; nothing was written
     */
    public static MongoWorkspace open(String uri) {
        return open(uri, MongoAdmission::begin);
    }

    /** As {@link #open}, but only where there is a workspace already. */
    public static MongoWorkspace openExisting(String uri) {
        return open(uri, MongoAdmission::find);
    }

    private static MongoWorkspace open(String uri, BiConsumer<MongoAdmission, MongoDatabase> admission) {
        var parsed = parsed(uri);
        var databaseName = parsed.getDatabase();
        if (databaseName == null) {
            throw new StoreException("The MongoDB URI names no database: write it as %s.".formatted(FORM));
        }
        if (parsed.getCollection() != null) {
            throw new StoreException("The name of a database has no dot: write the URI as %s.".formatted(FORM));
        }
        var name = name(parsed);
        var client = MongoClients.create(settings(parsed));
        try {
            var database = client.getDatabase(databaseName)
                    .withReadPreference(ReadPreference.primary())
                    .withReadConcern(ReadConcern.MAJORITY)
                    .withWriteConcern(DURABLE);
            admission.accept(new MongoAdmission(client, parsed, name), database);
            return new MongoWorkspace(client, database, name);
        } catch (MongoException e) {
            client.close();
            throw MongoFailure.of(name, e);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoException e) {
            // What the driver says may repeat the password.
            throw new StoreException("This is no MongoDB URI: write it as %s.".formatted(FORM), e);
        }
    }

    private static MongoClientSettings settings(ConnectionString uri) {
        return MongoClientSettings.builder()
                .applicationName("plumbline")
                .applyToServerSettings(s -> s.heartbeatFrequency(HEARTBEAT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .retryReads(true)
                .retryWrites(true)
                .build();
    }

    private static String name(ConnectionString uri) {
        return String.join(",", uri.getHosts()) + "/" + uri.getDatabase();
    }

    /** What people call the workspace of a URI: hosts and database, never who signs in. */
    public static String nameOf(String uri) {
        return name(parsed(uri));
    }

    /**
     * Whether a store is named by a MongoDB URI rather than a directory.
     *
     * @throws StoreException when it is a URI of something else, of which a directory would be made otherwise
     */
    public static boolean isUri(String store) {
        if (store.startsWith("mongodb://") || store.startsWith("mongodb+srv://")) {
            return true;
        }
        var scheme = store.indexOf("://");
        if (scheme >= 0) {
            throw new StoreException("There are no stores at %s:// addresses: name a directory, or write %s."
                    .formatted(store.substring(0, scheme), FORM));
        }
        return false;
    }

    /** Hosts and database, for people; never who signs in. */
    public String name() {
        return name;
    }

    /** Its read and write concerns are set. What its methods throw is to be said with {@link #get}. */
    public MongoDatabase database() {
        return database;
    }

    public MongoCollection<Document> collection(String collection) {
        return database.getCollection(collection);
    }

    /**
     * Does work on the database.
     *
     * @throws StoreException in place of what the driver throws
     */
    public <T extends @Nullable Object> T get(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw MongoFailure.of(name, e);
        } catch (IllegalStateException e) {
            throw closed ? new StoreException("The store at " + name + " is closed.", e) : e;
        }
    }

    /** What the driver threw where {@link #get} could not be used. */
    public StoreException said(MongoException failure) {
        return MongoFailure.of(name, failure);
    }

    /** As {@link #get}, without a result. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Does work in a transaction, which is committed when it returns and is seen whole or not at all. The work is done again
     * when another transaction was in its way; every operation has to be given the session. An exception ends it and changes
     * nothing.
     *
     * @throws StoreException in place of what the driver throws
     */
    public <T> T transaction(Function<ClientSession, T> work) {
        try (var session = session()) {
            return session.transaction(work);
        }
    }

    /** A session of its own for transactions that other gateways may have to end. */
    public MongoSession session() {
        return get(() -> new MongoSession(
                this,
                database,
                client.startSession(ClientSessionOptions.builder()
                        .defaultTransactionOptions(TRANSACTION)
                        .build())));
    }

    /** A session whose reads all see the database at the moment of the first, for minutes. */
    public ClientSession snapshot() {
        return get(() -> client.startSession(
                ClientSessionOptions.builder().snapshot(true).build()));
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }
}
