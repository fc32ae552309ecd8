package dev.plumbline.gateway.live.peers;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.protocol.Present.Doing;
import java.time.Instant;

/**
 * Somebody's stay in a room, without their name: who is told of it knows that.
 *
 * @param since when they began to do that
 */
public record Stay(PersonId person, Doing doing, Instant since) {}
