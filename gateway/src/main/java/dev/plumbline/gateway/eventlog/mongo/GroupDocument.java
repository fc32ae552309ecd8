package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A document of the log: the events of one or more appends. Two documents with the same {@code head} hold the same events
 * in the same places, for the hash covers them and everything before.
 *
 * @param first position of its first event
 * @param by the writer: an opened log
 * @param head hash of its last event
 * @param through position of the last event that its writer stored along with it, in this document or those that follow
 * @param more whether its writer had more to store, or wrote so much that it will have
 * @param records of its events, in order
 */
record GroupDocument(long first, ObjectId by, ChainHash head, long through, boolean more, List<byte[]> records) {

    static final String ID = "_id";
    static final String BY = "by";
    private static final String COUNT = "n";
    private static final String HEAD = "head";
    private static final String THROUGH = "through";
    private static final String MORE = "more";
    private static final String EVENTS = "events";
    private static final int OVERHEAD_BYTES = 128;
    private static final int OVERHEAD_PER_EVENT_BYTES = 12;

    /** Position of its last event. */
    long last() {
        return first + records.size() - 1;
    }

    /** Whether nothing that was stored along with it follows. */
    boolean isLast() {
        return last() >= through;
    }

    RawBsonDocument toBson() {
        int size = OVERHEAD_BYTES;
        for (byte[] record : records) {
            size += record.length + OVERHEAD_PER_EVENT_BYTES;
        }
        BasicOutputBuffer out = new BasicOutputBuffer(size);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
            writer.writeStartDocument();
            writer.writeInt64(ID, first);
            writer.writeInt32(COUNT, records.size());
            writer.writeObjectId(BY, by);
            writer.writeBinaryData(HEAD, new BsonBinary(head.toBytes()));
            writer.writeInt64(THROUGH, through);
            writer.writeBoolean(MORE, more);
            writer.writeStartArray(EVENTS);
            for (byte[] record : records) {
                writer.writeBinaryData(new BsonBinary(record));
            }
            writer.writeEndArray();
            writer.writeEndDocument();
        }
        return new RawBsonDocument(out.getInternalBuffer(), 0, out.getPosition());
    }

    /** @throws DamagedDocument if this is no document of the log */
    static GroupDocument of(RawBsonDocument document) {
        long first = 0;
        int count = -1;
        @Nullable ObjectId by = null;
        @Nullable ChainHash head = null;
        long through = 0;
        boolean more = false;
        List<byte[]> records = new ArrayList<>();
        try (BsonBinaryReader reader =
                new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case ID -> first = reader.readInt64();
                    case COUNT -> count = reader.readInt32();
                    case BY -> by = reader.readObjectId();
                    case HEAD -> head = ChainHash.copyOf(reader.readBinaryData().getData(), 0);
                    case THROUGH -> through = reader.readInt64();
                    case MORE -> more = reader.readBoolean();
                    case EVENTS -> readRecords(reader, records);
                    default -> reader.skipValue();
                }
            }
        } catch (RuntimeException e) {
            throw new DamagedDocument(first, e);
        }
        if (by == null || head == null || count != records.size() || count == 0) {
            throw new DamagedDocument(first, null);
        }
        return new GroupDocument(first, by, head, through, more, records);
    }

    private static void readRecords(BsonBinaryReader reader, List<byte[]> records) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            records.add(reader.readBinaryData().getData());
        }
        reader.readEndArray();
    }

    /** Its events, for making them visible. */
    List<PlacedEvent> events(MessageDigest sha256) {
        List<PlacedEvent> events = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            events.add(PlacedEvent.read(first + i, records.get(i), sha256));
        }
        return events;
    }
}
