package dev.plumbline.gateway.projection;

import java.util.Optional;

/**
 * Changes to documents, positions and tokens that become visible together on {@link #commit}. Sees its own changes. For
 * one thread at a time; two transactions at a time must not change the same document (processors' segments do not).
 * Forgetting it changes nothing.
 */
public interface ProjectionTransaction {

    Optional<byte[]> get(ProjectionVersion projection, String key);

    /** The array is owned by the store from now on. */
    void put(ProjectionVersion projection, String key, byte[] value);

    void delete(ProjectionVersion projection, String key);

    /** Notes the position that the projection's documents are true at. */
    void position(ProjectionVersion projection, long position);

    /** Makes the changes visible; once. */
    void commit();
}
