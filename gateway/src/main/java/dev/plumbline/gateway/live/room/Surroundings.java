package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.protocol.Present.Who;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What rooms ask of the rest of the gateway.
 *
 * @param names how people are shown to others; answers at once, from memory
 */
public record Surroundings(
        Past past,
        Doorkeeper doorkeeper,
        Places places,
        Peers peers,
        Function<PersonId, Who> names,
        InstantSource clock) {}
