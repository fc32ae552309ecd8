package dev.plumbline.domain.recalculation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.scoring.ScoringVersion;

/**
 * Every submission that was there when the project was given this scoring has been gone over.
 *
 * @param scoring  which the scores name now
 * @param scored   submissions that have a score of it
 * @param unscored submissions that cannot have one, because their frame has no reviewed ground truth
 */
public record FinishRecalculation(ProjectId project, ScoringVersion scoring, int scored, int unscored)
        implements Command {}
