/**
 * Projections and tokens in one RocksDB directory, apart from the log's.
 *
 * <pre>
 * family      key                                                    value
 * default     projection ‖ 0x00 ‖ version i32 ‖ document key         document
 * positions   projection ‖ 0x00 ‖ version i32                        position i64
 * catalog     "active/" ‖ projection                                 version i32
 *             "store"                                                identifier of this store, UUID
 * tokens      processor ‖ 0x00 ‖ segment i32                         segment mask i32 ‖ token, JSON
 * </pre>
 *
 * Text is UTF-8, integers are big-endian. Writes go to the write-ahead log but are not synced.
 */
@NullMarked
package dev.plumbline.gateway.projection.rocksdb;

import org.jspecify.annotations.NullMarked;
