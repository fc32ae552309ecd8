package dev.plumbline.gateway.projection;

import dev.plumbline.projections.Projection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps the documents of projections. What a {@link ProjectionTransaction} changes becomes visible together, and together
 * with the position it is true at: after a crash the documents and the position still agree, though the last changes may be
 * missing, for writes are not synced. They are then made again from the log.
 *
 * <p>Methods block on storage; call them from virtual or worker threads. They throw {@link
 * dev.plumbline.gateway.store.StoreException} when the storage fails.
 */
public interface ProjectionStore extends AutoCloseable {

    /** A stored document. The array is the caller's own copy. */
    record Document(String key, byte[] value) {}

    Optional<byte[]> get(ProjectionVersion projection, String key);

    /**
     * The documents whose key starts with {@code prefix}, in the order of their keys' UTF-8 bytes.
     *
     * @param after only keys greater than this one; empty begins at the start (give the last key of a page for the next)
     * @param limit most documents to return, 1 or more
     */
    List<Document> scan(ProjectionVersion projection, String prefix, String after, int limit);

    /** Those of the documents that are there, by key. One read for many where a store can. */
    default Map<String, byte[]> getAll(ProjectionVersion projection, Collection<String> keys) {
        var found = new HashMap<String, byte[]>();
        for (var key : keys) {
            get(projection, key).ifPresent(document -> found.put(key, document));
        }
        return found;
    }

    /** The position the documents are true at, as last written with them; 0 if none was. */
    long position(ProjectionVersion projection);

    /** The position that the documents of all these versions are true at, at least. */
    default long position(Collection<ProjectionVersion> projections) {
        return projections.stream().mapToLong(this::position).min().orElse(0);
    }

    /** All that is stored as it is now, whatever is written while it is read; where a store cannot do that, as it moves. */
    default ProjectionSnapshot snapshot() {
        return ProjectionSnapshot.moving(this);
    }

    /** Begins changes that become visible together. */
    ProjectionTransaction begin();

    /** Claims, in one step, those of the versions that no other gateway folds. Close it to let others have them. */
    default FoldingClaim claim(Collection<ProjectionVersion> wanted) {
        return FoldingClaim.exclusive(this, wanted);
    }

    /** Deletes all documents of the version and its position. */
    void drop(ProjectionVersion projection);

    /** Every version that has a position or documents written with one, by name and version. */
    List<ProjectionVersion> versions();

    /** The version that readers should be given; empty until one was activated. Cheap: asked for with every read. */
    OptionalInt activeVersion(String name);

    /** Lets readers be given this version from now on. */
    void activate(ProjectionVersion projection);

    /**
     * Where a projection is read, and folded further: the version that was activated last, the first where none was. Each
     * form of a projection's documents has versions of its own, so that a rebuild in one form can be told from another form.
     */
    default ProjectionVersion active(Projection<?> projection) {
        String form = projection.name() + "/" + projection.version();
        return new ProjectionVersion(form, activeVersion(form).orElse(1));
    }

    /** Whether other processes fold into this store too. */
    default boolean isShared() {
        return false;
    }

    /** How long what is folded may wait to be written, while nobody waits for it, here or, by {@link #wanted}, elsewhere. */
    default Pace pace() {
        return Pace.NONE;
    }

    /** Somebody here waits for documents that are true at this position. For whichever gateway folds them; may be said again. */
    default void want(long position) {}

    /** The position that another gateway said lately it {@link #want wants}; 0 if none did. */
    default long wanted() {
        return 0;
    }

    @Override
    void close();
}
