package dev.plumbline.projections.scoreboard;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One person's points in one project. A submission counts once, with its latest score.
 *
 * @param bySubmission what each scored submission contributes
 */
public record Scoreboard(
        PersonId person,
        int submitted,
        int scored,
        double points,
        double available,
        List<Line> components,
        Map<String, Contribution> bySubmission) {

    /** @param count components scored, over all submissions */
    public record Line(String name, SkillId skill, double points, double available, int count) {}

    public record Contribution(double points, double available, List<Line> components, boolean released) {}

    public Scoreboard {
        components = List.copyOf(components);
        bySubmission = Collections.unmodifiableMap(new TreeMap<>(bySubmission));
    }

    static Scoreboard of(PersonId person) {
        return new Scoreboard(person, 0, 0, 0, 0, List.of(), Map.of());
    }

    Scoreboard submittedOneMore() {
        return new Scoreboard(person, submitted + 1, scored, points, available, components, bySubmission);
    }

    Scoreboard withScore(TaskId task, FrameScore score) {
        var before = bySubmission.get(task.value());
        return with(
                task,
                new Contribution(
                        score.points(),
                        score.available(),
                        lines(score.components().map(Scoreboard::line).toList()),
                        before != null && before.released()));
    }

    Scoreboard withRelease(TaskId task) {
        var before = bySubmission.get(task.value());
        return before == null
                ? this
                : with(task, new Contribution(before.points(), before.available(), before.components(), true));
    }

    /** What the annotator may see: released submissions only. */
    public Scoreboard forAnnotator() {
        var released = new TreeMap<String, Contribution>();
        bySubmission.forEach((task, contribution) -> {
            if (contribution.released()) {
                released.put(task, contribution);
            }
        });
        return summed(person, submitted, released);
    }

    private Scoreboard with(TaskId task, Contribution contribution) {
        var all = new TreeMap<>(bySubmission);
        all.put(task.value(), contribution);
        return summed(person, submitted, all);
    }

    private static Scoreboard summed(PersonId person, int submitted, Map<String, Contribution> all) {
        double points = 0;
        double available = 0;
        var components = new ArrayList<Line>();
        for (var contribution : all.values()) {
            points += contribution.points();
            available += contribution.available();
            components.addAll(contribution.components());
        }
        return new Scoreboard(person, submitted, all.size(), points, available, lines(components), all);
    }

    private static Line line(Component component) {
        return new Line(component.name(), component.skill(), component.points(), component.available(), 1);
    }

    private static List<Line> lines(List<Line> single) {
        var sums = new TreeMap<String, Line>();
        for (var line : single) {
            sums.merge(line.name() + "/" + line.skill(), line, Scoreboard::plus);
        }
        return List.copyOf(sums.values());
    }

    private static Line plus(Line a, Line b) {
        return new Line(
                a.name(), a.skill(), a.points() + b.points(), a.available() + b.available(), a.count() + b.count());
    }
}
