/**
 * Where this process keeps what must survive it: the data directory, and the durable key-value space that is not part of
 * the event log. Stores of one kind live in sub-packages ({@code rocksdb}).
 */
@NullMarked
package dev.plumbline.gateway.store;

import org.jspecify.annotations.NullMarked;
