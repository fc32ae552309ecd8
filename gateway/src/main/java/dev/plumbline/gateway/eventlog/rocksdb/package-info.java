/**
 * The embedded event log: one RocksDB directory, one writer thread, group commit.
 *
 * <p>Layout, format 1. Integers are big-endian, so that keys sort by number.
 *
 * <pre>
 * family   key                                              value
 * default  position i64                                     record, see {@link dev.plumbline.gateway.eventlog.RecordCodec}
 * tags     tag hash 16 bytes ‖ type i32 ‖ position i64      empty
 * types    16 zero bytes ‖ type i32 ‖ position i64          empty
 * catalog  "format"                                         i32, 1
 *          "type/" ‖ type i32                               the type's stored name, UTF-8
 * </pre>
 *
 * Beside the database stands the note of what was {@link dev.plumbline.gateway.eventlog.rocksdb.AcknowledgedHead
 * acknowledged}. The tag hash is that of {@link
 * dev.plumbline.gateway.eventlog.EventKeys}. Types are numbered from 1 as they first occur. Everything but the records can be derived
 * from them.
 */
@NullMarked
package dev.plumbline.gateway.eventlog.rocksdb;

import org.jspecify.annotations.NullMarked;
