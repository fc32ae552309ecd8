package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.trend.CalibrationJudging;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;

/** Holds each skill of a graded calibration against the ones before it. */
final class WhenCalibrationGradedThenJudge implements Automation {
    private final CalibrationJudging judging;

    WhenCalibrationGradedThenJudge(EventLog log, EventCodec codec, ReadSide read) {
        this.judging = new CalibrationJudging(log, codec, read);
    }

    @Override
    public String name() {
        return "when-calibration-graded-then-judge";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(BatchGraded.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof BatchGraded graded && graded.purpose() == BatchPurpose.CALIBRATION
                ? judging.judge(graded, recorded.position())
                : List.of();
    }
}
