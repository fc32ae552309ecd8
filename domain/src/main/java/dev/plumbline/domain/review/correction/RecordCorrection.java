package dev.plumbline.domain.review.correction;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.ontology.Ontology;

/**
 * Records one finished gesture of a reviewer upon the labels that were submitted.
 *
 * @param by       who reviews the task
 * @param number   its place in the correction, from 1 without a gap
 * @param key      the client's idempotency key: the same key again under the same number is the same stroke
 * @param ontology the version the client drew with, as it was published; it must be the task's
 */
public record RecordCorrection(
        TaskId task, ProjectId project, PersonId by, int number, String key, Change change, Ontology ontology)
        implements Command {}
