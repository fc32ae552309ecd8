package dev.plumbline.domain.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Something about draws that is not as it should be.
 *
 * @param position of the event in the log
 * @param task     whose draw it is, where it is about one
 * @param what     a sentence for auditors
 */
public record DrawFault(
        long position, ProjectId project, @Nullable TaskId task, String what) {}
