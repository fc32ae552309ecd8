/**
 * The index that a log keeps of its events, in blocks of 4,096: put together in memory as events become visible, stored in the
 * background when full, and asked by way of a filter in memory that says which blocks may have a key. That a key has no event
 * costs no storage then, and storing is a few large writes instead of several small ones for each event.
 *
 * <p>Everything in it follows from the events: what is not stored when a process ends is built anew at the next start.
 */
@NullMarked
package dev.plumbline.gateway.eventlog.index;

import org.jspecify.annotations.NullMarked;
