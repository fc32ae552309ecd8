package dev.plumbline.domain.bias;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import java.util.Set;

/**
 * What bias is looked for in: how each object of the truth was drawn, whatever that earned. It does not depend on the scoring, so it
 * stays when the scoring changes.
 *
 * @param truthRevision of the ground truth it was compared with
 */
public record SubmissionCompared(
        TaskId task, ProjectId project, PersonId annotator, int truthRevision, ComparedSubmission comparison)
        implements Event {
    @Override
    public Set<Tag> tags() {
        return Tags.of(Tag.task(task), Tag.project(project), Tag.person(annotator));
    }
}
