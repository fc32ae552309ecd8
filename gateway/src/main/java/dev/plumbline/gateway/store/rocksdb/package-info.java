/** What every RocksDB store of this process shares: the native library, how a database is opened, the key-value store. */
@NullMarked
package dev.plumbline.gateway.store.rocksdb;

import org.jspecify.annotations.NullMarked;
