package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.outbound.Outbound;
import dev.plumbline.gateway.live.protocol.Present.Who;

/** One connection of one person, as the rooms know it. Two connections of a person are two guests. */
public final class Guest {
    private final Who who;
    private final Outbound outbound;

    public Guest(Who who, Outbound outbound) {
        this.who = who;
        this.outbound = outbound;
    }

    public PersonId person() {
        return who.id();
    }

    public Who who() {
        return who;
    }

    public Outbound outbound() {
        return outbound;
    }
}
