package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.GradedSets;
import dev.plumbline.projections.Recorded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Draws the graded set of who has passed the spec test, and the re-test of whose certificate is due. */
final class WhenGradedSetDueThenDraw implements Automation {
    private final GradedSets sets;

    WhenGradedSetDueThenDraw(ReadSide read) {
        this.sets = new GradedSets(read, Automations.ACTOR);
    }

    @Override
    public String name() {
        return "when-graded-set-due-then-draw";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(StageEntered.class, CertificateDue.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        var on = LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC);
        var cause = Long.toString(recorded.position());
        return switch (recorded.event()) {
            case StageEntered e when e.stage() == Stage.GRADED -> sets.due(e.person(), e.spec(), cause, on);
            case CertificateDue e -> sets.due(e.person(), e.spec(), cause, on);
            default -> List.of();
        };
    }
}
