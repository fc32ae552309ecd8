package dev.plumbline.domain.submission;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;

/**
 * Freezes a task's labels.
 *
 * @param lastStroke the number of the last stroke the annotator sees on the canvas
 * @param ontology   the task's version, as it was published
 */
public record SubmitTask(TaskId task, PersonId by, int lastStroke, Ontology ontology) implements Command {}
