/**
 * What every store on MongoDB shares: how a database is opened and checked before anything is written, how its failures are
 * said, the key-value store.
 *
 * <pre>
 * collection   _id                  content
 * plumbline    "workspace"          format i32: what marks the database as a workspace of ours
 * keys         key                  v: value
 * </pre>
 *
 * All writes are acknowledged by a majority of the members, from their journals; all reads see what a majority has.
 */
@NullMarked
package dev.plumbline.gateway.store.mongo;

import org.jspecify.annotations.NullMarked;
