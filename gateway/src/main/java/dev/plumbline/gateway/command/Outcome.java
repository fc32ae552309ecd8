package dev.plumbline.gateway.command;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Rejection;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {
    /**
     * Carried out and durable, now or when it was first sent.
     *
     * @param position of the last event appended; when nothing was, a position at or after everything the decision read
     * @param events   what was appended; empty when the command had been carried out before
     */
    record Done(long position, List<Event> events) implements Outcome {
        public Done {
            events = List.copyOf(events);
        }
    }

    record Refused(Rejection reason) implements Outcome {}
}
