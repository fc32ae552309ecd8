package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.LogHealth;
import java.util.List;
import java.util.Optional;

/**
 * Where commit groups are stored. Nobody sees a group before {@link #sync} has returned: what is written must not be
 * shown by the store's index either, or not matter.
 */
public interface GroupStore {

    /** What people call the place of the log: a directory, a database. */
    String name();

    /** Whether other writers of the same log may be waiting for their turn. Cheap. */
    default boolean hasRivals() {
        return false;
    }

    /** Waits until a group may be begun. On the writer's thread, when all groups before were stored or came back. */
    default void awaitTurn() {}

    /** Takes a group, which follows what was taken before. On the writer's thread. */
    void write(CommitGroup group) throws Exception;

    /**
     * Whether {@link #write} leaves all of the work to {@link #sync}. Then groups that wait for it become one, of up to {@link
     * LogLimits#groupEvents}: everything that comes while the store is busy goes with its next round trip.
     */
    default boolean joinsGroups() {
        return false;
    }

    /**
     * Makes groups durable, oldest first, or finds that another writer was there first. On the syncer's thread. Where {@link
     * #joinsGroups}, the groups that were made durable last may not be visible yet.
     *
     * @return how many of the groups' appends are stored: all, or the first so many, and then the log has gone on with the
     *     events of others, which were made visible
     * @throws Exception when it is not known what is stored; nothing is written until {@link #reopen}
     */
    int sync(List<CommitGroup> groups) throws Exception;

    /** Whether a failure only repeats one that {@link #write} has just met, which is the one to be told. */
    default boolean isConsequence(Throwable failure) {
        return false;
    }

    /** What went wrong, in a sentence for the person who runs the server. */
    String sentence(Throwable failure);

    /**
     * Tries to get over a failure. On the writer's thread, while nothing else is written.
     *
     * @return where the log ends, or empty if every event that is stored was made visible already
     * @throws dev.plumbline.gateway.store.StoreException if nothing can be stored yet
     */
    Optional<LogEnd> reopen();

    /** Whether events can be stored, as far as the store itself knows. Cheap. */
    default LogHealth health() {
        return LogHealth.WRITABLE;
    }
}
