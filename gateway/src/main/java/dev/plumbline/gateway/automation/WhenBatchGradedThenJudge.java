package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.RampCommand.JudgeGraded;
import dev.plumbline.domain.ramp.RampCommand.JudgeRetest;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.DerivedIds;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds what a graded set or a re-test showed against the numbers of its project, skill by skill. */
final class WhenBatchGradedThenJudge implements Automation {
    private final ReadSide read;

    WhenBatchGradedThenJudge(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "when-batch-graded-then-judge";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(BatchGraded.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        if (!(recorded.event() instanceof BatchGraded graded)) {
            return List.of();
        }
        var numbers = read.get(Projections.PROJECTS, graded.project().value())
                .orElseThrow()
                .numbers();
        var known = read.get(Projections.STANDINGS, StandingsOfPeople.key(graded.spec(), graded.person()));
        return graded.results().stream()
                .filter(result -> known.isPresent() && known.get().standings().of(result.skill()) != null)
                .flatMap(result -> judge(graded, result, numbers, recorded.position()))
                .toList();
    }

    private static Stream<Command> judge(BatchGraded e, SkillResult result, RampNumbers numbers, long position) {
        return switch (e.purpose()) {
            case GRADED ->
                Stream.of(new JudgeGraded(
                        e.person(),
                        result.skill(),
                        e.spec(),
                        e.project(),
                        numbers.graded(),
                        result,
                        List.of(position),
                        e.on()));
            case RETEST ->
                Stream.of(new JudgeRetest(
                        e.person(),
                        result.skill(),
                        e.spec(),
                        e.project(),
                        numbers.graded(),
                        result,
                        new Renewed(
                                DerivedIds.certificate(e.person(), result.skill(), position),
                                numbers.certification().days()),
                        List.of(position),
                        e.on()));
            case CALIBRATION, DRILL -> Stream.empty();
        };
    }
}
