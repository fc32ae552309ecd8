package dev.plumbline.gateway.files.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.plumbline.gateway.files.DiskFileStore;
import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.Incoming;
import dev.plumbline.gateway.files.Sha256;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * {@link FileStore} in GridFS, which the gateways share. A file that is asked for is copied to this machine's disk once, with
 * its hash compared, and sent from there; so no file is ever held in memory.
 */
public final class GridFsFileStore implements FileStore {
    /** Of copies on this machine. */
    public static final long DEFAULT_COPIES_BYTES = 2L << 30;

    private static final String BUCKET = "files";
    private static final String NAME = "filename";
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int PART_BYTES = 64 << 10;
    private static final int DUPLICATE_KEY = 11000;
    private static final Duration BROKE_OFF = Duration.ofHours(1);

    private final MongoWorkspace workspace;
    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> begun;
    private final DiskFileStore disk;
    private final LocalCopies copies;
    private final InstantSource clock;

    private GridFsFileStore(MongoWorkspace workspace, DiskFileStore disk, LocalCopies copies, InstantSource clock) {
        this.workspace = workspace;
        this.bucket = GridFSBuckets.create(workspace.database(), BUCKET).withChunkSizeBytes(CHUNK_BYTES);
        this.files = workspace.collection(BUCKET + ".files");
        this.chunks = workspace.collection(BUCKET + ".chunks");
        this.begun = workspace.collection(BUCKET + ".begun");
        this.disk = disk;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * Opens the store, and deletes what uploads that broke off have left.
     *
     * @param workspace   stays open when the store is closed
     * @param directory   for copies, this gateway's own; may be deleted while it does not run
     * @param copiesBytes most bytes of copies, but for those of the last minute
     */
    public static GridFsFileStore open(MongoWorkspace workspace, Path directory, long copiesBytes, InstantSource clock)
            throws IOException {
        var disk = DiskFileStore.open(directory);
        var copies = new LocalCopies(copiesBytes, clock);
        copies.adopt(directory);
        var store = new GridFsFileStore(workspace, disk, copies, clock);
        workspace.run(() -> {
            store.files.createIndex(Indexes.ascending(NAME), new IndexOptions().unique(true));
            store.clearUp();
        });
        return store;
    }

    private void clearUp() {
        var old = Date.from(clock.instant().minus(BROKE_OFF));
        for (var upload : begun.find(Filters.lt("at", old))) {
            var id = upload.getObjectId("_id");
            if (files.find(Filters.eq("_id", id)).first() == null) {
                chunks.deleteMany(Filters.eq("files_id", id));
            }
            begun.deleteOne(Filters.eq("_id", id));
        }
    }

    @Override
    public Incoming receive(long limit) throws IOException {
        return disk.receive(limit);
    }

    @Override
    public String keep(Incoming arrived) throws IOException {
        var sha256 = arrived.finish();
        if (!has(sha256)) {
            try (var content = Files.newInputStream(arrived.file())) {
                upload(sha256, content);
            }
        }
        disk.keep(arrived);
        copy(disk.find(sha256));
        return sha256;
    }

    @Override
    public boolean has(String sha256) {
        return kept(Sha256.checked(sha256)) != null;
    }

    private @Nullable GridFSFile kept(String name) {
        return workspace.get(() -> bucket.find(Filters.eq(NAME, name)).first());
    }

    /** Another gateway may be storing the same: then the chunks of whoever comes second are deleted. */
    private void upload(String name, InputStream content) throws IOException {
        var id = new ObjectId();
        try {
            begun.insertOne(new Document("_id", id).append("at", Date.from(clock.instant())));
            bucket.uploadFromStream(new BsonObjectId(id), name, content);
            begun.deleteOne(Filters.eq("_id", id));
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw workspace.said(e);
            }
            workspace.run(() -> {
                chunks.deleteMany(Filters.eq("files_id", id));
                begun.deleteOne(Filters.eq("_id", id));
            });
        }
    }

    @Override
    public Optional<Path> find(String sha256) throws IOException {
        var here = disk.find(sha256);
        if (here.isPresent()) {
            return copy(here);
        }
        var kept = kept(sha256);
        if (kept == null) {
            return Optional.empty();
        }
        try (var arriving = disk.receive(kept.getLength())) {
            download(kept, arriving);
            if (!arriving.finish().equals(sha256)) {
                throw new StoreException(
                        "The file %s at %s is not what was stored: its bytes have changed. Restore it from a backup."
                                .formatted(sha256, workspace.name()));
            }
            disk.keep(arriving);
        }
        return copy(disk.find(sha256));
    }

    private void download(GridFSFile kept, Incoming arriving) throws IOException {
        try (var content = bucket.openDownloadStream(kept.getId())) {
            var part = new byte[PART_BYTES];
            for (var read = content.read(part); read >= 0; read = content.read(part)) {
                arriving.write(ByteBuffer.wrap(part, 0, read));
            }
        } catch (MongoException e) {
            throw workspace.said(e);
        }
    }

    @Override
    public void keepBeside(String sha256, String name, byte[] made) throws IOException {
        var stored = Sha256.beside(sha256, name);
        if (kept(stored) == null) {
            upload(stored, new ByteArrayInputStream(made));
        }
        disk.keepBeside(sha256, name, made);
        copy(disk.findBeside(sha256, name));
    }

    @Override
    public Optional<Path> findBeside(String sha256, String name) throws IOException {
        var here = disk.findBeside(sha256, name);
        if (here.isPresent()) {
            return copy(here);
        }
        var kept = kept(Sha256.beside(sha256, name));
        if (kept == null) {
            return Optional.empty();
        }
        try (var content = bucket.openDownloadStream(kept.getId())) {
            disk.keepBeside(sha256, name, content.readAllBytes());
        } catch (MongoException e) {
            throw workspace.said(e);
        }
        return copy(disk.findBeside(sha256, name));
    }

    private Optional<Path> copy(Optional<Path> here) {
        return here.map(copies::use);
    }

    @Override
    public Stream<String> all() {
        var names = workspace.get(() -> files.find(Filters.regex(NAME, "^[0-9a-f]{64}$"))
                .sort(new Document(NAME, 1))
                .projection(new Document(NAME, 1))
                .cursor());
        return StreamSupport.stream(((Iterable<Document>) () -> names).spliterator(), false)
                .map(file -> file.getString(NAME))
                .onClose(names::close);
    }

    @Override
    public void close() {
        // the workspace is whose who opened it
    }
}
