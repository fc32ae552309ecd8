package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.projections.scoreboard.Scoreboard;
import java.util.List;
import java.util.TreeMap;

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

    /** One person's points in several projects together. */
    public static ScoreboardDoc of(PersonId person, List<Scoreboard> boards) {
        var lines = new TreeMap<String, Scoreboard.Line>();
        for (Scoreboard board : boards) {
            for (Scoreboard.Line line : board.components()) {
                lines.merge(line.name() + "/" + line.skill(), line, ScoreboardDoc::plus);
            }
        }
        return new ScoreboardDoc(
                person,
                boards.stream().mapToInt(Scoreboard::submitted).sum(),
                boards.stream().mapToInt(Scoreboard::scored).sum(),
                boards.stream().mapToDouble(Scoreboard::points).sum(),
                boards.stream().mapToDouble(Scoreboard::available).sum(),
                List.copyOf(lines.values()));
    }

    private static Scoreboard.Line plus(Scoreboard.Line a, Scoreboard.Line b) {
        return new Scoreboard.Line(
                a.name(), a.skill(), a.points() + b.points(), a.available() + b.available(), a.count() + b.count());
    }
}
