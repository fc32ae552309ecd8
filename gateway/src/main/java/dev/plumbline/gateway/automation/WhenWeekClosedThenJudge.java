package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.trend.WeekJudging;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;

/** Judges everybody's skills when a week of a live project is closed. */
final class WhenWeekClosedThenJudge implements Automation {
    private final WeekJudging judging;

    WhenWeekClosedThenJudge(ReadSide read) {
        this.judging = new WeekJudging(read);
    }

    @Override
    public String name() {
        return "when-week-closed-then-judge";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(WeekClosed.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof WeekClosed closed ? judging.judge(closed, recorded.position()) : List.of();
    }
}
