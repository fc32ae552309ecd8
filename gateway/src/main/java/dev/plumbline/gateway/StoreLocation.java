package dev.plumbline.gateway;

import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.nio.file.Path;

/** Where a workspace is kept: in a directory of this machine, or in a database that gateways share. */
public sealed interface StoreLocation {

    /** A data directory, for one server at a time. */
    record Directory(Path path) implements StoreLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A database of a MongoDB replica set, for any number of gateways.
     *
     * @param uri may hold a password: not to be shown
     */
    record Database(String uri) implements StoreLocation {
        @Override
        public String toString() {
            return MongoWorkspace.nameOf(uri);
        }
    }

    /**
     * Returns if the place can be reached.
     *
     * @throws dev.plumbline.gateway.store.StoreAwayException if it cannot be reached now
     * @throws dev.plumbline.gateway.store.StoreException if it cannot be used at all
     */
    default void reach() {
        switch (this) {
            case Directory _ -> {}
            case Database place -> MongoWorkspace.open(place.uri()).close();
        }
    }

    /** The place that {@code --store} names: a MongoDB URI or a directory. */
    static StoreLocation of(String store) {
        return MongoWorkspace.isUri(store) ? new Database(store) : new Directory(Path.of(store));
    }
}
