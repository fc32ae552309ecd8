/**
 * The event log on MongoDB, for any number of gateways on one replica set: a document per commit group, whose {@code _id},
 * the position of its first event, is a compare-and-set on the head of the log.
 *
 * <p>Layout, format 1.
 *
 * <pre>
 * collection  _id                       content
 * plumbline   "log"                     format i32, 1
 * log         first position i64        n i32: events; by: the writer; head: hash of the last event, 32 bytes;
 *                                       through i64: the last position that was stored along with them;
 *                                       more: whether the writer had more to store, or will soon
 *                                       events: their records, see {@link dev.plumbline.gateway.eventlog.RecordCodec}
 * log.index   block i32                 what 4,096 events are found by, see {@link dev.plumbline.gateway.eventlog.index.IndexBlock};
 *                                       starts: a bit for each position, lowest first: whether a document of log begins there
 * log.turns   writer                    at: when it asked for its turn, see {@link dev.plumbline.gateway.eventlog.mongo.Turns}
 * </pre>
 *
 * Only {@code log} holds what happened; a transaction is never divided between two documents. The index follows from it and
 * is built anew where it is missing. Every write is acknowledged by a majority from its journals; every read sees what a
 * majority has.
 */
@NullMarked
package dev.plumbline.gateway.eventlog.mongo;

import org.jspecify.annotations.NullMarked;
