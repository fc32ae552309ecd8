package dev.plumbline.gateway.live;

import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.socket.TaskFinder;
import dev.plumbline.gateway.live.view.TaskDirectory;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Finds tasks in memory, and those that were opened a moment ago where a client can have heard of them: on the read side. */
final class StoredTasks implements TaskFinder {
    private final TaskDirectory directory;
    private final ReadSide readSide;
    private final Executor reading;

    StoredTasks(TaskDirectory directory, ReadSide readSide, Executor reading) {
        this.directory = directory;
        this.readSide = readSide;
        this.reading = reading;
    }

    @Override
    public Optional<Drawable> known(TaskId task) {
        return directory.facts(task).map(facts -> new Drawable(facts.place().annotator(), facts.ontology()));
    }

    @Override
    public CompletableFuture<Optional<Drawable>> find(TaskId task) {
        return CompletableFuture.supplyAsync(() -> stored(task), reading);
    }

    private Optional<Drawable> stored(TaskId id) {
        return readSide.get(Projections.TASKS, id.value())
                .flatMap(task -> readSide.get(
                                Projections.ONTOLOGY_VERSIONS,
                                OntologyVersions.key(task.ontology(), task.ontologyVersion()))
                        .map(ontology -> new Drawable(task.annotator(), ontology)));
    }
}
