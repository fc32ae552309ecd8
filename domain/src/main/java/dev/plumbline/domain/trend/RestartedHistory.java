package dev.plumbline.domain.trend;

import java.util.Set;

/**
 * Somebody's weeks in one skill, and when they were sent back to shadow in it.
 *
 * @param restarts weeks with which the rule started afresh: what was before them is no longer looked at
 */
public record RestartedHistory(ReviewHistory history, Set<IsoWeek> restarts) {
    public RestartedHistory {
        restarts = Set.copyOf(restarts);
    }
}
