/**
 * Projections and tokens in the database of a workspace, for several gateways.
 *
 * <pre>
 * collection   _id                              content
 * documents    name ‖ U+0000 ‖ version ‖ U+0000 ‖ key   v: document
 * projections  name ‖ U+0000 ‖ version          name, version, position i64, dropping; who folds it
 *              "wanted"                         wanted i64: the position that a gateway waits for
 * active       name                             version
 * tokens       processor ‖ U+0000 ‖ segment     processor, segment, mask, token JSON; who works on it
 * plumbline    "tokens"                         identifier of this storage, UUID
 * </pre>
 *
 * <p><b>Atomicity.</b> A batch is one transaction: the documents that changed and the positions that they are true at.
 *
 * <p><b>Claims.</b> Who folds a projection, or works on a segment, is in the very record whose position or token it may move:
 * {@code owner}, {@code epoch} (one more with every new owner), {@code until} (by the server's clock) and the {@code session}
 * of the owner's transactions. A write names owner and epoch, so that it finds nothing to change once another has taken over:
 * a gateway that was paused for an hour does no harm when it wakes. Who takes over kills the session first, for a transaction
 * that its owner left open would keep the records for another minute.
 */
@NullMarked
package dev.plumbline.gateway.projection.mongo;

import org.jspecify.annotations.NullMarked;
