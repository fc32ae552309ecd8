package dev.plumbline.gateway.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** How every old version of a stored event is read. An entry stays for ever. */
final class Upcasters {
    /**
     * Since version 2 notes name their project; which it was is not in version 1, and stays open. Since its version 2 a comparison has
     * answers about the frame as a whole; before, nobody looked at them. Before its version 2 a project
     * could be for nothing but training, and whoever was assigned to one got all of its frames.
     */
    static final List<Upcaster> ALL = List.of(
            upcaster("bias.SubmissionCompared", 1, stored -> {
                if (stored.get("comparison") instanceof ObjectNode comparison && !comparison.has("scene")) {
                    comparison.putObject("scene");
                }
                return stored;
            }),
            upcaster("project.ProjectCreated", 1, stored -> stored.put("purpose", "training")),
            upcaster("project.AnnotatorAssigned", 1, stored -> stored.put("extent", "all")),
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
