package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.live.room.Places;
import dev.plumbline.projections.task.TaskDoc;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of every task and never changes: whose it is and what it is drawn with. Any thread may ask. */
public final class TaskDirectory implements Places {
    private final Map<TaskId, TaskFacts> facts = new ConcurrentHashMap<>();

    public Optional<TaskFacts> facts(TaskId task) {
        return Optional.ofNullable(facts.get(task));
    }

    @Override
    public Optional<Place> of(TaskId task) {
        return facts(task).map(TaskFacts::place);
    }

    void learn(TaskDoc task, Ontology ontology) {
        if (!facts.containsKey(task.id())) {
            facts.put(task.id(), new TaskFacts(new Place(task.project(), task.annotator()), ontology));
        }
    }
}
