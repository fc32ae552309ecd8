package dev.plumbline.gateway.projection.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.projection.FoldingClaim;
import dev.plumbline.gateway.projection.Pace;
import dev.plumbline.gateway.projection.ProjectionSnapshot;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.ProjectionTransaction;
import dev.plumbline.gateway.projection.ProjectionVersion;
import dev.plumbline.gateway.store.mongo.KeyRange;
import dev.plumbline.gateway.store.mongo.MongoSession;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** {@link ProjectionStore} of a workspace on MongoDB, which the gateways share. A {@link MongoTokenStore} goes with it. */
public final class MongoProjectionStore implements ProjectionStore {

    /** A claim that was not renewed for this long may be taken over. */
    public static final Duration DEFAULT_CLAIM_TIMEOUT = Duration.ofSeconds(5);

    static final String KEY = "_id";
    static final String VALUE = "v";
    static final String POSITION = "position";
    private static final String NAME = "name";
    private static final String VERSION = "version";
    private static final String DROPPING = "dropping";

    /** For so long after another gateway activated a version, readers here may be given the one before. */
    private static final Duration ACTIVE_KNOWN_FOR = Duration.ofSeconds(1);

    private static final String WANTED = "wanted";

    /**
     * A write is a transaction of hundreds of documents that the members replicate in one piece, and appends wait behind it.
     * With 2,000 strokes a second in 1,000 tasks, one every quarter of a second was no less work than one at once, and half of
     * the time an append took; one in ten seconds writes a tenth of the documents.
     */
    private static final Pace PACE = new Pace(Duration.ofMillis(250), Duration.ofSeconds(10));

    private record Actives(Map<String, Integer> versions, long readAt) {}

    private final MongoWorkspace workspace;
    private final MongoCollection<org.bson.Document> documents;
    private final MongoCollection<org.bson.Document> projections;
    private final MongoCollection<org.bson.Document> active;
    private final MongoSession session;
    private final Claims claims;
    private volatile @Nullable Actives actives;

    MongoProjectionStore(MongoWorkspace workspace, String node, Duration claimTimeout, Supplier<Object> now) {
        this.workspace = workspace;
        this.documents = workspace.collection("documents");
        this.projections = workspace.collection("projections");
        this.active = workspace.collection("active");
        this.session = workspace.session();
        this.claims = new Claims(projections, node, claimTimeout, now, session);
        for (var collection : List.of("documents", "projections")) {
            create(collection); // a transaction that creates one gets into another's way
        }
    }

    /**
     * @param workspace stays open when the store is closed
     * @param node      who claims through it: another one for every start of every gateway
     */
    public static MongoProjectionStore open(MongoWorkspace workspace, String node) {
        return new MongoProjectionStore(workspace, node, DEFAULT_CLAIM_TIMEOUT, Claims.SERVER_TIME);
    }

    /** A name that no other gateway has, and this one not at its next start. */
    public static String newNode() {
        return UUID.randomUUID().toString();
    }

    private void create(String collection) {
        workspace.run(() -> {
            try {
                workspace.database().createCollection(collection);
            } catch (MongoException e) {
                if (e.getCode() != 48) { // NamespaceExists
                    throw e;
                }
            }
        });
    }

    @Override
    public Optional<byte[]> get(ProjectionVersion projection, String key) {
        return workspace.get(() -> Optional.ofNullable(
                        documents.find(Filters.eq(KEY, id(projection, key))).first())
                .map(MongoProjectionStore::value));
    }

    @Override
    public Map<String, byte[]> getAll(ProjectionVersion projection, Collection<String> keys) {
        var prefix = id(projection, "");
        var ids = keys.stream().map(key -> prefix + key).toList();
        return workspace.get(() -> {
            var found = new HashMap<String, byte[]>();
            documents
                    .find(Filters.in(KEY, ids))
                    .forEach(
                            document -> found.put(document.getString(KEY).substring(prefix.length()), value(document)));
            return found;
        });
    }

    @Override
    public List<Document> scan(ProjectionVersion projection, String prefix, String after, int limit) {
        return workspace.get(() -> page(documents.find(range(projection, prefix, after)), projection, limit));
    }

    private static Bson range(ProjectionVersion projection, String prefix, String after) {
        var start = id(projection, "");
        return KeyRange.of(start + prefix, after.isEmpty() ? "" : start + after);
    }

    private static List<Document> page(FindIterable<org.bson.Document> found, ProjectionVersion projection, int limit) {
        var start = id(projection, "").length();
        return found.sort(Sorts.ascending(KEY))
                .limit(limit)
                .map(each -> new Document(each.getString(KEY).substring(start), value(each)))
                .into(new ArrayList<>());
    }

    @Override
    public ProjectionSnapshot snapshot() {
        var moment = workspace.snapshot();
        return new ProjectionSnapshot() {
            @Override
            public long position(ProjectionVersion projection) {
                var stored = workspace.get(() -> projections
                        .find(moment, Filters.and(Filters.eq(KEY, id(projection)), Filters.ne(DROPPING, true)))
                        .first());
                return stored == null || stored.getLong(POSITION) == null ? 0 : stored.getLong(POSITION);
            }

            @Override
            public List<Document> scan(ProjectionVersion projection, String after, int limit) {
                return workspace.get(
                        () -> page(documents.find(moment, range(projection, "", after)), projection, limit));
            }

            @Override
            public void close() {
                moment.close();
            }
        };
    }

