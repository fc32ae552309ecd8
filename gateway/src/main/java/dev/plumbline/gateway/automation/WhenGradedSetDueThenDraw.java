package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.GradedSets;
import dev.plumbline.gateway.ramp.GradedSets.Due;
import dev.plumbline.projections.Recorded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the graded set of who has passed the spec test, and the re-test of whose certificate is due. */
final class WhenGradedSetDueThenDraw implements Automation {
    private static final Logger LOG = LoggerFactory.getLogger(WhenGradedSetDueThenDraw.class);

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
            case StageEntered e when e.stage() == Stage.GRADED -> draw(e.person(), e.spec(), cause, on);
            case CertificateDue e -> draw(e.person(), e.spec(), cause, on);
            default -> List.of();
        };
    }

    private List<Command> draw(PersonId person, SpecId spec, String cause, LocalDate on) {
        return switch (sets.due(person, spec, cause, on)) {
            case Due.Now now -> now.commands();
            case Due.Nothing _, Due.Open _ -> List.of();
            case Due.NoProject _ -> {
                LOG.info("{} waits for a graded set of {}, which has no graded project", person, spec);
                yield List.of();
            }
            case Due.TooFewFrames few -> {
                LOG.warn(
                        "{} waits for a graded set: project {} has {} frames that they have not seen, and {} are needed",
                        person,
                        few.project(),
                        few.unseen(),
                        few.needed());
                yield List.of();
            }
        };
    }
}
