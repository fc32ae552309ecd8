package dev.plumbline.gateway.drill;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.plumbline.gateway.mongo.LocalReplicaSet;
import dev.plumbline.gateway.mongo.MemberState;
import dev.plumbline.gateway.mongo.MongodProgram;
import dev.plumbline.gateway.mongo.ReplicaMember;
import dev.plumbline.gateway.mongo.ReplicaSettings;
import dev.plumbline.gateway.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A replica set of three members, to be broken. It ends with the drill, unless it is lent to several of them. */
final class Cluster implements AutoCloseable {
    private static final int MEMBERS = 3;
    private static final int CACHE_MB = 256;
    private static final int OPLOG_MB = 512;
    private static final Duration WELL = Duration.ofSeconds(90);
    private static final int ANSWER_MILLIS = 2_000;
    private static final int STEPPED_DOWN_SECONDS = 10;

    private final String database;
    private final LocalReplicaSet set;
    private final MongodProgram program;
    private final ReplicaSettings members;
    private final @Nullable Thread ending;

    private Cluster(
            String database,
            LocalReplicaSet set,
            MongodProgram program,
            ReplicaSettings members,
            @Nullable Thread ending) {
        this.database = database;
        this.set = set;
        this.program = program;
        this.members = members;
        this.ending = ending;
    }

    /** The one that the settings lend, or one of the drill's own; either way with a database of the drill's own. */
    static Cluster of(Drill drill, DrillSettings settings) throws CannotDrill {
        var lent = settings.cluster();
        return lent == null
                ? start(drill.name(), settings.directory().resolve("mongo"), settings.election())
                : new Cluster(drill.name(), lent.set, lent.program, lent.members, null);
    }

    static Cluster start(String database, Path directory, Duration election) throws CannotDrill {
        MongodProgram program;
        try {
            program = MongodProgram.find();
        } catch (StoreException e) {
            throw new CannotDrill(String.valueOf(e.getMessage()));
        }
        var set = LocalReplicaSet.create(directory, MEMBERS);
        var ending = new Thread(set::kill);
        Runtime.getRuntime().addShutdownHook(ending);
        var cluster = new Cluster(database, set, program, new ReplicaSettings(CACHE_MB, OPLOG_MB, election), ending);
        try {
            set.start(program, cluster.members);
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Of the workspace. */
    String uri() {
        return set.uri(database);
    }

    String uri(String database) {
        return set.uri(database);
    }

    List<ReplicaMember> members() {
        return set.members();
    }

    ReplicaMember primary() throws InterruptedException {
        awaitWell();
        return set.primary().orElseThrow();
    }

    /** Returns once there is a primary and everybody follows it. */
    void awaitWell() throws InterruptedException {
        long end = System.nanoTime() + WELL.toNanos();
        while (!isWell()) {
            if (System.nanoTime() > end) {
                throw new StoreException("The replica set does not come back within " + WELL);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isWell() {
        var states = set.states();
        return states.stream().filter(s -> s.role() == MemberState.Role.PRIMARY).count() == 1
                && states.stream()
                        .allMatch(s -> s.role() == MemberState.Role.PRIMARY || s.role() == MemberState.Role.SECONDARY);
    }

    /** Lets the members know each other, and be known to clients, by another name of this machine. */
    void knownAs(String host) throws InterruptedException {
        try (var client = client(primary())) {
            var admin = client.getDatabase("admin");
            var configuration =
                    admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            configuration
                    .getList("members", Document.class)
                    .forEach(member -> member.put(
                            "host",
                            host
                                    + member.getString("host")
                                            .substring(member.getString("host").indexOf(':'))));
            configuration.put("version", configuration.getInteger("version", 1) + 1);
            admin.runCommand(new Document("replSetReconfig", configuration));
        }
        awaitWell();
    }

    /** Starts a member that was killed. */
    void start(ReplicaMember member) {
        member.start(program, members);
    }

    void killAll() {
        set.kill();
    }

    /** Asks the primary to be none; one that is not any more when it is asked has done so already. */
    void stepDown(ReplicaMember primary) {
        try (var client = client(primary)) {
            client.getDatabase("admin").runCommand(new Document("replSetStepDown", STEPPED_DOWN_SECONDS));
        } catch (MongoException e) {
            throw new StoreException("The primary does not step down: " + e.getMessage(), e);
        }
    }

    /** Talks to one member, whatever its role. */
    static MongoClient client(ReplicaMember member) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString("mongodb://" + member.address() + "/?directConnection=true"))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(10 * ANSWER_MILLIS, TimeUnit.MILLISECONDS))
                .build());
    }

    @Override
    public void close() {
        if (ending == null) {
            return;
        }
        set.members().forEach(ReplicaMember::kill);
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException endingAlready) {
            // Ctrl-C: they were killed.
        }
    }
}
