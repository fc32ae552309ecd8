/**
 * What every store of the event log does in the same way: appends are prepared by whoever appends, queued, checked against
 * their conditions, given positions and hashes, stored in groups, made visible, answered.
 *
 * <p>A store is a {@link dev.plumbline.gateway.eventlog.commit.GroupStore}, which takes the groups, an {@link
 * dev.plumbline.gateway.eventlog.EventIndex}, which finds them again, and a {@link
 * dev.plumbline.gateway.eventlog.commit.GroupCommitLog} that opens and closes both. Two threads carry an append: the writer
 * checks a group while the syncer waits for the one before to be durable.
 */
@NullMarked
package dev.plumbline.gateway.eventlog.commit;

import org.jspecify.annotations.NullMarked;
