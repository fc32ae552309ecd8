package dev.plumbline.gateway.live.socket;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Whose task it is and what it is drawn with. */
public interface TaskFinder {
    record Drawable(PersonId annotator, Ontology ontology) {}

    /** From memory, at once. A task that was opened a moment ago may be missing. */
    Optional<Drawable> known(TaskId task);

    /** Looks where every task is that a client can have heard of. */
    CompletableFuture<Optional<Drawable>> find(TaskId task);
}
