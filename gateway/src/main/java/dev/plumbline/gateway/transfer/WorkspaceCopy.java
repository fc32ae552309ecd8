package dev.plumbline.gateway.transfer;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.Incoming;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.KeyValueStore.Batch;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.transfer.CopyProgress.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Copies a workspace as it is when the copy begins; the source may be written to meanwhile. Until it is complete the target
 * bears a mark, by which a copy that broke off is taken up where it was, and a server refuses to serve it.
 */
public final class WorkspaceCopy {
    private static final String MARK = "copy/unfinished";
    /** What is of no use elsewhere: answers to repeat, counted failures. */
    private static final List<String> LEFT_BEHIND = List.of("idempotency/", "attempts/", "copy/");

    private static final int PAGE = 500;
    private static final int PART_BYTES = 64 << 10;

    private final Source source;
    private final Target target;
    private final CopyProgress progress;

    /** What is read. */
    public record Source(String name, LogSource log, KeyValueStore keys, FileStore files) {}

    /** What is written. */
    public record Target(String name, EventLog log, KeyValueStore keys, FileStore files) {}

    /** What the target holds now. */
    public record Copied(long events, ChainHash head) {}

    private WorkspaceCopy(Source source, Target target, CopyProgress progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Copies, or goes on.
     *
     * @throws StoreException when the target is not empty, or something does not go on, with what to do
     * @throws IOException    when this machine's disk fails
     */
    public static Copied run(Source source, Target target, CopyProgress progress) throws IOException {
        return new WorkspaceCopy(source, target, progress).run();
    }

    /** @throws StoreException if a copy into the store has begun and not come to its end */
    public static void refuseUnfinished(KeyValueStore keys, String name) {
        if (keys.get(MARK).isPresent()) {
            throw new StoreException(
                    "A copy into %s has not come to its end. Run the same `log copy` or `restore` again, which goes on where it was."
                            .formatted(name));
        }
    }

    private Copied run() throws IOException {
        admit();
        var last = source.log().head();
        try (var check = new ArrivalCheck(target.log(), done -> progress.at(Part.VERIFIED, done, last))) {
            new EventCopy(source.log(), target.log(), done -> progress.at(Part.EVENTS, done, last)).upTo(last);
            // Bytes are stored before the event that speaks of them, so those of the events copied are all there by
            // now.
            copyFiles();
            copyKeys();
            check.await(last);
        }
        var head = hash(target.log()::read, last);
        compare(last, head);
        target.keys().delete(MARK);
        return new Copied(last, head);
    }

    /** An empty target is marked; one that is marked has to have begun like the source. */
    private void admit() {
        var head = target.log().head();
        if (target.keys().get(MARK).isEmpty()) {
            if (head > 0 || !target.keys().scan("", "", 1).isEmpty()) {
                throw new StoreException("%s is not empty: it holds a workspace of %d events. Copy into an empty store."
                        .formatted(target.name(), head));
            }
            target.keys().put(MARK, source.name().getBytes(StandardCharsets.UTF_8));
        } else if (head > source.log().head()) {
            throw otherSource(head);
        } else if (head > 0) {
            compare(head, hash(target.log()::read, head));
        }
    }

    private void compare(long position, ChainHash there) {
        if (!hash(source.log()::read, position).equals(there)) {
            throw otherSource(position);
        }
    }

    private StoreException otherSource(long position) {
        return new StoreException(
                ("%s holds a copy that was begun from another log: they differ at position %d or before."
                                + " Empty it and copy again.")
                        .formatted(target.name(), position));
    }

    private static ChainHash hash(BiFunction<Long, Integer, List<StoredEvent>> log, long position) {
        return position == 0
                ? ChainHash.GENESIS
                : log.apply(position, 1).getFirst().hash();
    }

    private void copyFiles() throws IOException {
        var done = 0L;
        try (var all = source.files().all()) {
            for (var sha256 : (Iterable<String>) all::iterator) {
                if (!target.files().has(sha256)) {
                    copyFile(sha256);
                }
                progress.at(Part.FILES, ++done, 0);
            }
        }
    }

    private void copyFile(String sha256) throws IOException {
        var file = source.files()
                .find(sha256)
                .orElseThrow(() -> new StoreException("The file %s of %s is gone.".formatted(sha256, source.name())));
        try (var arriving = target.files().receive(Long.MAX_VALUE)) {
            read(file, arriving);
            if (!arriving.finish().equals(sha256)) {
                throw new StoreException(
                        "The file %s of %s is not what was stored: its bytes have changed. Restore it from a backup."
                                .formatted(sha256, source.name()));
            }
            target.files().keep(arriving);
        }
    }

    private static void read(Path file, Incoming arriving) throws IOException {
        var part = ByteBuffer.allocate(PART_BYTES);
        try (var in = FileChannel.open(file)) {
            while (in.read(part) >= 0) {
                arriving.write(part.flip());
                part.clear();
            }
        }
    }

    private void copyKeys() {
        var done = 0L;
        var last = "";
        for (var page = source.keys().scan("", last, PAGE);
                !page.isEmpty();
                page = source.keys().scan("", last, PAGE)) {
            var batch = new Batch();
            for (var entry : page) {
                last = entry.key();
                if (LEFT_BEHIND.stream().noneMatch(last::startsWith)) {
                    batch.put(last, entry.value());
                    done++;
                }
            }
            target.keys().write(batch);
            progress.at(Part.ACCOUNTS, done, 0);
        }
    }
}
