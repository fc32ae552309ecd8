package dev.plumbline.gateway.bench.live;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * MongoDB and nothing else: up to 64 lines to a document, acknowledged by a majority from its journals, and heard on a change
 * stream that another process follows.
 */
final class StreamJournal implements Journal {
    private static final int PACKED = 64;
    private static final String DATABASE = "bare";

    private final MongoClient client;
    private final MongoCollection<Document> lines;
    private final boolean follows;
    private volatile boolean closed;
    private long position;

    private StreamJournal(String uri, String collection, boolean follows) {
        this.client = MongoClients.create(uri);
        this.lines = client.getDatabase(DATABASE)
                .getCollection(collection)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.follows = follows;
    }

    /** The one that keeps lines and tells nobody. */
    static StreamJournal keeping(String uri, String collection) {
        return new StreamJournal(uri, collection, false);
    }

    /** The one that hears of lines. */
    static StreamJournal following(String uri, String collection) {
        return new StreamJournal(uri, collection, true);
    }

    @Override
    public void start(Consumer<Line> durable) {
        if (follows) {
            var stream = lines.watch().maxAwaitTime(1, TimeUnit.SECONDS).cursor();
            Thread.ofPlatform().daemon().name("bare-stream").start(() -> follow(stream, durable));
        }
    }

    private void follow(MongoChangeStreamCursor<ChangeStreamDocument<Document>> stream, Consumer<Line> durable) {
        try {
            while (!closed) {
                var change = stream.tryNext();
                var group = change == null ? null : change.getFullDocument();
                if (group != null) {
                    for (var line : group.getList("lines", Document.class)) {
                        durable.accept(new Line(line.getInteger("room"), line.getString("text")));
                    }
                }
            }
        } catch (MongoException | IllegalStateException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    @Override
    public void keep(List<Line> group) {
        var documents = new ArrayList<Document>();
        for (int from = 0; from < group.size(); from += PACKED) {
            var some = group.subList(from, Math.min(group.size(), from + PACKED));
            documents.add(new Document("_id", position)
                    .append("lines", some.stream().map(StreamJournal::document).toList()));
            position += some.size();
        }
        lines.insertMany(documents);
    }

    private static Document document(Line line) {
        return new Document("room", line.room()).append("text", line.text());
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }
}
