package dev.plumbline.gateway.store.rocksdb;

import org.rocksdb.RocksDB;

/** Loads RocksDB's native code once per process. */
final class NativeLibrary {

    private NativeLibrary() {}

    /** Safe to call often and from any thread. */
    static void load() {
        Holder.loaded();
    }

    private static final class Holder {
        static {
            RocksDB.loadLibrary();
        }

        private static void loaded() {
            // The static initialiser has done the work.
        }
    }
}
