package dev.plumbline.gateway;

import dev.plumbline.gateway.automation.Automations;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.CertificateChore;
import dev.plumbline.gateway.ramp.ShadowChore;
import dev.plumbline.gateway.reviewer.SessionChore;
import dev.plumbline.gateway.sampling.DrawChore;
import dev.plumbline.gateway.sampling.Seeds;
import dev.plumbline.gateway.trend.CloseWeeks;
import dev.plumbline.gateway.trend.DrawCalibrations;
import dev.plumbline.gateway.trend.EndReshadows;
import java.util.List;

/** Every chore, in the order in which they are asked: what ends a time before what begins with the next. */
final class Chores {
    private Chores() {}

    /** @param seeds of what is drawn for review */
    static List<Chore> all(ReadSide read, Seeds seeds) {
        return List.of(
                new CloseWeeks(read),
                new ShadowChore(read),
                new EndReshadows(read),
                new CertificateChore(read),
                new DrawCalibrations(read, Automations.ACTOR),
                new DrawChore(read, seeds),
                new SessionChore(read, Automations.ACTOR));
    }
}
