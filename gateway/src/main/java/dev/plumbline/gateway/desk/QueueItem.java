package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import java.time.Instant;

/** A submission that waits for its review, or for the end of it. */
public record QueueItem(TaskId task, PersonId annotator, FrameRef frame, Instant submittedAt, int objects) {}
