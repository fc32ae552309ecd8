package dev.plumbline.gateway.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.connection.ClusterConnectionMode;
import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a database before anything is written to it: is it a replica set, new enough, and either empty or a workspace of
 * ours of a format that this program knows. What is not so is one sentence.
 */
final class MongoAdmission {
    /** Of what is stored; a program refuses a newer one. */
    static final int FORMAT = 1;

    private static final String MARK = "plumbline";
    private static final String WORKSPACE = "workspace";
    private static final int OLDEST_MAJOR = 6;
    private static final long PATIENCE_SECONDS = 5;
    private static final int DUPLICATE_TRIES = 2;

    private final MongoClient client;
    private final ConnectionString uri;
    private final String store;

    MongoAdmission(MongoClient client, ConnectionString uri, String store) {
        this.client = client;
        this.uri = uri;
        this.store = store;
    }

    /**
     * Lets in a database that holds a workspace, or begins one where it is empty.
     *
     * @throws StoreException saying why this database cannot be used; {@link StoreAwayException} where waiting may help
     */
    void begin(MongoDatabase database) {
        checkServer();
        checkContents(database);
    }

    /** Lets in a database that holds a workspace, without writing to it; throws what {@link #begin} does. */
    void find(MongoDatabase database) {
        checkServer();
        var marked = format(database);
        if (marked == null) {
            throw new StoreException("There is no workspace of Plumbline at %s.".formatted(store));
        }
        checkFormat(marked);
    }

    private void checkServer() {
        try {
            var admin = client.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).getDatabase("admin");
            var hello = admin.runCommand(new Document("hello", 1));
            var sharded = "isdbgrid".equals(hello.getString("msg"));
            if (!sharded && hello.getString("setName") == null) {
                throw standalone();
            }
            var version = admin.runCommand(new Document("buildInfo", 1)).getString("version");
            if (Integer.parseInt(version.split("\\.", 2)[0]) < OLDEST_MAJOR) {
                throw tooOld(version);
            }
        } catch (MongoIncompatibleDriverException e) {
            throw tooOld("of a version that nobody maintains"); // so old that the driver does not talk to it
        } catch (MongoTimeoutException e) {
            throw notReached(e);
        }
    }

    private StoreException tooOld(String version) {
        return new StoreException("MongoDB at %s is %s. Plumbline needs %d.0 or newer: upgrade it."
                .formatted(store, version, OLDEST_MAJOR));
    }

    private StoreException standalone() {
        return new StoreException(
                ("MongoDB at %s is a single server and no replica set, without which nothing survives it and nothing can be"
                                + " watched. Start it with --replSet and initiate the set; one member is enough to begin with.")
                        .formatted(store));
    }

    /** Asks each member by itself, to learn why the set does not answer as one. */
    private StoreException notReached(MongoException failure) {
        var silent = new ArrayList<String>();
        for (var host : uri.getHosts()) {
            var hello = hello(host);
            if (hello == null) {
                silent.add(host);
            } else if (hello.getString("setName") == null && !"isdbgrid".equals(hello.getString("msg"))) {
                return standalone();
            } else if (uri.getRequiredReplicaSetName() != null
                    && !uri.getRequiredReplicaSetName().equals(hello.getString("setName"))) {
                return new StoreException("The replica set at %s is called %s, not %s: correct replicaSet in the URI."
                        .formatted(host, hello.getString("setName"), uri.getRequiredReplicaSetName()));
            }
        }
        return silent.size() == uri.getHosts().size()
                ? new StoreAwayException(
                        "No MongoDB answers at %s. Is it running, and is the address right?".formatted(store), failure)
                : new StoreAwayException(
                        "The replica set at %s has no primary: a majority of its members has to be up.%s"
                                .formatted(
                                        store, silent.isEmpty() ? "" : " Silent: " + String.join(", ", silent) + "."),
                        failure);
    }

    /** What a member says of itself; nothing if it is silent, or where only a name in the DNS is known. */
    private @Nullable Document hello(String host) {
        if (uri.isSrvProtocol()) {
            return null;
        }
        var alone = MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applyToClusterSettings(c -> c.hosts(List.of(new ServerAddress(host)))
                        .mode(ClusterConnectionMode.SINGLE)
                        .requiredReplicaSetName(null)
                        .serverSelectionTimeout(1, TimeUnit.SECONDS))
                .build();
        try (var direct = MongoClients.create(alone)) {
            return direct.getDatabase("admin").runCommand(new Document("hello", 1));
        } catch (MongoException e) {
            return null;
        }
    }

    private void checkContents(MongoDatabase database) {
        for (var tried = 0; ; tried++) {
            var marked = format(database);
            if (marked != null) {
                checkFormat(marked);
                return;
            }
            var others = others(database);
            if (!others.isEmpty() && format(database) == null) {
                throw new StoreException(
                        "The database at %s holds collections of another program (%s). Name another database in the URI."
                                .formatted(store, String.join(", ", others)));
            }
            try {
                database.getCollection(MARK).insertOne(new Document("_id", WORKSPACE).append("format", FORMAT));
                return;
            } catch (MongoException e) {
                if (!MongoFailure.isDuplicate(e) || tried == DUPLICATE_TRIES) {
                    throw e; // otherwise another gateway began the workspace at the same moment
                }
            }
        }
    }

    private void checkFormat(int format) {
        if (format > FORMAT) {
            throw new StoreException(
                    "The workspace at %s was written by a newer Plumbline (format %d, this one knows %d). Start a program as new."
                            .formatted(store, format, FORMAT));
        }
    }

    private static @Nullable Integer format(MongoDatabase database) {
        var mark =
                database.getCollection(MARK).find(Filters.eq("_id", WORKSPACE)).first();
        return mark == null ? null : mark.getInteger("format");
    }

    private static List<String> others(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.startsWith("system.") && !name.equals(MARK))
                .sorted()
                .limit(3)
                .toList();
    }
}
