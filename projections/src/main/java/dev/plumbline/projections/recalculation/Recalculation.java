package dev.plumbline.projections.recalculation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.scoring.ScoringVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the scores of a project are with its latest scoring.
 *
 * @param scoring   the latest; null while none was set
 * @param by        who set it, null as above
 * @param since     when it was set, null as above
 * @param submitted submissions to the project, whenever they came
 * @param before    those of them that were there when the scoring was set: what had to be gone over
 * @param scored    those of all of them that have a score of the latest scoring
 * @param finished  when all that had to be gone over was; null before
 * @param unscored  of what was gone over, what cannot have a score
 */
public record Recalculation(
        ProjectId project,
        @Nullable ScoringVersion scoring,
        @Nullable PersonId by,
        @Nullable Instant since,
        int submitted,
        int before,
        int scored,
        @Nullable Instant finished,
        int unscored) {

    static Recalculation none(ProjectId project) {
        return new Recalculation(project, null, null, null, 0, 0, 0, null, 0);
    }

    /** Whether there are submissions to go over. */
    public boolean due() {
        return scoring != null && before > 0 && finished == null;
    }

    Recalculation begun(ScoringVersion with, PersonId who, Instant at) {
        return new Recalculation(project, with, who, at, submitted, submitted, 0, null, 0);
    }

    Recalculation submittedOneMore() {
        return new Recalculation(project, scoring, by, since, submitted + 1, before, scored, finished, unscored);
    }

    /** A score of a version before changes nothing here. */
    Recalculation scored(ScoringVersion with) {
        return with.equals(scoring)
                ? new Recalculation(project, scoring, by, since, submitted, before, scored + 1, finished, unscored)
                : this;
    }

    Recalculation finished(Instant at, int without) {
        return new Recalculation(project, scoring, by, since, submitted, before, scored, at, without);
    }
}
