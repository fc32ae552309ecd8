package dev.plumbline.gateway.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents of stored projections. What a projection's documents say and the position they say it at change together or
 * not at all, so a crash neither skips nor doubles an event. Nothing here is synced: what a crash takes is folded again
 * from the log.
 *
 * <p>Methods block on storage: call them from virtual or worker threads. They throw {@link
 * dev.plumbline.gateway.store.StoreException} when storage fails; nothing was written then.
 */
public interface ProjectionStore extends AutoCloseable {

    /** One version of one projection; a new version fills beside the old one. */
    record Target(String projection, int version) {}

    /** A stored document. */
    record Entry(String key, byte[] document) {}

    /** The position the target's documents are true at; 0 for a target that has not been written. */
    long position(Target target);

    Optional<byte[]> get(Target target, String key);

    /**
     * The documents whose key starts with {@code prefix}, in the order of the keys' UTF-8 bytes.
     *
     * @param after only keys greater than this one; the empty string begins at the start
     * @param limit most entries to return, 1 or more
     */
    List<Entry> scan(Target target, String prefix, String after, int limit);

    /**
     * Writes the changes of several targets and the position that all of them are true at from now on, as one.
     *
     * @param changes by target and key; a null document deletes
     */
    void write(Map<Target, Map<String, byte @Nullable []>> changes, long position);

    /** The targets that have been written. */
    List<Target> targets();

    /** Forgets a target: its documents and its position. */
    void drop(Target target);

    @Override
    void close();
}
