package dev.plumbline.projections.ramp;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.ramp.CertificateEvent;
import dev.plumbline.domain.ramp.RampEvent;
import dev.plumbline.domain.ramp.Standings;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far is each person with each skill of a spec, and which certificates do they hold? By spec and person. */
public final class StandingsOfPeople implements Projection<PersonStandings> {
    public static String key(SpecId spec, PersonId person) {
        return spec + "/" + person;
    }

    @Override
    public String name() {
        return "standings";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<PersonStandings> document() {
        return PersonStandings.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                RampEvent.Enrolled.class,
                RampEvent.StageEntered.class,
                RampEvent.PromotionBlocked.class,
                CertificateEvent.CertificateIssued.class,
                CertificateEvent.CertificateSuspended.class,
                CertificateEvent.CertificateReinstated.class,
                CertificateEvent.CertificateDue.class,
                CertificateEvent.RenewalAdvanced.class,
                CertificateEvent.CertificateExpired.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case RampEvent e -> List.of(key(e.spec(), e.person()));
            case CertificateEvent e -> List.of(key(e.spec(), e.person()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable PersonStandings evolve(@Nullable PersonStandings document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case RampEvent e -> {
                var d = document == null
                        ? new PersonStandings(e.person(), e.spec(), Standings.NONE, Map.of())
                        : document;
                yield new PersonStandings(
                        d.person(), d.spec(), d.standings().evolve(e), entered(d.entered(), e, recorded.position()));
            }
            case CertificateEvent e
            when document != null ->
                new PersonStandings(
                        document.person(), document.spec(), document.standings().evolve(e), document.entered());
            default -> document;
        };
    }

    private static Map<String, Long> entered(Map<String, Long> before, RampEvent event, long position) {
        var next = new TreeMap<>(before);
        switch (event) {
            case RampEvent.Enrolled e -> e.skills().forEach(skill -> next.putIfAbsent(skill.value(), position));
            case RampEvent.StageEntered e -> next.put(e.skill().value(), position);
            case RampEvent.PromotionBlocked _ -> {}
        }
        return next;
    }
}
