package dev.plumbline.domain;

import java.util.List;

/** What a decider makes of a command. */
public sealed interface Decision {

    /** @param events what happened, in order; empty when the command had already been carried out */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Rejection reason) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    /** The command was carried out before; sending it again is harmless. */
    static Decision alreadyDone() {
        return new Accepted(List.of());
    }

    static Decision reject(Rejection reason) {
        return new Rejected(reason);
    }
}
