package dev.plumbline.gateway.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** How every old version of a stored event is read. An entry stays for ever. */
final class Upcasters {
    /** Since version 2 these name their project; which it was is not in version 1, and stays open. */
    static final List<Upcaster> ALL = List.of(
            upcaster("feedback.NoteOpened", 1, UnaryOperator.identity()),
            upcaster("feedback.NoteReplied", 1, UnaryOperator.identity()),
            upcaster("feedback.NoteResolved", 1, UnaryOperator.identity()),
            upcaster("feedback.NoteReopened", 1, UnaryOperator.identity()));

    private Upcasters() {}

    static Upcaster upcaster(String name, int from, UnaryOperator<ObjectNode> reading) {
        return new Upcaster() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public ObjectNode upcast(ObjectNode stored) {
                return reading.apply(stored);
            }
        };
    }
}
