package dev.plumbline.domain.session;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.ReviewItem;

/**
 * One thing to decide: a label or a scene value of a submission.
 *
 * @param project that the task is of; it may be another than the session's, which follows the same spec
 */
public record ItemRef(TaskId task, ProjectId project, ReviewItem item) {}
