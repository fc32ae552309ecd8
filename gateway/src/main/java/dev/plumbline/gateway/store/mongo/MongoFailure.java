package dev.plumbline.gateway.store.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.gateway.store.StoreException;

/** Turns what the driver says into sentences for the person who runs the server. */
final class MongoFailure {
    private static final int UNAUTHORIZED = 13;
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int DUPLICATE_KEY = 11000;

    /** Somebody ended the operation or its session: another gateway that takes over from one it hears nothing of, for one. */
    private static final int INTERRUPTED = 11601;

    private MongoFailure() {}

    /** @param store hosts and database, without who signs in */
    static StoreException of(String store, MongoException failure) {
        return switch (failure) {
            case MongoSecurityException e ->
                new StoreException(
                        "MongoDB at %s does not let this user in. Check the name, the password and authSource in the URI."
                                .formatted(store),
                        e);
            case MongoInterruptedException e -> new StoreException("Interrupted while waiting for " + store + ".", e);
            case MongoNotPrimaryException e -> away(store, "has no primary just now", e);
            case MongoNodeIsRecoveringException e -> away(store, "has no primary just now", e);
            case MongoConnectionPoolClearedException e -> away(store, "lost the connection", e);
            case MongoSocketException e -> away(store, "lost the connection", e);
            case MongoOperationTimeoutException e -> away(store, "does not answer in time", e);
            case MongoTimeoutException e -> away(store, "does not answer, or a majority of its members is away", e);
            case MongoWriteConcernException e -> away(store, "has no majority of its members to confirm a write", e);
            case MongoException e
            when isTransient(e) || e.getCode() == INTERRUPTED -> away(store, "could not finish just now", e);
            case MongoException e
            when e.getCode() == UNAUTHORIZED && String.valueOf(e.getMessage()).contains("requires authentication") ->
                new StoreException(
                        "MongoDB at %s lets nobody in without a password: put USER:PASSWORD@ before the hosts in the URI."
                                .formatted(store),
                        e);
            case MongoException e
            when e.getCode() == UNAUTHORIZED ->
                new StoreException(
                        "The user of the URI may not do what Plumbline needs at %s: give it the role readWrite on that database."
                                .formatted(store),
                        e);
            case MongoException e
            when e.getCode() == OUT_OF_DISK_SPACE ->
                away(store, "has a full disk: nothing can be stored until space is freed", e);
            case MongoClientException e -> new StoreException("%s: %s.".formatted(store, e.getMessage()), e);
            case MongoException e ->
                new StoreException("MongoDB at %s refuses: %s.".formatted(store, e.getMessage()), e);
        };
    }

    static boolean isDuplicate(MongoException e) {
        return e.getCode() == DUPLICATE_KEY;
    }

    private static boolean isTransient(MongoException e) {
        return e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
                || e.hasErrorLabel("RetryableWriteError");
    }

    private static StoreAwayException away(String store, String how, MongoException e) {
        return new StoreAwayException("MongoDB at %s %s.".formatted(store, how), e);
    }
}
