/**
 * What the gateways on one replica set tell each other of the moment. All of it may be lost: it is acknowledged by the primary
 * alone, gestures not even that, and what a gateway left behind that was killed goes by itself.
 *
 * <pre>
 * collection      _id              content
 * live.gateways   gateway          until: when its people are no longer there, by the server's clock; a TTL index
 * live.rooms      gateway/room     v: who is there, JSON; until: when it is cleared away, a TTL index
 * live.gestures   any              v: a gesture, JSON; a capped collection, followed with a tailable cursor
 * </pre>
 *
 * A room counts for as long as its gateway's own record does, so that staying costs one small write a second, however many
 * people there are.
 */
@NullMarked
package dev.plumbline.gateway.live.peers.mongo;

import org.jspecify.annotations.NullMarked;
