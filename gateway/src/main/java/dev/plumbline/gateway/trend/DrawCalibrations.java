package dev.plumbline.gateway.trend;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.BatchDraw;
import dev.plumbline.gateway.ramp.BatchDraw.Drawn;
import dev.plumbline.gateway.ramp.GradedSets;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.batch.BatchDoc;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.drift.SkillCourse;
import dev.plumbline.projections.drift.SkillCourses;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.PersonStandings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Draws the calibrations of who is in production, in the calibration project of their spec: the first at once, so that there is something to
 * compare with, then as often as the project says. Who was sent back for a drift is drawn another when their days in shadow are over, for
 * only a calibration shows that they are back. When fewer frames are left than a calibration has, it is of those.
 */
public final class DrawCalibrations implements Chore {
    private final ReadSide read;
    private final PersonId actor;
    private final BatchDraw draw;

    /** @param actor who assigns people to calibration projects */
    public DrawCalibrations(ReadSide read, PersonId actor) {
        this.read = read;
        this.actor = actor;
        this.draw = new BatchDraw(read);
    }

    @Override
    public String name() {
        return "draw-calibrations";
    }

    @Override
    public List<Command> due(Instant now) {
        var on = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var projects = new HashMap<String, Optional<ProjectDoc>>();
        var commands = new ArrayList<Command>();
        for (var person : read.all(Projections.STANDINGS, "")) {
            if (person.standings().bySkill().values().stream().anyMatch(DrawCalibrations::works)) {
                projects.computeIfAbsent(
                                person.spec().value(),
                                _ -> GradedSets.project(read, person.spec(), Purpose.CALIBRATION))
                        .filter(project -> isDue(project, person, on))
                        .ifPresent(project -> commands.addAll(drawn(project, person, on)));
            }
        }
        return commands;
    }

    private static boolean works(Standing standing) {
        return standing.stage() == Stage.PRODUCTION || standing.stage() == Stage.RE_SHADOW;
    }

    private boolean isDue(ProjectDoc project, PersonStandings person, LocalDate on) {
        var last = read.get(Projections.BATCHES, BatchesOfPeople.key(project.id(), person.person())).stream()
                .flatMap(all -> all.batches().stream())
                .filter(batch -> batch.drawn().purpose() == BatchPurpose.CALIBRATION)
                .reduce((_, latest) -> latest);
        if (last.isEmpty()) {
            return person.standings().bySkill().values().stream()
                    .anyMatch(standing -> standing.stage() == Stage.PRODUCTION);
        }
        return last.get().graded()
                && (!on.isBefore(drawnOn(last.get())
                                .plusDays(project.numbers().calibration().everyDays()))
                        || isDueToComeBack(project, person, last.get(), on));
    }

    private boolean isDueToComeBack(ProjectDoc project, PersonStandings person, BatchDoc last, LocalDate on) {
        int days = Math.max(1, project.numbers().shadow().backDays());
        return person.standings().bySkill().entrySet().stream()
                .filter(entry -> entry.getValue().stage() == Stage.RE_SHADOW)
                .flatMap(entry ->
                        read.get(Projections.SKILL_COURSES, SkillCourses.key(entry.getKey(), person.person())).stream())
                .flatMap(course -> course
                        .open()
                        .filter(reshadow -> reshadow.cause() == Cause.SKILL_DRIFTED && !shownBack(course, reshadow))
                        .stream())
                .map(SkillCourse.Reshadow::on)
                .anyMatch(since -> !on.isBefore(later(since, drawnOn(last)).plusDays(days)));
    }

    /** Then only the weekly rate is waited for, and another would show nothing more. */
    private static boolean shownBack(SkillCourse course, SkillCourse.Reshadow reshadow) {
        return course.lastSince(reshadow).filter(course::isBack).isPresent();
    }

    private static LocalDate drawnOn(BatchDoc batch) {
        return batch.drawn().on();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private List<Command> drawn(ProjectDoc project, PersonStandings person, LocalDate on) {
        int frames = project.numbers().calibration().frames();
        return switch (draw(project, person, frames, on)) {
            case Drawn.Enough enough -> BatchDraw.given(enough.command(), actor);
            case Drawn.TooFew few
            when few.unseen() > 0 ->
                draw(project, person, few.unseen(), on) instanceof Drawn.Enough enough
                        ? BatchDraw.given(enough.command(), actor)
                        : List.of();
            case Drawn.TooFew _, Drawn.Open _ -> List.of();
        };
    }

    private Drawn draw(ProjectDoc project, PersonStandings person, int frames, LocalDate on) {
        return draw.draw(
                project,
                person.person(),
                BatchPurpose.CALIBRATION,
                person.passed().orElseThrow(),
                "calibration-" + on,
                frames,
                on);
    }
}
