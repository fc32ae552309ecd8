package dev.plumbline.domain.stroke;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.ontology.Ontology;

/**
 * Records one finished gesture.
 *
 * @param by       who drew it
 * @param number   its place in the task, from 1 without a gap
 * @param key      the client's idempotency key: the same key again under the same number is the same stroke
 * @param ontology the version the client drew with, as it was published; it must be the task's
 */
public record RecordStroke(TaskId task, PersonId by, int number, String key, Change change, Ontology ontology)
        implements Command {}
