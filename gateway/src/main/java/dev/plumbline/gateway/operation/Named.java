package dev.plumbline.gateway.operation;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;

/** Puts names to ids. */
final class Named {
    private final Identities identities;
    private final ReadSide read;

    Named(Identities identities, ReadSide read) {
        this.identities = identities;
        this.read = read;
    }

    Person person(PersonId id) {
        return identities.person(id);
    }

    FrameRef frame(FrameId id) {
        return read.get(Projections.FRAMES, id.value())
                .map(card -> new FrameRef(
                        id,
                        card.image().name(),
                        card.image().width(),
                        card.image().height()))
                .orElseGet(() -> new FrameRef(id, id.value(), 1, 1));
    }

    String frameName(FrameId id) {
        return frame(id).name();
    }
}
