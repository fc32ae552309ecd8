package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.projections.scoreboard.Scoreboard;
import java.util.List;

/** One annotator's points. For the annotator's own eyes, made of {@link Scoreboard#forAnnotator}. */
public record ScoreboardDoc(
        PersonId person, int submitted, int scored, double points, double available, List<Scoreboard.Line> components) {

    public static ScoreboardDoc of(Scoreboard board) {
        return new ScoreboardDoc(
                board.person(),
                board.submitted(),
                board.scored(),
                board.points(),
                board.available(),
                board.components());
    }
}
