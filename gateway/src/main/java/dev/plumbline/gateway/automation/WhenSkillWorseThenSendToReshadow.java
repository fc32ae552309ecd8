package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.disagreement.TrendEvent.WeekJudged;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampCommand.SendToReshadow;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.trend.Reasons;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.drift.SkillCourses;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sends somebody back to shadow for the one skill of which a closed week or a calibration shows that it got worse. */
final class WhenSkillWorseThenSendToReshadow implements Automation {
    private final ReadSide read;

    WhenSkillWorseThenSendToReshadow(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "when-skill-worse-then-send-to-re-shadow";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(WeekJudged.class, CalibrationJudged.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        var on = LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC);
        return switch (recorded.event()) {
            case WeekJudged e
            when e.verdict().reshadow() ->
                back(recorded, e.person(), e.skill(), e.project(), Cause.RATE_ROSE, e.evidence(), Reasons.rose(e), on);
            case CalibrationJudged e
            when e.drift() ->
                back(
                        recorded,
                        e.person(),
                        e.skill(),
                        e.project(),
                        Cause.SKILL_DRIFTED,
                        e.evidence(),
                        Reasons.drifted(e),
                        on);
            default -> List.of();
        };
    }

    private List<Command> back(
            Recorded recorded,
            PersonId person,
            SkillId skill,
            ProjectId project,
            Cause cause,
            List<Long> evidence,
            String because,
            LocalDate on) {
        var proof = new TreeSet<>(evidence);
        proof.add(recorded.position());
        return read
                .get(Projections.PROJECTS, project.value())
                .flatMap(doc -> Optional.ofNullable(doc.spec()))
                .filter(_ -> !wasSentBackSince(person, skill, recorded.position()))
                .<Command>map(spec ->
                        new SendToReshadow(person, skill, spec, project, cause, List.copyOf(proof), because, on))
                .stream()
                .toList();
    }

    /** When this is gone over again after the person has come back, it is not news. */
    private boolean wasSentBackSince(PersonId person, SkillId skill, long position) {
        return read.get(Projections.SKILL_COURSES, SkillCourses.key(skill, person)).stream()
                .flatMap(course -> course.reshadows().stream())
                .anyMatch(each -> each.position() > position);
    }
}
