package dev.plumbline.projections.drift;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.drift.SkillCourse.Reshadow;
import dev.plumbline.projections.drift.SkillCourse.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has each person's skill moved from one calibration to the next, and when were they back in shadow for it? By skill and person. */
public final class SkillCourses implements Projection<SkillCourse> {
    /** Three years of monthly calibrations; the log has them all. */
    private static final int MOST_RUNS = 36;

    public static String key(SkillId skill, PersonId person) {
        return skill + "/" + person;
    }

    @Override
    public String name() {
        return "skill-courses";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SkillCourse> document() {
        return SkillCourse.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(StageEntered.class, CalibrationJudged.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case StageEntered e -> List.of(key(e.skill(), e.person()));
            case CalibrationJudged e -> List.of(key(e.skill(), e.person()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable SkillCourse evolve(@Nullable SkillCourse document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case StageEntered e
            when e.stage() == Stage.RE_SHADOW -> {
                var reshadows =
                        new ArrayList<>(begun(document, e.person(), e.skill()).reshadows());
                reshadows.add(new Reshadow(
                        recorded.position(), e.on(), e.cause(), e.project(), e.because(), e.evidence(), null, 0, null));
                yield new SkillCourse(
                        e.person(),
                        e.skill(),
                        reshadows,
                        begun(document, e.person(), e.skill()).runs());
            }
            case StageEntered e when document != null -> ended(document, e, recorded.position());
            case CalibrationJudged e -> {
                var course = begun(document, e.person(), e.skill());
                var runs = new ArrayList<>(course.runs());
                runs.add(run(e, recorded.position()));
                yield new SkillCourse(
                        course.person(),
                        course.skill(),
                        course.reshadows(),
                        runs.subList(Math.max(0, runs.size() - MOST_RUNS), runs.size()));
            }
            default -> document;
        };
    }

    private static SkillCourse begun(@Nullable SkillCourse document, PersonId person, SkillId skill) {
        return document == null ? new SkillCourse(person, skill, List.of(), List.of()) : document;
    }

    private static SkillCourse ended(SkillCourse course, StageEntered e, long position) {
        return new SkillCourse(
                course.person(),
                course.skill(),
                course.reshadows().stream()
                        .map(each -> each.until() == null
                                ? new Reshadow(
                                        each.position(),
                                        each.on(),
                                        each.cause(),
                                        each.project(),
                                        each.because(),
                                        each.evidence(),
                                        e.on(),
                                        position,
                                        e.because())
                                : each)
                        .toList(),
                course.runs());
    }

    private static Run run(CalibrationJudged e, long position) {
        return new Run(
                position,
                e.batch(),
                e.project(),
                e.on(),
                e.unit(),
                e.value(),
                e.interval(),
                e.drift(),
                e.since(),
                e.p(),
                e.objects(),
                e.leftOut(),
                e.frames());
    }
}
