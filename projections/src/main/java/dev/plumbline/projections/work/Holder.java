package dev.plumbline.projections.work;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;

/** Who has a frame of live work, submitted or not. */
public record Holder(FrameId frame, TaskId task, PersonId annotator) {}