    @Override
    public long position(ProjectionVersion projection) {
        return workspace.get(() -> {
            var stored = projections.find(Filters.eq(KEY, id(projection))).first();
            if (stored == null || stored.getLong(POSITION) == null) {
                return 0L;
            }
            if (stored.getBoolean(DROPPING, false)) {
                drop(projection); // whoever began it did not come to its end
                return 0L;
            }
            return stored.getLong(POSITION);
        });
    }

    @Override
    public long position(Collection<ProjectionVersion> of) {
        var ids = of.stream().map(MongoProjectionStore::id).toList();
        return workspace.get(() -> {
            var found = projections
                    .find(Filters.and(Filters.in(KEY, ids), Filters.exists(POSITION), Filters.ne(DROPPING, true)))
                    .map(stored -> stored.getLong(POSITION))
                    .into(new ArrayList<>());
            return found.size() < of.size()
                    ? 0L
                    : found.stream().min(Long::compare).orElse(0L);
        });
    }

    @Override
    public ProjectionTransaction begin() {
        return transaction(Map.of());
    }

    /** @param epochs of the projections' claims, by id */
    MongoProjectionTransaction transaction(Map<String, Long> epochs) {
        return new MongoProjectionTransaction(this, epochs);
    }

    @Override
    public FoldingClaim claim(Collection<ProjectionVersion> wanted) {
        wanted.forEach(this::register);
        return MongoFoldingClaim.take(this, claims, wanted);
    }

    /** The record that holds the position and the claim, before there is either. */
    void register(ProjectionVersion projection) {
        workspace.run(() -> projections.updateOne(
                Filters.eq(KEY, id(projection)),
                Updates.combine(
                        Updates.setOnInsert(NAME, projection.name()),
                        Updates.setOnInsert(VERSION, projection.version())),
                new UpdateOptions().upsert(true)));
    }

    /** The documents go before the position does; until they are gone, nobody is told of either. */
    @Override
    public void drop(ProjectionVersion projection) {
        workspace.run(() -> {
            projections.updateOne(Filters.eq(KEY, id(projection)), Updates.set(DROPPING, true));
            documents.deleteMany(KeyRange.of(id(projection, ""), ""));
            projections.updateOne(
                    Filters.eq(KEY, id(projection)), Updates.combine(Updates.unset(POSITION), Updates.unset(DROPPING)));
        });
    }

    @Override
    public List<ProjectionVersion> versions() {
        return workspace.get(() -> projections
                .find(Filters.and(Filters.exists(POSITION), Filters.ne(DROPPING, true)))
                .sort(Sorts.ascending(NAME, VERSION))
                .map(found -> new ProjectionVersion(found.getString(NAME), found.getInteger(VERSION)))
                .into(new ArrayList<>()));
    }

    @Override
    public OptionalInt activeVersion(String name) {
        var known = actives;
        if (known == null || System.nanoTime() - known.readAt() > ACTIVE_KNOWN_FOR.toNanos()) {
            known = readActives();
        }
        var version = known.versions().get(name);
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private Actives readActives() {
        var readAt = System.nanoTime();
        var versions = new HashMap<String, Integer>();
        workspace.run(
                () -> active.find().forEach(stored -> versions.put(stored.getString(KEY), stored.getInteger(VERSION))));
        var read = new Actives(versions, readAt);
        actives = read;
        return read;
    }

    @Override
    public void activate(ProjectionVersion projection) {
        workspace.run(() -> active.replaceOne(
                Filters.eq(KEY, projection.name()),
                new org.bson.Document(KEY, projection.name()).append(VERSION, projection.version()),
                new ReplaceOptions().upsert(true)));
        readActives();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    /** A courtesy that need not last. */
    @Override
    public void want(long position) {
        workspace.run(() -> projections
                .withWriteConcern(WriteConcern.W1)
                .updateOne(Filters.eq(KEY, WANTED), Updates.set(WANTED, position), new UpdateOptions().upsert(true)));
    }

    @Override
    public long wanted() {
        return workspace.get(() -> {
            var said = projections
                    .withReadConcern(ReadConcern.LOCAL)
                    .find(Filters.eq(KEY, WANTED))
                    .first();
            return said == null ? 0 : said.getLong(WANTED);
        });
    }

    @Override
    public void close() {
        session.close();
    }

    MongoWorkspace workspace() {
        return workspace;
    }

    MongoSession session() {
        return session;
    }

    Claims claims() {
        return claims;
    }

    MongoCollection<org.bson.Document> documents() {
        return documents;
    }

    MongoCollection<org.bson.Document> projections() {
        return projections;
    }

    static String id(ProjectionVersion projection) {
        return projection.name() + '\0' + projection.version();
    }

    static String id(ProjectionVersion projection, String key) {
        return id(projection) + '\0' + key;
    }

    private static byte[] value(org.bson.Document document) {
        return document.get(VALUE, Binary.class).getData();
    }
}
