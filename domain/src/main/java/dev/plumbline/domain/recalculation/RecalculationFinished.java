package dev.plumbline.domain.recalculation;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.scoring.ScoringVersion;
import java.util.Set;

/**
 * The scores of a project have come to its latest scoring version.
 *
 * @param scored   of the submissions there were when that was set, how many have a score of it
 * @param unscored how many cannot have one, because their frame has no reviewed ground truth
 */
public record RecalculationFinished(ProjectId project, ScoringVersion scoring, int scored, int unscored)
        implements Event {
    @Override
    public Set<Tag> tags() {
        return Tags.of(Tag.project(project));
    }
}
