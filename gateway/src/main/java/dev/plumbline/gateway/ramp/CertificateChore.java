package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Certificate;
import dev.plumbline.domain.ramp.RampCommand.ExpireCertificate;
import dev.plumbline.domain.ramp.RampCommand.MakeDue;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.ramp.PersonStandings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ends certificates on their day, and makes them due when the spec changed or their end is near. */
public final class CertificateChore implements Chore {
    private final ReadSide read;
    private final TaughtSkills taught;

    public CertificateChore(ReadSide read) {
        this.read = read;
        this.taught = new TaughtSkills(read);
    }

    @Override
    public String name() {
        return "end-certificates";
    }

    @Override
    public List<Command> due(Instant now) {
        var on = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var numbers = new HashMap<SpecId, RampNumbers.Certification>();
        return read.all(Projections.STANDINGS, "").stream()
                .flatMap(person -> due(person, numbers.computeIfAbsent(person.spec(), taught::certification), on))
                .toList();
    }

    private Stream<Command> due(PersonStandings person, RampNumbers.Certification numbers, LocalDate on) {
        return person.standings().bySkill().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(SkillId::value)))
                .flatMap(entry -> Stream.ofNullable(entry.getValue().certificate())
                        .flatMap(certificate -> due(person, entry.getKey(), certificate, numbers, on)));
    }

    private Stream<? extends Command> due(
            PersonStandings person,
            SkillId skill,
            Certificate certificate,
            RampNumbers.Certification numbers,
            LocalDate on) {
        if (!certificate.expired() && !on.isBefore(certificate.expiresOn())) {
            return Stream.of(new ExpireCertificate(person.person(), skill, person.spec(), on));
        }
        var changed = taught.due(person.person(), skill, person.spec(), certificate, on);
        if (changed.isPresent()) {
            return changed.stream();
        }
        boolean near = !on.isBefore(certificate.expiresOn().minusDays(numbers.noticeDays()));
        return near && certificate.due() == null
                ? Stream.of(new MakeDue(
                        person.person(),
                        skill,
                        person.spec(),
                        certificate.version(),
                        List.of(),
                        on,
                        certificate.expiresOn().minusDays(1)))
                : Stream.empty();
    }
}
