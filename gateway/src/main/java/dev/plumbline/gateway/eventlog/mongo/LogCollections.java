package dev.plumbline.gateway.eventlog.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.eventlog.index.BlockStore;
import dev.plumbline.gateway.eventlog.index.IndexBlock;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The log's collections in a workspace, and how they are read. */
final class LogCollections {

    static final int FORMAT = 1;
    private static final String MARKS = "plumbline";
    private static final String MARK = "log";
    private static final String FORMAT_FIELD = "format";
    private static final String ID = GroupDocument.ID;
    private static final int BLOCKS_PER_PAGE = 64;

    /** Documents in an answer, so that the first is usually the only one; it is bounded by bytes too. */
    private static final int LARGE_BATCH = 1_024;

    private final MongoWorkspace workspace;
    private final MongoDatabase database;

    LogCollections(MongoWorkspace workspace) {
        this.workspace = workspace;
        this.database = workspace.database();
    }

    MongoWorkspace workspace() {
        return workspace;
    }

    MongoCollection<RawBsonDocument> log() {
        return database.getCollection("log", RawBsonDocument.class);
    }

    MongoCollection<Document> index() {
        return database.getCollection("log.index");
    }

    MongoCollection<Document> turns() {
        return database.getCollection("log.turns");
    }

    /**
     * Makes sure that the log is one that this version knows; begins it where there is none.
     *
     * @throws StoreException if it is of another format; nothing was written then
     */
    void admit() {
        workspace.run(() -> {
            if (format() != FORMAT) {
                database.getCollection(MARKS)
                        .updateOne(
                                Filters.eq(ID, MARK),
                                Updates.setOnInsert(FORMAT_FIELD, FORMAT),
                                new UpdateOptions().upsert(true));
                // Asked for turns are forgotten: their writers are gone, or ask again.
                turns().createIndex(new Document(Turns.AT, 1), new IndexOptions().expireAfter(1L, TimeUnit.MINUTES));
                createIfMissing("log");
            }
        });
    }

    /** A collection that is there can be watched before its first document. */
    private void createIfMissing(String name) {
        if (!database.listCollectionNames().into(new ArrayList<>()).contains(name)) {
            try {
                database.createCollection(name);
            } catch (MongoCommandException e) {
                if (!"NamespaceExists".equals(e.getErrorCodeName())) {
                    throw e;
                }
            }
        }
    }

    /** The format of the log, 0 if there is none. */
    private int format() {
        Document mark = database.getCollection(MARKS).find(Filters.eq(ID, MARK)).first();
        int format = mark == null ? 0 : mark.getInteger(FORMAT_FIELD, 0);
        if (mark != null && format != FORMAT) {
            throw new StoreException("The log in " + workspace.name() + " has format " + format
                    + ", this version of Plumbline knows format " + FORMAT + ". Run the version that wrote it.");
        }
        return format;
    }

    /** Whether there is a log, of a format that this version knows. */
    boolean exists() {
        return workspace.get(this::format) == FORMAT;
    }

    /** Proves that a majority takes writes. */
    void probe() {
        workspace.run(() ->
                database.getCollection(MARKS).updateOne(Filters.eq(ID, MARK), Updates.currentTimestamp("probed")));
    }

    /** The documents that begin at this position or later, ascending, at most {@code limit}. */
    List<GroupDocument> from(long position, int limit) {
        return workspace.get(() -> log().find(Filters.gte(ID, position))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(GroupDocument::of)
                .into(new ArrayList<>()));
    }

    /** The documents that begin between two positions, both included, ascending. */
    List<GroupDocument> between(long first, long last) {
        return workspace.get(() -> log().find(Filters.and(Filters.gte(ID, first), Filters.lte(ID, last)))
                .sort(Sorts.ascending(ID))
                .batchSize(LARGE_BATCH)
                .map(GroupDocument::of)
                .into(new ArrayList<>()));
    }

    /** The documents that begin at these positions, ascending. */
    List<GroupDocument> at(Collection<Long> positions) {
        return workspace.get(() -> log().find(Filters.in(ID, positions))
                .sort(Sorts.ascending(ID))
                .map(GroupDocument::of)
                .into(new ArrayList<>()));
    }

    /** The pages with this number of these blocks, ascending by block. */
    List<BlockStore.Page> pages(int page, List<Integer> blocks) {
        String field = "p" + page;
        return workspace.get(() -> index().find(Filters.in(ID, blocks))
                .projection(Projections.include(field))
                .sort(Sorts.ascending(ID))
                .map(block -> new BlockStore.Page(
                        block.getInteger(ID), block.get(field, Binary.class).getData()))
                .into(new ArrayList<>()));
    }

    /** What is kept in memory of a block. */
    record BlockSummary(int number, List<String> types, byte[] starts, byte[] filter) {}

    /** The summaries of blocks from this number on, ascending, some of them. */
    List<BlockSummary> summaries(int from) {
        return workspace.get(() -> index().find(Filters.gte(ID, from))
                .projection(Projections.include("types", "starts", "filter"))
                .sort(Sorts.ascending(ID))
                .limit(BLOCKS_PER_PAGE)
                .map(block -> new BlockSummary(
                        block.getInteger(ID),
                        block.getList("types", String.class),
                        block.get("starts", Binary.class).getData(),
                        block.get("filter", Binary.class).getData()))
                .into(new ArrayList<>()));
    }

    /** Position of the last event, 0 if there is none. */
    long head() {
        RawBsonDocument last = workspace.get(
                () -> log().find().sort(Sorts.descending(ID)).limit(1).first());
        return last == null ? 0 : GroupDocument.of(last).last();
    }

    /** One more than the number of the last stored block, 0 if there is none. */
    int blocks() {
        Document last = workspace.get(() -> index().find()
                .projection(Projections.include(ID))
                .sort(Sorts.descending(ID))
                .limit(1)
                .first());
        return last == null ? 0 : last.getInteger(ID) + 1;
    }

    @Nullable Document block(int number) {
        return workspace.get(() -> index().find(Filters.eq(ID, number)).first());
    }

    boolean hasBlock(int number) {
        return workspace.get(() -> index().find(Filters.eq(ID, number))
                        .projection(Projections.include(ID))
                        .first()
                != null);
    }

    static Document toDocument(IndexBlock block, byte[] starts) {
        Document document = new Document(ID, block.number())
                .append("types", block.types())
                .append("starts", new BsonBinary(starts))
                .append("filter", new BsonBinary(block.filter()));
        for (int page = 0; page < IndexBlock.PAGES; page++) {
            document.append("p" + page, new BsonBinary(block.pages().get(page)));
        }
        return document;
    }
}
