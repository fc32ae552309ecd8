/**
 * The event log: what every store of it shares. {@link dev.plumbline.gateway.eventlog.EventLog} is the port, with one
 * implementation per store in a sub-package; {@link dev.plumbline.gateway.eventlog.LogEventStorageEngine} puts it behind
 * Axon's {@code EventStorageEngine}.
 *
 * <p>Positions count 1, 2, 3 … without gaps over all events of the log. The events of one append are a transaction: they
 * have consecutive positions and become visible together. Payloads are bytes with an explicit name and version; what is
 * in them is not the log's business.
 */
@NullMarked
package dev.plumbline.gateway.eventlog;

import org.jspecify.annotations.NullMarked;
