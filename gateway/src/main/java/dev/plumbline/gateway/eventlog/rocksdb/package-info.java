/**
 * The embedded event log: one RocksDB directory, one writer thread, group commit.
 *
 * <p>Layout, format 2. Integers are big-endian, so that keys sort by number.
 *
 * <pre>
 * family   key                                              value
 * default  position i64                                     record, see {@link dev.plumbline.gateway.eventlog.RecordCodec}
 * index    block i32 ‖ page u8, 0 to 15                     a page of a block of 4,096 events, see {@link
 *                                                           dev.plumbline.gateway.eventlog.index.IndexBlock}
 *          block i32 ‖ 16                                   uv n, then n types: uv bytes, UTF-8; then the block's filter
 * catalog  "format"                                         i32, 2
 * </pre>
 *
 * Beside the database stands the note of what was {@link dev.plumbline.gateway.eventlog.rocksdb.AcknowledgedHead
 * acknowledged}. Everything
 * but the records can be derived from them. Format 1 had an index entry for each event and tag, in the families {@code tags} and
 * {@code types}: a log of that format is given the new index when it is opened to be written.
 */
@NullMarked
package dev.plumbline.gateway.eventlog.rocksdb;

import org.jspecify.annotations.NullMarked;
