package dev.plumbline.domain.drift;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.statistics.Interval;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each skill of a graded calibration is judged once. */
public final class Calibrations implements Decider<JudgeCalibration, Calibrations.State> {

    /** @param judged skills */
    public record State(boolean graded, Set<SkillId> judged) {}

    @Override
    public Class<JudgeCalibration> commands() {
        return JudgeCalibration.class;
    }

    @Override
    public State initial() {
        return new State(false, Set.of());
    }

    @Override
    public Boundary boundary(JudgeCalibration c) {
        return Boundary.of(Tag.batch(c.batch()), BatchGraded.class, CalibrationJudged.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case BatchGraded e -> new State(e.purpose() == BatchPurpose.CALIBRATION, s.judged);
            case CalibrationJudged e -> {
                var judged = new HashSet<>(s.judged);
                judged.add(e.skill());
                yield new State(s.graded, Set.copyOf(judged));
            }
            default -> s;
        };
    }

    @Override
    public Decision decide(JudgeCalibration c, State s) {
        if (!s.graded) {
            return Decision.reject(new DriftRejection.CalibrationNotGraded(c.batch()));
        }
        var verdict = c.verdict();
        return s.judged.contains(c.skill())
                ? Decision.alreadyDone()
                : Decision.accept(new CalibrationJudged(
                        c.batch(),
                        c.person(),
                        c.skill(),
                        c.project(),
                        verdict.run(),
                        c.unit(),
                        verdict.value(),
                        known(verdict.interval()),
                        verdict.drift(),
                        verdict.since(),
                        verdict.p(),
                        verdict.objects(),
                        verdict.leftOut(),
                        c.run().frames(),
                        c.evidence()));
    }

    private static @Nullable Interval known(Interval interval) {
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high()) ? interval : null;
    }
}
