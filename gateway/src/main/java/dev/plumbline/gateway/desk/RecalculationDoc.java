package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.projections.recalculation.Recalculation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a project's scores are with its latest scoring.
 *
 * @param by        who set that scoring
 * @param since     when
 * @param submitted submissions by now
 * @param scored    of them, how many have a score of that scoring
 * @param unscored  of them, how many cannot have one; known when it is done
 * @param running   whether submissions from before are still being gone over
 * @param finished  when they had been; null before, and where there were none
 */
public record RecalculationDoc(
        ScoringVersion scoring,
        PersonId by,
        Instant since,
        int submitted,
        int scored,
        int unscored,
        boolean running,
        @Nullable Instant finished) {

    /** Null while no scoring was set. */
    public static @Nullable RecalculationDoc of(Recalculation recalculation) {
        var scoring = recalculation.scoring();
        var by = recalculation.by();
        var since = recalculation.since();
        return scoring == null || by == null || since == null
                ? null
                : new RecalculationDoc(
                        scoring,
                        by,
                        since,
                        recalculation.submitted(),
                        recalculation.scored(),
                        recalculation.unscored(),
                        recalculation.due(),
                        recalculation.finished());
    }
}
