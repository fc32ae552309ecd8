package dev.plumbline.projections.feedback;

import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;

/** Where a note hangs. */
public record NotePlace(NoteId note, TaskId task, ProjectId project, PersonId annotator) {}
