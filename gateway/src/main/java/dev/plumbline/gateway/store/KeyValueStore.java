package dev.plumbline.gateway.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small durable key-value space outside the event log: accounts, sessions, anything that must be forgettable. A write
 * that returned is on disk. Keys are ordered by their UTF-8 bytes; give them a prefix per kind ({@code account/}, {@code
 * session/}).
 *
 * <p>All methods block on storage (a write about as long as one disk sync): call them from a virtual or worker thread, not
 * an event loop. They throw {@link StoreException} when the storage fails; nothing was written then.
 */
public interface KeyValueStore extends AutoCloseable {

    /** A stored pair. The array is the caller's own copy. */
    record Entry(String key, byte[] value) {}

    Optional<byte[]> get(String key);

    /**
     * The entries whose key starts with {@code prefix}, in key order.
     *
     * @param after only keys greater than this one; the empty string begins at the start (give the last key of a page to
     *     get the next one)
     * @param limit most entries to return, 1 or more
     */
    List<Entry> scan(String prefix, String after, int limit);

    /** Writes all changes of the batch or, where one of its expectations does not hold, none: then {@code false}. */
    boolean write(Batch batch);

    default void put(String key, byte[] value) {
        write(new Batch().put(key, value));
    }

    default void delete(String key) {
        write(new Batch().delete(key));
    }

    /**
     * Replaces a value only if it is still the expected one.
     *
     * @param expected the current value, or {@code null} if the key must be absent
     * @param value the new value, or {@code null} to delete
     * @return whether the value was replaced
     */
    default boolean compareAndSet(String key, byte @Nullable [] expected, byte @Nullable [] value) {
        Batch batch = new Batch().expect(key, expected);
        return write(value == null ? batch.delete(key) : batch.put(key, value));
    }

    /** Whether other processes write to this store too, so that what is not in memory may be in it. */
    boolean isShared();

    /**
     * Tells of every change to keys that start with {@code prefix} from now on, whoever makes it: each at least once, those of
     * one key in their order, soon after they are durable.
     */
    Watch watch(String prefix, Watcher watcher);

    @Override
    void close();

    /** Ends with the store or when it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Is called on a thread of the store, one call at a time, and should return soon. */
    interface Watcher {
        /** @param value the new value, or {@code null} if the key is gone */
        void changed(String key, byte @Nullable [] value);

        /** Changes may have been missed: read again what you keep. */
        void missed();
    }

    /** Changes that are written together, and what must hold for them to be written. Not for concurrent use. */
    final class Batch {

        /** A new value for a key, or its deletion where the value is {@code null}. */
        public record Change(String key, byte @Nullable [] value) {}

        private final List<Change> expectations = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();

        /** Write only if {@code key} holds exactly this value ({@code null}: only if it is absent). */
        public Batch expect(String key, byte @Nullable [] value) {
            expectations.add(new Change(key, value));
            return this;
        }

        public Batch put(String key, byte[] value) {
            changes.add(new Change(key, value));
            return this;
        }

        public Batch delete(String key) {
            changes.add(new Change(key, null));
            return this;
        }

        public List<Change> expectations() {
            return List.copyOf(expectations);
        }

        public List<Change> changes() {
            return List.copyOf(changes);
        }
    }
}
