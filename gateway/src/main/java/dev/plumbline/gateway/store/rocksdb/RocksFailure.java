package dev.plumbline.gateway.store.rocksdb;

import dev.plumbline.gateway.store.StoreException;
import java.nio.file.Path;
import java.util.Locale;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Turns what RocksDB says into sentences for the person who runs the server. */
public final class RocksFailure {

    private RocksFailure() {}

    /** Why the database in {@code directory} could not be opened, and what to do. */
    public static String opening(Path directory, Exception failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.toLowerCase(Locale.ROOT).contains("lock")) {
            return directory + " is in use by another process. Stop that process first, or choose another directory.";
        }
        if (isFull(failure)) {
            return "The disk that holds " + directory + " is full. Free some space and start again.";
        }
        if (failure instanceof RocksDBException e && code(e) == Status.Code.Corruption) {
            return directory + " is damaged: " + said
                    + ". Run `plumbline audit verify` on a copy to see how far it is whole, and restore a backup.";
        }
        return directory + " cannot be opened: " + said + ".";
    }

    /** Why a write to {@code directory} failed, and what to do. */
    public static String writing(Path directory, RocksDBException failure) {
        return isFull(failure)
                ? "The disk that holds " + directory + " is full: nothing can be stored until space is freed."
                : "Writing to " + directory + " failed: " + failure.getMessage() + ".";
    }

    /** Why a read from {@code directory} failed. */
    public static String reading(Path directory, RocksDBException failure) {
        return "Reading from " + directory + " failed: " + failure.getMessage() + ".";
    }

    /** Whether the failure is for want of space (also over a quota or a file size limit). */
    public static boolean isFull(Exception failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return said.contains("no space")
                || said.contains("quota exceeded")
                || said.contains("file too large")
                || (failure instanceof RocksDBException e
                        && e.getStatus() != null
                        && e.getStatus().getSubCode() == Status.SubCode.NoSpace);
    }

    /** Whether the failure says no more than that something failed before it. */
    public static boolean isConsequence(RocksDBException failure) {
        return String.valueOf(failure.getMessage()).contains("previous error");
    }

    /** Whether a write that failed may go through later: its disk was the reason, or a failure before it. */
    public static boolean mayPass(RocksDBException failure) {
        return isFull(failure) || isConsequence(failure) || code(failure) == Status.Code.IOError;
    }

    /** Whether a store could not be opened or read because its files are damaged. */
    public static boolean isDamage(StoreException failure) {
        return failure.getCause() instanceof RocksDBException e && code(e) == Status.Code.Corruption;
    }

    /** Whether a store could not be opened because a file of it is not there. */
    public static boolean isIncomplete(StoreException failure) {
        return failure.getCause() instanceof RocksDBException e
                && String.valueOf(e.getMessage()).contains("No such file");
    }

    /** What RocksDB itself said about the failure. */
    public static String said(StoreException failure) {
        Throwable cause = failure.getCause();
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }

    private static Status.Code code(RocksDBException e) {
        return e.getStatus() == null ? Status.Code.Undefined : e.getStatus().getCode();
    }
}
