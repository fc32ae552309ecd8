package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.ramp.RampCommand.PassSpecTest;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.DerivedIds;
import dev.plumbline.gateway.ramp.TaughtSkills;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Takes who passed a spec test on to the graded set, or a step further in the renewal of their certificates. */
final class WhenSpecTestPassedThenAdvance implements Automation {
    private final ReadSide read;
    private final TaughtSkills taught;

    WhenSpecTestPassedThenAdvance(ReadSide read) {
        this.read = read;
        this.taught = new TaughtSkills(read);
    }

    @Override
    public String name() {
        return "when-spec-test-passed-then-advance";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(AttemptGraded.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof AttemptGraded e && e.passed() ? advance(e, recorded) : List.of();
    }

    /** Whoever took the test without being on the ramp, as reviewers do, is moved nowhere. */
    private List<Command> advance(AttemptGraded e, Recorded recorded) {
        var on = LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC);
        var days = taught.certification(e.spec()).days();
        var known = read.get(Projections.STANDINGS, StandingsOfPeople.key(e.spec(), e.person()));
        return e.skills().stream()
                .filter(skill -> known.isPresent() && known.get().standings().of(skill) != null)
                .<Command>map(skill -> new PassSpecTest(
                        e.person(),
                        skill,
                        e.spec(),
                        e.version(),
                        new Renewed(DerivedIds.certificate(e.person(), skill, recorded.position()), days),
                        List.of(recorded.position()),
                        on))
                .toList();
    }
}
